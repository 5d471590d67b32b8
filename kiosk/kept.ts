import { committed, inTime, openDatabase } from '../src/store/database.ts';

/** What a screen keeps for itself, by name. Nothing of a visit. */
const DATABASE = 'steunpunt-kiosk';
const STORE = 'kept';

/** What was kept under `name`; null when nothing was. Rejects when the browser cannot say. */
export function readKept<T>(name: string): Promise<T | null> {
  return withStore(async (db) => {
    const tx = db.transaction(STORE);
    const request = tx.objectStore(STORE).get(name) as IDBRequest<T | undefined>;
    await committed(tx);
    return request.result ?? null;
  });
}

/** Resolves once it is on disk. Rejects when it could not be kept; then the earlier value is there. */
export function keep(name: string, value: unknown): Promise<void> {
  return withStore(async (db) => {
    const tx = db.transaction(STORE, 'readwrite', { durability: 'strict' });
    tx.objectStore(STORE).put(value, name);
    await committed(tx);
  });
}

async function withStore<T>(use: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase(DATABASE, 1, { name: STORE });
  try {
    return await inTime(use(db), DATABASE);
  } finally {
    db.close();
  }
}
