import type { OutboxRow, Rows } from '../core/ports.ts';
import { committed, databaseExists, openDatabase } from './database.ts';

export const OUTBOX_DATABASE = 'steunpunt-outbox';
const VERSION = 1;

/**
 * The outbox's rows on IndexedDB. Rejects when this browser keeps nothing, see `openDatabase`.
 *
 * Every method is one transaction and settles with it, never with its request: a full disk shows
 * only at commit. Writes ask for strict durability: the default since Chromium 121 tells of success
 * before the disk has it.
 */
export async function openRows(): Promise<Rows> {
  const db = await openDatabase(OUTBOX_DATABASE, VERSION, { name: 'rows', keyPath: 'sid' });
  const write = async (change: (rows: IDBObjectStore) => void): Promise<void> => {
    const tx = db.transaction('rows', 'readwrite', { durability: 'strict' });
    change(tx.objectStore('rows'));
    await committed(tx);
  };
  return {
    async all() {
      const tx = db.transaction('rows');
      const request = tx.objectStore('rows').getAll() as IDBRequest<OutboxRow[]>;
      await committed(tx);
      return request.result.filter(isRow);
    },
    put: (row) => write((rows) => rows.put(row)),
    remove: (sid) => write((rows) => rows.delete(sid)),
    close: () => db.close(),
  };
}

/** Whether an earlier visit left an outbox here. Opens and creates nothing. Never rejects. */
export function hasRows(): Promise<boolean> {
  return databaseExists(OUTBOX_DATABASE);
}

/** A record of a later format is left where it is, for the page that can read it. */
function isRow(row: OutboxRow): boolean {
  return (row.fmt as number) === 1 && row.bytes instanceof Uint8Array;
}
