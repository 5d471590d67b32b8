/** Words of one language by message id. `{0}` stands for the message's first value. */
export type Catalog = Readonly<Record<string, string>>;

/** Throws a TypeError when `value` is not a catalog: half a file, a login page. */
export function readCatalog(value: unknown): Catalog {
  const { messages } = Object(value) as { messages?: unknown };
  const texts: unknown[] = Object.values(Object(messages) as object);
  if (texts.length === 0 || texts.some((text) => typeof text !== 'string'))
    throw new TypeError('not a catalog');
  return messages as Catalog;
}

/** `words` with a message's values in place of their numbers. */
export function fillIn(words: string, values: readonly unknown[]): string {
  return words.replace(/\{(\d)\}/g, (_number, index: string) => String(values[Number(index)]));
}
