import type { Door } from './library/types.ts';

/**
 * Sheets that somebody fills in before a talk or for a plan of their own. A sheet is data without
 * words: those are texts of the library, `blad.<sheet>.<part>` and `…-hint`. What was filled in never
 * leaves the page but as a file that the person saves.
 */

/** `text` running words; `people` rows of who, what and when; `scale` a choice of {@link FAR} steps. */
export type PartKind = 'text' | 'people' | 'scale' | 'cover';

export interface SheetPart {
  readonly id: string;
  readonly kind: PartKind;
  /** As wide as the paper; two others stand beside each other. */
  readonly wide?: true;
}

export interface Sheet {
  readonly v: 1;
  readonly id: string;
  readonly doors: readonly Door[];
  /** Which talk it is for, of which one is chosen. */
  readonly variants?: readonly string[];
  /** What is said before its first part. */
  readonly notes?: readonly string[];
  readonly parts: readonly SheetPart[];
}

/** Steps of a scale. */
export const FAR = 5;
/** Of `people`: who, what and when. */
export const COLUMNS = ['who', 'what', 'when'] as const;

const text = (id: string): SheetPart => ({ id, kind: 'text' });
const wide = (id: string, kind: PartKind = 'text'): SheetPart => ({ id, kind, wide: true });

export const SHEETS: readonly Sheet[] = [
  {
    v: 1,
    id: 'mijn-gesprek',
    doors: ['parent', 'youth'],
    variants: ['keukentafel', 'school', 'bezoek'],
    parts: [
      ...[text('strengths'), text('worries'), text('wishes'), text('along')],
      ...[wide('questions'), wide('agreed', 'people')],
    ],
  },
  {
    v: 1,
    id: 'ons-plan',
    doors: ['parent'],
    notes: ['first', 'own-strength'],
    parts: [
      ...[text('well'), text('change'), wide('help', 'people')],
      ...[text('others'), text('look')],
    ],
  },
  {
    v: 1,
    id: 'mijn-plan',
    doors: ['youth'],
    parts: [
      ...[wide('cover', 'cover'), text('strengths'), text('want'), wide('steps', 'people')],
      ...[wide('far', 'scale'), wide('see')],
    ],
  },
];

/** The sheets at this door, in the order of the screen. */
export const sheetsOf = (door: Door): readonly Sheet[] =>
  SHEETS.filter(({ doors }) => doors.includes(door));

/** Null when there is none of this name. */
export const sheetOf = (id: string): Sheet | null => SHEETS.find((one) => one.id === id) ?? null;

export interface Cover {
  readonly title: string;
  /** One of {@link COLOURS}, and one of the page's pictures. */
  readonly colour: number;
  readonly picture: number;
}

export const COLOURS = 6;
export const PICTURES = 8;

/** One row: who, what, when. */
export type Row = readonly string[];

/** What is written at one part; 0 of a scale is nothing yet. */
export interface Values {
  readonly text: string;
  readonly people: readonly Row[];
  readonly scale: number;
  readonly cover: Cover;
}

/** A sheet as somebody filled it in. */
export interface Filled {
  readonly v: 1;
  readonly sheet: string;
  /** '' where nobody chose one. */
  readonly variant: string;
  /** By part; what is not there is empty. */
  readonly parts: Readonly<Record<string, Values[PartKind]>>;
}

const EMPTY: Values = {
  text: '',
  people: [],
  scale: 0,
  cover: { title: '', colour: 0, picture: 0 },
};

export const emptySheet = (sheet: string): Filled => ({ v: 1, sheet, variant: '', parts: {} });

/** What is written at a part of this kind. */
export const valueOf = <K extends PartKind>(
  { parts }: Filled,
  { id, kind }: { readonly id: string; readonly kind: K },
): Values[K] => (parts[id] ?? EMPTY[kind]) as Values[K];

/** Whether anything was written or chosen that would be missed. */
export const isWritten = ({ parts }: Filled): boolean => Object.values(parts).some(isSomething);

function isSomething(value: Values[PartKind]): boolean {
  if (typeof value === 'number') return value > 0;
  if (typeof value === 'string') return value.trim() !== '';
  if ('title' in value) return value.title.trim() !== '' || value.colour + value.picture > 0;
  return value.some((row) => row.some((words) => words.trim() !== ''));
}
