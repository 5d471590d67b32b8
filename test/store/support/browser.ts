import type { OutboxRow } from '../../../src/core/ports.ts';
import type { Outbox } from '../../../src/store/outbox.ts';

/** Helpers for tests of the store in a page: plain checks and raw IndexedDB beside our own code. */

export function check(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

export function equal<T>(actual: T, expected: T, what: string): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== wanted) throw new Error(`${what}: expected ${wanted}, got ${seen}`);
}

/** The name of the error that `run` ends with; '' when it ends well. */
export function errorOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

export function aRow(change: Partial<OutboxRow> = {}): OutboxRow {
  const random = crypto.getRandomValues(new Uint8Array(16));
  const sid = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const bytes = crypto.getRandomValues(new Uint8Array(8366));
  return {
    ...{ sid, fmt: 1, point: 'linde', embedKey: 'key', bytes, digest: `digest-${sid}` },
    ...{ tries: 0, notBefore: 0, state: 'due' },
    ...change,
  };
}

export function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('request failed'));
  });
}

/** Deletes a database, whoever has it open. */
export function wipe(name: string): Promise<unknown> {
  return request(indexedDB.deleteDatabase(name));
}

/** Everything in one store of a database, by a connection of its own. */
export async function stored(name: string, store: string): Promise<unknown[]> {
  const db = await request(indexedDB.open(name));
  const rows = await request(db.transaction(store).objectStore(store).getAll());
  db.close();
  return rows as unknown[];
}

export async function names(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

/** Resolves once `holds`, looking again after every change that `outbox` tells of. */
export async function until(outbox: Outbox, holds: () => boolean): Promise<void> {
  while (!holds())
    await new Promise<void>((resolve) => {
      const stop = outbox.subscribe(() => {
        stop();
        resolve();
      });
    });
}

/** Looks at what every call of a method gives. Returns the way to stop. */
export function watch<T extends object>(
  prototype: T,
  name: keyof T,
  look: (self: T, result: unknown) => void,
): () => void {
  const method = prototype[name] as (...args: unknown[]) => unknown;
  const watched = function (this: T, ...args: unknown[]): unknown {
    const result = method.apply(this, args);
    look(this, result);
    return result;
  };
  Object.assign(prototype, { [name]: watched });
  return () => void Object.assign(prototype, { [name]: method });
}
