import { deleteDB, type DBSchema } from 'idb';
import type { Bytes } from '../core/bytes.ts';
import { databaseExists, openDatabase } from './database.ts';

export const DEVICE_DATABASE = 'steunpunt-device';
const VERSION = 1;
const ONLY = 'thread';

/** The way back to one thread, sealed to a key that cannot leave this device. Opaque here. */
export interface Remembered {
  /** Not extractable. */
  readonly key: CryptoKey;
  readonly sealed: Bytes;
}

interface Schema extends DBSchema {
  remembered: { key: string; value: Remembered };
}

/** Keeps `remembered` in place of what was there. Rejects when this browser keeps nothing. */
export async function putDevice(remembered: Remembered): Promise<void> {
  const db = await openDatabase<Schema>(DEVICE_DATABASE, VERSION, { name: 'remembered' });
  try {
    const tx = db.transaction('remembered', 'readwrite', { durability: 'strict' });
    await Promise.all([tx.store.put(remembered, ONLY), tx.done]);
  } finally {
    db.close();
  }
}

/** What this device remembers; null when nothing, or when it cannot be read. Creates nothing. */
export async function getDevice(): Promise<Remembered | null> {
  if (!(await databaseExists(DEVICE_DATABASE))) return null;
  try {
    const db = await openDatabase<Schema>(DEVICE_DATABASE, VERSION, { name: 'remembered' });
    try {
      const tx = db.transaction('remembered');
      const [remembered] = await Promise.all([tx.store.get(ONLY), tx.done]);
      return remembered ?? null;
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/**
 * Wipes it, the database's name too. Rejects when the browser could not. Wiping a device that
 * remembers nothing is fine.
 */
export async function clearDevice(): Promise<void> {
  if (!(await databaseExists(DEVICE_DATABASE))) return;
  const db = await openDatabase<Schema>(DEVICE_DATABASE, VERSION, { name: 'remembered' });
  try {
    const tx = db.transaction('remembered', 'readwrite', { durability: 'strict' });
    await Promise.all([tx.store.clear(), tx.done]);
  } finally {
    db.close();
  }
  // Empty already. A page that will not let go of the name does not hold up the wipe.
  await new Promise<void>((resolve) => {
    const done = (): void => resolve();
    deleteDB(DEVICE_DATABASE, { blocked: done }).then(done, done);
  });
}
