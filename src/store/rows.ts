import type { DBSchema } from 'idb';
import type { OutboxRow, Rows } from '../core/ports.ts';
import { databaseExists, openDatabase } from './database.ts';

export const OUTBOX_DATABASE = 'steunpunt-outbox';
const VERSION = 1;

interface Schema extends DBSchema {
  rows: { key: string; value: OutboxRow };
}

/**
 * The outbox's rows on IndexedDB. Rejects when this browser keeps nothing, see `openDatabase`.
 *
 * Every method is one transaction and settles with it, never with its request: a full disk shows
 * only at commit. Writes ask for strict durability, which `db.put` of idb cannot: the default since
 * Chromium 121 tells of success before the disk has it.
 */
export async function openRows(): Promise<Rows> {
  const db = await openDatabase<Schema>(OUTBOX_DATABASE, VERSION, { name: 'rows', keyPath: 'sid' });
  return {
    async all() {
      const tx = db.transaction('rows');
      const [rows] = await Promise.all([tx.store.getAll(), tx.done]);
      return rows.filter(isRow);
    },
    async put(row) {
      const tx = db.transaction('rows', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.put(row), tx.done]);
    },
    async remove(sid) {
      const tx = db.transaction('rows', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.delete(sid), tx.done]);
    },
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
