import { toBase64Url } from '../core/bytes.ts';
import type { ThreadKeys } from '../seal/receipt.ts';
import { changeOnDevice, listOf, readFromDevice } from './device.ts';
import { readKeys, writeKeys } from './thread-keys.ts';
import type { Origin } from './threads.ts';

/** A sixth takes the place of the oldest. */
const MOST = 5;
/** Where the keys begin and end in a row: the point comes before, what is known of it after. */
const [FROM, TO] = [1, 7];

type Row = readonly unknown[];

/** The ways back that this device remembers, newest first. */
export class ThreadKeeper {
  readonly #point: string;

  constructor(point: string) {
    this.#point = point;
  }

  keep(keys: ThreadKeys, { asked, door }: Origin): Promise<boolean> {
    const row = [this.#point, ...writeKeys(keys), asked, door];
    return changeOnDevice('thread', (written) =>
      JSON.stringify([row, ...others(written, keys)].slice(0, MOST)),
    );
  }

  /** Those of this point. */
  async read(): Promise<{ keys: ThreadKeys; origin: Origin }[]> {
    const rows = rowsIn(await readFromDevice('thread'));
    return rows.flatMap((row) => {
      const keys = row[0] === this.#point ? readKeys(row.slice(FROM, TO)) : null;
      return keys ? [{ keys, origin: originIn(row.slice(TO)) }] : [];
    });
  }

  async forget(keys: ThreadKeys): Promise<void> {
    await changeOnDevice('thread', (written) => {
      const left = others(written, keys);
      return left.length > 0 ? JSON.stringify(left) : null;
    });
  }
}

/** One row stood alone before there could be more. */
function rowsIn(written: string | null): readonly Row[] {
  const list = listOf(written);
  return typeof list[0] === 'string' ? [list] : list.filter((row) => Array.isArray(row));
}

const others = (written: string | null, { mailbox }: ThreadKeys): readonly Row[] =>
  rowsIn(written).filter((row) => row[FROM] !== toBase64Url(mailbox));

/** Rows of before say nothing of it. */
const originIn = ([asked, door]: Row): Origin => ({
  asked: typeof asked === 'number' ? asked : null,
  door: door === 'youth' ? 'youth' : 'parent',
});
