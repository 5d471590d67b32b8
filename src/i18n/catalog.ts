/** Words of one language by message id. `{0}` stands for the message's first value. */
export type Catalog = Readonly<Record<string, string>>;

/** A catalog in the shape that @lit/localize wants: strings, and `str` templates for placeholders. */
export type Templates = Record<
  string,
  string | { strTag: true; strings: TemplateStringsArray; values: number[] }
>;

/** Throws a TypeError when `value` is not a catalog: half a file, a login page. */
export function readCatalog(value: unknown): Catalog {
  const { messages } = Object(value) as { messages?: unknown };
  const texts: unknown[] = Object.values(Object(messages) as object);
  if (texts.length === 0 || texts.some((text) => typeof text !== 'string'))
    throw new TypeError('not a catalog');
  return messages as Catalog;
}

export function toTemplates(catalog: Catalog): Templates {
  return Object.fromEntries(
    Object.entries(catalog).map(([id, text]): [string, Templates[string]] => {
      const parts = text.split(/\{(\d)\}/);
      if (parts.length === 1) return [id, text];
      const strings = parts.filter((_, i) => i % 2 === 0);
      const values = parts.filter((_, i) => i % 2 === 1).map(Number);
      return [id, { strTag: true, strings: Object.assign(strings, { raw: strings }), values }];
    }),
  );
}
