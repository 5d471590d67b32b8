import { type Due, WHENS, type When } from './due.ts';

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

/** A row as it was when she last looked. */
export interface LaidRow {
  readonly row: Row;
  /** What it stood there for is over. */
  readonly done: boolean;
}

/**
 * The list she looks at, while things change beneath: a row stays as it is and where it is, and is
 * marked when it is done. What came, or became urgent, is `news`: it waits until she looks again, so
 * that nothing moves under her finger.
 */
export function keepPlaces(
  laid: readonly Row[],
  fresh: readonly Row[],
): { rows: LaidRow[]; news: Row[] } {
  const now = new Map(fresh.map((row) => [row.key, row]));
  const before = new Map(laid.map((row) => [row.key, row]));
  const rows = laid.map((row): LaidRow => {
    const left = now.get(row.key);
    return { row, done: !left || place(left) > place(row) };
  });
  const news = fresh.filter((row) => {
    const old = before.get(row.key);
    return !old || place(row) < place(old);
  });
  return { rows, news };
}

function place({ when }: Row): number {
  return WHENS.indexOf(when);
}
