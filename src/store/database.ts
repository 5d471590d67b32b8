/** Anything should take milliseconds; what another page blocks, or a lost disk, takes for ever. */
const TIMEOUT = 4_000;

interface StoreSpec {
  readonly name: string;
  readonly keyPath?: string;
}

/**
 * Opens `name` at `version` with the object store `store` in it (rows keyed by `keyPath`, or by a
 * key given at every write). Rejects when this browser keeps nothing, when a newer page has raised
 * the version (VersionError), and with a TimeoutError when nothing happens for 4 seconds. The schema
 * only ever grows: a record says its own format.
 */
export async function openDatabase(
  name: string,
  version: number,
  store: StoreSpec,
): Promise<IDBDatabase> {
  const opening = open(name, version, store);
  const late = (): void => void opening.then((db) => db.close()).catch(() => undefined);
  return inTime(opening, `opening ${name}`, late);
}

/**
 * Resolves once `tx` is on disk, or as sure to be as its durability asks. Rejects when it was taken
 * back: a full disk shows only at commit, never at the request.
 */
export function committed(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new DOMException('taken back', 'AbortError'));
  });
}

/**
 * What `job` gives. Rejects with a TimeoutError, and calls `late`, when it takes over 4 seconds: a
 * wedged database answers nothing at all.
 */
export async function inTime<T>(job: Promise<T>, what: string, late?: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      late?.();
      reject(new DOMException(`${what} took too long`, 'TimeoutError'));
    }, TIMEOUT);
  });
  try {
    return await Promise.race([job, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Async, because a browser that forbids storage throws at once. */
async function open(name: string, version: number, store: StoreSpec): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => {
      const { result } = request;
      if (!result.objectStoreNames.contains(store.name))
        result.createObjectStore(store.name, store.keyPath ? { keyPath: store.keyPath } : {});
    };
    request.onsuccess = () => {
      const { result } = request;
      // A newer page must never wait for this one; the next use of this handle fails and reopens.
      result.onversionchange = () => result.close();
      resolve(result);
    };
    request.onerror = () => reject(request.error ?? new DOMException('not opened', 'AbortError'));
  });
}

/**
 * Whether the database exists, without making it. True when the browser will not say in time: then
 * opening it is the safe guess. False when this browser keeps nothing. Never rejects.
 */
export async function databaseExists(name: string): Promise<boolean> {
  // A sandboxed frame keeps nothing, and Chromium reports an error of its own when it is asked.
  if (origin === 'null') return false;
  try {
    return await Promise.race([
      // Missing in Firefox before 126 and in older WebViews.
      'databases' in indexedDB ? listed(name) : probed(name),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(true), TIMEOUT)),
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
