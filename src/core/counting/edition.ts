import type { Edition, PublishedSheet } from '../desk/edition.ts';
import type { TallyLine } from '../desk/tally.ts';
import { cell, chosen, countLines, type Cells, type Choice } from './count.ts';
import { BATCH, protect, type Names } from './protect.ts';

/** A sheet about some of the visitors has at least this many lines. */
const LEAST = 10;
/**
 * New lines that a new edition takes. Twice a batch: a sheet is renewed when a batch of its own is
 * new, and of five new lines that would say that all five were in it.
 */
const RENEWED_AFTER = 2 * BATCH;

/** What leaves the desk is about everybody, about one door or about one region. */
type SheetChoice = Pick<Choice, 'door' | 'region'>;

function sheetName({ door, region }: SheetChoice): string {
  if (door !== undefined) return `door:${door}`;
  return region === undefined ? 'all' : `region:${region}`;
}

/**
 * What may leave the desk about a year now, after `before` did: all its sheets at one moment, so
 * that the moment tells nothing about one sheet. Fewer than ten changed lines give the sheets of
 * before. A sheet that differs from its own last version, or from another sheet, by one to four
 * lines is left as it was or left out: taking one from the other would show those few.
 *
 * `lines` are those of the year; `day` is today. The same edition when nothing may change.
 */
export function nextEdition(
  before: Edition,
  lines: readonly TallyLine[],
  names: Names,
  day: number,
): Edition {
  const whole = countLines(lines);
  const published = before.sheets.all;
  if (published && distance(published.counted, whole) < RENEWED_AFTER) return before;

  const sheets: Record<string, PublishedSheet> = { ...before.sheets };
  const taken: ReadonlySet<TallyLine>[] = [];
  for (const choice of choices(names)) {
    const some = new Set(chosen(lines, choice));
    const name = sheetName(choice);
    if (name !== 'all' && (some.size < LEAST || lines.length - some.size < BATCH)) continue;
    if (taken.some((other) => tooNear(other, some))) continue;
    taken.push(some);
    const counted = countLines([...some]);
    const earlier = sheets[name];
    if (earlier && distance(earlier.counted, counted) < BATCH) continue;
    sheets[name] = { counted, shown: withoutItself(protect(counted, names), choice) };
  }
  return { v: 1, day, sheets };
}

function choices({ regions }: Names): SheetChoice[] {
  return [{}, { door: 'parent' }, { door: 'youth' }, ...regions.map((region) => ({ region }))];
}

/** In a sheet about one door it goes without saying which. */
function withoutItself(shown: Cells, { door, region }: SheetChoice): Cells {
  return Object.fromEntries(
    Object.entries(shown).filter(
      ([name]) =>
        !(door !== undefined && name.startsWith('door:')) &&
        !(region !== undefined && name.startsWith('region:')),
    ),
  );
}

/** At least this many lines are different: no line counts twice in one number. */
function distance(a: Cells, b: Cells): number {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Math.max(0, ...Array.from(names, (name) => Math.abs(cell(a, name) - cell(b, name))));
}

/** Both differ, and by fewer lines than a batch. */
function tooNear(a: ReadonlySet<TallyLine>, b: ReadonlySet<TallyLine>): boolean {
  const both = [...a].filter((line) => b.has(line)).length;
  const apart = a.size + b.size - 2 * both;
  return apart > 0 && apart < BATCH;
}
