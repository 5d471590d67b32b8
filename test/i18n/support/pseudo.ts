/**
 * A language that nobody speaks, to look at our layout with: two fifths longer than ours, and from
 * right to left. It is shown in the place of Arabic.
 */
export const pseudo = { on: false };

const WIDER: Readonly<Record<string, string>> = { a: 'aâ', e: 'eê', i: 'iî', o: 'oô', u: 'uû' };

/** `text` two fifths longer or more, with its values where they were. */
export function stretched(text: string): string {
  const wide = text
    .split(/(\{\d\})/)
    .map((part) =>
      /^\{\d\}$/.test(part) ? part : part.replace(/[aeiou]/g, (one) => WIDER[one] ?? one),
    )
    .join('');
  const short = Math.ceil(text.length * 1.4) - wide.length;
  return short > 0 ? `${wide} ${'lâânger '.repeat(Math.ceil(short / 8))}`.trim() : wide;
}

/** The same of every text of a catalog or a list of words. */
export const allStretched = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [id, stretched(text)]));
