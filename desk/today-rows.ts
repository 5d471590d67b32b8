import type { Due, When } from './due.ts';

/** One row of the list: a thread with all there is to do in it, most urgent first. */
export interface Row {
  /** The mailbox, or the key of what belongs to no thread. */
  readonly key: string;
  readonly when: When;
  readonly items: readonly [Due, ...Due[]];
}

/** `items` in their order, one row for each thread. */
export function rowsOf(items: readonly Due[]): Row[] {
  const rows = new Map<string, [Due, ...Due[]]>();
  for (const item of items) {
    const key = item.thread?.mailbox ?? item.key;
    const row = rows.get(key);
    if (row) row.push(item);
    else rows.set(key, [item]);
  }
  return [...rows].map(([key, list]) => ({ key, when: list[0].when, items: list }));
}

/** A row where it was when she last looked. */
export interface LaidRow {
  readonly row: Row;
  /** Nothing is due there any more. */
  readonly done: boolean;
}

const EARLIER: readonly When[] = ['now', 'today', 'week', 'waits'];

/**
 * The list she looks at, while things change beneath: a row stays in its place and its group, says
 * what holds now, and is marked when it is done. What came, or became urgent, is `news`: it waits
 * until she looks again, so that nothing moves under her finger.
 */
export function keepPlaces(
  laid: readonly Row[],
  fresh: readonly Row[],
): { rows: LaidRow[]; news: Row[] } {
  const now = new Map(fresh.map((row) => [row.key, row]));
  const before = new Map(laid.map((row) => [row.key, row]));
  const rows = laid.map((old): LaidRow => {
    const row = now.get(old.key);
    if (!row) return { row: old, done: true };
    return { row: { ...row, when: old.when }, done: isCalmer(row, old) };
  });
  const news = fresh.filter((row) => {
    const old = before.get(row.key);
    return !old || EARLIER.indexOf(row.when) < EARLIER.indexOf(old.when);
  });
  return { rows, news };
}

/** What it stood there for is over: what is left can wait longer. */
function isCalmer(row: Row, old: Row): boolean {
  return EARLIER.indexOf(row.when) > EARLIER.indexOf(old.when);
}
