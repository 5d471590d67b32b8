import { cell, type Cells } from './count.ts';

/**
 * Numbers that may leave the desk. Four rules, and what each is for:
 *
 * 1. A number counts in batches of five and is rounded down to whole ones; 0 stands for "too few to
 *    show". So a small number is never seen, and no number is known to within fewer than five.
 * 2. Of every set of parts one part is left out and unnamed (a door or region that nobody knows, a
 *    line without a theme, what came through the website). So a hidden part is never what is left
 *    when the others are taken off the total.
 * 3. Parts together leave at least one batch for that rest, and one theme does. So it is never said
 *    that all were the same.
 * 4. A quarter gets the batches that became full in it, so quarters add up to the total and say
 *    nothing that the running total does not.
 *
 * The list of names does not depend on the numbers: that a name is there must not say that
 * somebody was.
 */
export const BATCH = 5;

/** What a report can have in its rows, whatever was counted. */
export interface Names {
  readonly themes: readonly string[];
  readonly regions: readonly string[];
}

const SHOWN_DOORS = ['door:parent', 'door:youth'];
const SHOWN_CHANNELS = ['channel:call', 'channel:phone', 'channel:met'];

export function protect(exact: Cells, { themes, regions }: Names): Cells {
  const total = inBatches(cell(exact, 'total'));
  const most = Math.max(0, total - BATCH);
  const shown: Record<string, number> = { total };
  for (const theme of themes) {
    const name = `theme:${theme}`;
    shown[name] = Math.min(most, inBatches(cell(exact, name)));
  }
  const regionNames = regions.map((region) => `region:${region}`);
  for (const names of [SHOWN_DOORS, SHOWN_CHANNELS, regionNames])
    Object.assign(shown, parts(exact, names, most));
  let before = 0;
  for (const quarter of [1, 2, 3, 4]) {
    const name = `quarter:${quarter}`;
    const after = before + cell(exact, name);
    shown[name] = inBatches(after) - inBatches(before);
    before = after;
  }
  return shown;
}

/** Rounded down to whole batches. */
function inBatches(count: number): number {
  return count - (count % BATCH);
}

/** The largest gives way until together they are no more than `most`. */
function parts(exact: Cells, names: readonly string[], most: number): Cells {
  const shown = new Map(names.map((name) => [name, inBatches(cell(exact, name))]));
  const sum = (): number => [...shown.values()].reduce((all, one) => all + one, 0);
  while (sum() > most) {
    const largest = Math.max(...shown.values());
    for (const [name, value] of shown)
      if (value === largest) {
        shown.set(name, value - BATCH);
        break;
      }
  }
  return Object.fromEntries(shown);
}
