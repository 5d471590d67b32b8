/** Own values of an object, with symbols, without calling a getter. */
function ownValues(value: object): [string, unknown][] {
  return Reflect.ownKeys(value).flatMap((key): [string, unknown][] => {
    const own = Reflect.getOwnPropertyDescriptor(value, key);
    return own && 'value' in own ? [[String(key), own.value]] : [];
  });
}

function inside(value: object): [string, unknown][] {
  const within = ownValues(value);
  if (value instanceof Map)
    within.push(...[...value].map(([key, one]) => [String(key), one] as [string, unknown]));
  if (value instanceof Set)
    within.push(...[...value].map((one) => ['in set', one] as [string, unknown]));
  if (value instanceof Node)
    within.push(...[...value.childNodes].map((node) => [node.nodeName, node] as [string, unknown]));
  if (value instanceof CharacterData) within.push(['text', value.data]);
  if (value instanceof Element) {
    for (const { name, value: text } of value.attributes) within.push([`@${name}`, text]);
    if (value.shadowRoot) within.push(['shadow', value.shadowRoot]);
  }
  if (value instanceof HTMLInputElement || value instanceof HTMLTextAreaElement)
    within.push(['typed', value.value], ['at first', value.defaultValue]);
  return within;
}

/**
 * Where `word` is within reach of `root`: text, attributes, what stands in fields, and every
 * property on the way, those of the rendering too. `leaveOut` is not looked into.
 */
export function traces(root: object, word: string, leaveOut: readonly unknown[] = []): string[] {
  const seen = new Set<unknown>([
    window,
    document,
    document.body,
    document.documentElement,
    ...leaveOut,
  ]);
  const found: string[] = [];
  const open: [string, unknown][] = [['', root]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    if (typeof value === 'string' && value.includes(word)) found.push(path);
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [name, one] of inside(value)) open.push([`${path}/${name}`, one]);
  }
  return found;
}

/** Attributes below `root` that hold `word`, through shadow roots. */
export const inAttributes = (elements: readonly Element[], word: string): string[] =>
  elements.flatMap((element) =>
    [...element.attributes]
      .filter(({ value }) => value.includes(word))
      .map(({ name }) => `${element.localName} ${name}`),
  );
