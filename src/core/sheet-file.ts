import {
  COLOURS,
  COLUMNS,
  FAR,
  PICTURES,
  sheetOf,
  type Cover,
  type Filled,
  type PartKind,
  type Row,
  type Values,
} from './sheet.ts';

/** How a filled-in sheet lies in the page that somebody saved, and how it is read back. */

/** Bytes of a saved page; what is larger was not made here. */
export const MAX_FILE = 400_000;
/** Rows of `people`, and characters of one text. */
export const MAX_ROWS = 30;
export const MAX_TEXT = 20_000;

/** Around the data in a saved page. Nothing in between can be taken for markup. */
export const OPENING = '<script type="application/json" id="steunpunt-blad">';
export const CLOSING = '</script>';

export const dataOf = (filled: Filled): string =>
  JSON.stringify(filled).replaceAll(/[<>&\u2028\u2029]/g, escaped);

const escaped = (letter: string): string =>
  `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `newer`: made by a later version of these pages. */
export type ReadSheet =
  { readonly kind: 'sheet'; readonly filled: Filled } | { readonly kind: 'newer' | 'other' };

/**
 * A saved page read back. Never throws, runs nothing, and trusts nothing: what does not belong on the
 * sheet is left out, what is too long is cut.
 */
export function readSheet(page: string): ReadSheet {
  const from = page.lastIndexOf(OPENING);
  const to = page.indexOf(CLOSING, from);
  if (from < 0 || to < 0 || page.length > MAX_FILE) return { kind: 'other' };
  const data = fieldsOf(parsed(page.slice(from + OPENING.length, to)));
  if (typeof data['v'] === 'number' && data['v'] > 1) return { kind: 'newer' };
  const sheet = data['v'] === 1 ? sheetOf(textOf(data['sheet'])) : null;
  if (!sheet) return { kind: 'other' };
  const parts = fieldsOf(data['parts']);
  const filled: Filled = {
    v: 1,
    sheet: sheet.id,
    variant: sheet.variants?.find((one) => one === data['variant']) ?? '',
    parts: Object.fromEntries(
      sheet.parts
        .filter(({ id }) => Object.hasOwn(parts, id))
        .map(({ id, kind }) => [id, readers[kind](parts[id])]),
    ),
  };
  return { kind: 'sheet', filled };
}

const readers: { readonly [K in PartKind]: (value: unknown) => Values[K] } = {
  text: textOf,
  people: (value): readonly Row[] =>
    listOf(value)
      .slice(0, MAX_ROWS)
      .map((row) => COLUMNS.map((_, i) => textOf(listOf(row)[i]))),
  scale: (value) => wholeUpTo(value, FAR),
  cover: (value): Cover => {
    const { title, colour, picture } = fieldsOf(value);
    return {
      title: textOf(title),
      colour: wholeUpTo(colour, COLOURS - 1),
      picture: wholeUpTo(picture, PICTURES - 1),
    };
  },
};

/** Null for what is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MAX_TEXT) : '';
}

const wholeUpTo = (value: unknown, most: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : 0;
