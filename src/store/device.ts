import { deleteDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Bytes } from '../core/bytes.ts';
import { databaseExists, inTime, openDatabase } from './database.ts';

export const DEVICE_DATABASE = 'steunpunt-device';
/**
 * A new kind of record is a new key in the same store, so the version stays: pages of before and
 * after open it side by side, and neither ever waits for the other.
 */
const VERSION = 1;

/** What a device can remember, one of each: the way back to a thread, a question half written. */
export type DeviceKind = 'thread' | 'draft';

/** Sealed to a key that cannot leave this device. Opaque here. */
export interface Remembered {
  /** Not extractable. */
  readonly key: CryptoKey;
  readonly sealed: Bytes;
}

interface Schema extends DBSchema {
  remembered: { key: string; value: Remembered };
}

/** Keeps `remembered` in place of what was there. Rejects when this browser keeps nothing. */
export async function putDevice(kind: DeviceKind, remembered: Remembered): Promise<void> {
  await inTurn(() =>
    withDevice(async (db) => {
      const tx = db.transaction('remembered', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.put(remembered, kind), tx.done]);
    }),
  );
}

/** What this device remembers; null when nothing, or when it cannot be read. Creates nothing. */
export async function getDevice(kind: DeviceKind): Promise<Remembered | null> {
  try {
    return await inTurn(async () => {
      if (!(await databaseExists(DEVICE_DATABASE))) return null;
      return withDevice(async (db) => {
        const tx = db.transaction('remembered');
        const [remembered] = await Promise.all([tx.store.get(kind), tx.done]);
        return remembered ?? null;
      });
    });
  } catch {
    return null;
  }
}

/**
 * Wipes it; the database's name too when nothing else is remembered. Rejects when the browser could
 * not. Wiping a device that remembers nothing is fine.
 */
export async function clearDevice(kind: DeviceKind): Promise<void> {
  await inTurn(async () => {
    if (!(await databaseExists(DEVICE_DATABASE))) return;
    const left = await withDevice(async (db) => {
      const tx = db.transaction('remembered', 'readwrite', { durability: 'strict' });
      const [, count] = await Promise.all([tx.store.delete(kind), tx.store.count(), tx.done]);
      return count;
    });
    if (left > 0) return;
    // Empty already. A page that will not let go of the name does not hold up the wipe.
    await new Promise<void>((resolve) => {
      const done = (): void => resolve();
      deleteDB(DEVICE_DATABASE, { blocked: done }).then(done, done);
    });
  });
}

async function withDevice<T>(use: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await openDatabase<Schema>(DEVICE_DATABASE, VERSION, { name: 'remembered' });
  try {
    return await inTime(use(db), DEVICE_DATABASE);
  } finally {
    db.close();
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * One after the other: the name of an emptied database must not be taken away together with what
 * was put into it meanwhile.
 */
function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const turn = last.then(job, job);
  last = turn;
  return turn;
}
