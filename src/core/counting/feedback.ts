import type { FeedbackLine } from '../desk/feedback.ts';
import { BATCH } from './protect.ts';

/**
 * Answers on a scale of three, counted for the desk itself. Nobody looks at one answer, colleagues
 * neither: what is shown of a cut (everybody, a door, a month …) is its first five, ten, fifteen …
 * answers, exactly. So it stands still between two batches, and whoever looks every day sees five
 * answers come at once.
 */

/** A line, in the month of its document: 1-12. */
export interface DatedLine extends FeedbackLine {
  readonly month: number;
}

/** How many said 0, 1 and 2. */
export type Scores = readonly [number, number, number];

/** Batches of what was filled in on one site or screen: few people come there. */
const SITE_BATCH = 2 * BATCH;

/**
 * What the desk shows of a question: by `all`, `door:<door>`, `month:<1-12>`,
 * `month:<1-12>:<door>`, `whom:<id>` and `site:<site>`. A cut that is not there has too few.
 *
 * No two sets of answers that were ever shown differ by one to four: a cut whose next batch would
 * be so near to another waits for the one after. `lines` are those of a year in the order in which
 * they were counted; as that order never changes, neither does what was shown.
 */
export function shownScores(
  lines: readonly DatedLine[],
  question: string,
): ReadonlyMap<string, Scores> {
  const shown = new Map<string, readonly DatedLine[]>();
  for (const [name, set] of shownSets(lines, question)) shown.set(name, set);
  return new Map(Array.from(shown, ([name, set]) => [name, scoresOf(set, question)]));
}

/** Every set that comes to be shown, in the order of time; the later of a name replaces the earlier. */
export function* shownSets(
  lines: readonly DatedLine[],
  question: string,
): Generator<readonly [name: string, set: readonly DatedLine[]]> {
  const cuts = new Map<string, DatedLine[]>();
  const bySize = new Map<number, ReadonlySet<DatedLine>[]>();
  for (const line of lines) {
    if (line.scales[question] === undefined) continue;
    for (const name of cutsOf(line)) {
      const cut = cuts.get(name) ?? [];
      cuts.set(name, cut);
      cut.push(line);
      if (cut.length % (name.startsWith('site:') ? SITE_BATCH : BATCH) !== 0) continue;
      // Sizes are whole batches: only sets of one size can be that near.
      const others = bySize.get(cut.length) ?? [];
      if (others.some((other) => tooNear(other, cut))) continue;
      bySize.set(cut.length, [...others, new Set(cut)]);
      yield [name, [...cut]];
    }
  }
}

export function scoresOf(lines: readonly DatedLine[], question: string): Scores {
  const scores: [number, number, number] = [0, 0, 0];
  for (const { scales } of lines) {
    const value = scales[question];
    if (value !== undefined) scores[value]++;
  }
  return scores;
}

/** How many put a sticker on each idea, in whole batches; those with too few are left out. */
export function stickersOf(lines: readonly FeedbackLine[]): ReadonlyMap<string, number> {
  const ideas = Map.groupBy(
    lines.filter(({ script }) => script === 'sticker'),
    ({ about = '' }) => about,
  );
  const counts = Array.from(ideas, ([idea, some]) => [idea, inBatches(some.length)] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

function inBatches(count: number): number {
  return count - (count % BATCH);
}

/** The first of them are looked at first. */
function cutsOf({ door, month, whom, site }: DatedLine): string[] {
  return [
    'all',
    `month:${month}`,
    `door:${door}`,
    `month:${month}:${door}`,
    ...(whom === undefined ? [] : [`whom:${whom}`]),
    ...(site === '' ? [] : [`site:${site}`]),
  ];
}

/** Both are of one size and differ, by fewer than a batch. */
function tooNear(other: ReadonlySet<DatedLine>, cut: readonly DatedLine[]): boolean {
  const apart = 2 * cut.filter((line) => !other.has(line)).length;
  return apart > 0 && apart < BATCH;
}
