import { committed, inTime, openDatabase } from './database.ts';

export const MACHINE_DATABASE = 'steunpunt-machine';
const VERSION = 1;
const STORE = 'own';

/**
 * What a waiting-room screen is, by name. Apart from what visitors leave, so that no wipe comes near
 * it. Null when nothing is there. Rejects when the browser cannot say: that is not nothing.
 */
export function getMachine<T>(name: string): Promise<T | null> {
  return withMachine(async (db) => {
    const tx = db.transaction(STORE);
    const request = tx.objectStore(STORE).get(name) as IDBRequest<T | undefined>;
    await committed(tx);
    return request.result ?? null;
  });
}

/**
 * Puts all of `values` in one transaction, null takes one away. Resolves once it is on disk; rejects
 * when it could not be kept, and then all is as it was.
 */
export function putMachine(values: Readonly<Record<string, unknown>>): Promise<void> {
  return withMachine(async (db) => {
    const tx = db.transaction(STORE, 'readwrite', { durability: 'strict' });
    const store = tx.objectStore(STORE);
    for (const [name, value] of Object.entries(values)) {
      if (value === null) store.delete(name);
      else store.put(value, name);
    }
    await committed(tx);
  });
}

async function withMachine<T>(use: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase(MACHINE_DATABASE, VERSION, { name: STORE });
  try {
    return await inTime(use(db), MACHINE_DATABASE);
  } finally {
    db.close();
  }
}
