import type { Bytes } from '../core/bytes.ts';
import { committed, databaseExists, inTime, openDatabase } from './database.ts';

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

const STORE = 'remembered';

/** Keeps `remembered` in place of what was there. Rejects when this browser keeps nothing. */
export async function putDevice(kind: DeviceKind, remembered: Remembered): Promise<void> {
  await inTurn(() =>
    withDevice(async (db) => {
      const tx = db.transaction(STORE, 'readwrite', { durability: 'strict' });
      tx.objectStore(STORE).put(remembered, kind);
      await committed(tx);
    }),
  );
}

/** What this device remembers; null when nothing, or when it cannot be read. Creates nothing. */
export async function getDevice(kind: DeviceKind): Promise<Remembered | null> {
  try {
    return await inTurn(async () => {
      if (!(await databaseExists(DEVICE_DATABASE))) return null;
      return withDevice(async (db) => {
        const tx = db.transaction(STORE);
        const request = tx.objectStore(STORE).get(kind) as IDBRequest<Remembered | undefined>;
        await committed(tx);
        return request.result ?? null;
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
      const tx = db.transaction(STORE, 'readwrite', { durability: 'strict' });
      const store = tx.objectStore(STORE);
      store.delete(kind);
      const request = store.count();
      await committed(tx);
      return request.result;
    });
    if (left > 0) return;
    // Empty already. A page that will not let go of the name does not hold up the wipe.
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(DEVICE_DATABASE);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    });
  });
}

async function withDevice<T>(use: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase(DEVICE_DATABASE, VERSION, { name: STORE });
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
