import type { Cells } from './count.ts';
import { scoresOf, type DatedLine, type Scores } from './feedback.ts';
import { BATCH } from './protect.ts';

/**
 * What may leave the desk about a year of answers on scales: everything in whole groups of ten,
 * formed in the order in which they were counted. A group belongs to the month in which it became
 * full. So any two numbers that are ever published are about sets of people that differ by ten or
 * not at all. Each is rounded down to fives, and the parts never add up to the whole.
 */
export const GROUP = 2 * BATCH;

/** By `all` and `month:<1-12>`; cells are `total` and `<question>:<0-2>`. Empty while too few. */
export function publishedScores(
  lines: readonly DatedLine[],
  questions: readonly string[],
): Readonly<Record<string, Cells>> {
  const some = lines.filter(({ scales }) => questions.some((one) => scales[one] !== undefined));
  const months = new Map<string, DatedLine[]>();
  for (let at = GROUP; at <= some.length; at += GROUP) {
    const group = some.slice(at - GROUP, at);
    const name = `month:${group.at(-1)?.month ?? 0}`;
    months.set(name, [...(months.get(name) ?? []), ...group]);
  }
  const all = [...months.values()].flat();
  if (all.length === 0) return {};
  const sheets = [['all', all] as const, ...months];
  return Object.fromEntries(sheets.map(([name, set]) => [name, cellsOf(set, questions)] as const));
}

function cellsOf(lines: readonly DatedLine[], questions: readonly string[]): Cells {
  const cells: Record<string, number> = { total: lines.length };
  for (const question of questions)
    for (const [value, count] of rounded(scoresOf(lines, question)).entries())
      cells[`${question}:${value}`] = count;
  return cells;
}

/**
 * In fives, and together a batch under those who answered: so what is left out is never what remains
 * when the others are taken off. The largest gives way; of two as large the kinder one, so that no
 * page flatters.
 */
function rounded(scores: Scores): number[] {
  const sumOf = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0);
  const most = Math.max(0, inBatches(sumOf(scores)) - BATCH);
  const shown = scores.map(inBatches);
  while (sumOf(shown) > most) {
    const at = shown.lastIndexOf(Math.max(...shown));
    shown[at] = Math.max(...shown) - BATCH;
  }
  return shown;
}

function inBatches(count: number): number {
  return count - (count % BATCH);
}
