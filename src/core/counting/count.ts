import type { TallyLine } from '../desk/tally.ts';
import { quarterOf, yearMonth } from './calendar.ts';

/**
 * Numbers by name: `total`, `theme:<id>`, `door:<door>`, `channel:<channel>`, `region:<name>`,
 * `quarter:<1-4>` and `month:<1-12>`. What nobody filled in stands under the bare `theme:` and
 * `region:`. A line may have several themes, so those do not add up to the total.
 */
export type Cells = Readonly<Record<string, number>>;

/** Exact numbers, for the desk alone: what leaves it goes through `protect.ts`. */
export function countLines(lines: readonly TallyLine[]): Cells {
  const cells: Record<string, number> = { total: 0 };
  const add = (name: string): void => {
    cells[name] = (cells[name] ?? 0) + 1;
  };
  for (const { day, door, channel, themes, region } of lines) {
    const { month } = yearMonth(day);
    for (const name of ['total', `door:${door}`, `channel:${channel}`, `region:${region}`])
      add(name);
    for (const name of [`quarter:${quarterOf(month)}`, `month:${month}`]) add(name);
    for (const theme of themes.length > 0 ? new Set(themes) : ['']) add(`theme:${theme}`);
  }
  return cells;
}

/** The number of this name; 0 where nothing was counted. */
export function cell(cells: Cells, name: string): number {
  return Object.hasOwn(cells, name) ? (cells[name] ?? 0) : 0;
}

/** Which lines: all where nothing is named. */
export interface Choice {
  readonly door?: TallyLine['door'];
  readonly region?: string;
  readonly channel?: TallyLine['channel'];
}

export function chosen(lines: readonly TallyLine[], choice: Choice): TallyLine[] {
  const { door, region, channel } = choice;
  return lines.filter(
    (line) =>
      (door === undefined || line.door === door) &&
      (region === undefined || line.region === region) &&
      (channel === undefined || line.channel === channel),
  );
}
