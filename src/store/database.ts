import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Opening a database should take milliseconds; one that another page blocks takes for ever. */
const OPEN_TIMEOUT = 4_000;

/**
 * Opens `name` at `version` with the object store `store` in it (rows keyed by `keyPath`, or by a
 * key given at every write). Rejects when this browser keeps nothing, when a newer page has raised
 * the version (VersionError), and with a TimeoutError when nothing happens for 4 seconds. The schema
 * only ever grows: a record says its own format.
 */
export function openDatabase<S extends DBSchema>(
  name: string,
  version: number,
  store: { readonly name: keyof S & string; readonly keyPath?: string },
): Promise<IDBPDatabase<S>> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new DOMException(`opening ${name} took too long`, 'TimeoutError'));
    }, OPEN_TIMEOUT);
    openDB(name, version, {
      upgrade(db) {
        if (!db.objectStoreNames.contains(store.name))
          db.createObjectStore(store.name, store.keyPath ? { keyPath: store.keyPath } : {});
      },
      // A newer page must never wait for this one; the next use of this handle fails and reopens.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
      },
    }).then(
      (db) => {
        clearTimeout(timer);
        if (late) db.close();
        else resolve(db as unknown as IDBPDatabase<S>);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

/**
 * Whether the database exists, without making it. True when the browser will not say in time: then
 * opening it is the safe guess. False when this browser keeps nothing. Never rejects.
 */
export async function databaseExists(name: string): Promise<boolean> {
  try {
    return await Promise.race([
      // Missing in Firefox before 126 and in older WebViews.
      'databases' in indexedDB ? listed(name) : probed(name),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(true), OPEN_TIMEOUT)),
    ]);
  } catch {
    return false;
  }
}

async function listed(name: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some((database) => database.name === name);
}

/** Opens and, where that would create the database, takes it back. */
function probed(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => resolve(false);
  });
}
