import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

/** Every spelling in which a text could lie in a file. */
export function spellings(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) =>
    // Only the middle of each alignment is the same whatever stands around it.
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(4, -4),
  );
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    Buffer.from(encodeURIComponent(text)),
    ...base64.map((part) => Buffer.from(part)),
    ...base64.map((part) => Buffer.from(part.replaceAll('+', '-').replaceAll('/', '_'))),
  ];
}

export interface Search {
  /** Files that hold the text, each with how often. */
  readonly hits: string[];
  readonly files: number;
}

/** Looks for `text` in all files under `folders`: UTF-8, UTF-16, URL-encoded and base64. */
export function searchFiles(folders: readonly string[], text: string): Search {
  const needles = spellings(text);
  const hits: string[] = [];
  let files = 0;
  for (const file of folders.flatMap(walk)) {
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      continue;
    }
    files++;
    if (needles.some((needle) => bytes.includes(needle))) hits.push(file);
  }
  return { hits, files };
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const entry = statSync(path, { throwIfNoEntry: false });
    if (entry?.isDirectory()) return walk(path);
    return entry?.isFile() ? [path] : [];
  });
}

/** Looks for `text` in whatever the document's origin keeps: IndexedDB, caches, web storage, cookies. */
export function searchStorage(
  frame: Frame,
  text: string,
): Promise<{ hits: number; values: number }> {
  return frame.evaluate(async (needle) => {
    const texts: string[] = [document.cookie];
    const take = (value: unknown): void => {
      if (value instanceof Uint8Array || value instanceof ArrayBuffer)
        texts.push(new TextDecoder().decode(value), new TextDecoder('utf-16le').decode(value));
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(take);
      else texts.push(String(value));
    };
    for (const storage of [localStorage, sessionStorage]) take(Object.values(storage));
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const response of await cache.matchAll()) take(await response.arrayBuffer());
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(new Error(name));
      });
      for (const store of db.objectStoreNames)
        await new Promise<void>((resolve) => {
          const all = db.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => {
            take(all.result);
            resolve();
          };
        });
      db.close();
    }
    return { values: texts.length, hits: texts.filter((one) => one.includes(needle)).length };
  }, text);
}
