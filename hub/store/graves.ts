import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HASH_SIZE } from '../../src/core/envelope.ts';
import { fromBase64Url, keyOf, toBase64Url } from '../bytes.ts';
import { sha256 } from '../crypto.ts';
import { bury, eraseThread } from './erase.ts';
import type { Database } from './open.ts';

/**
 * What was erased, kept apart from the database: one hash a line, only ever longer. A database that
 * is put back from a backup no longer knows what was erased since; this file does. Each hub writes
 * its own, and at every start and every day the file and the table learn from one another.
 */
export class Graves {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Adds hashes; they are on disk when this resolves. Rejects when the file cannot be written. */
  async add(hashes: readonly Uint8Array[]): Promise<void> {
    if (hashes.length === 0) return;
    await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
    const text = hashes.map((hash) => `${toBase64Url(hash)}\n`).join('');
    await appendFile(this.#file, text, { mode: 0o600, flush: true });
  }

  /** Every hash in the file. Lines that are none, such as half a one at a power cut, are left out. */
  async all(): Promise<Uint8Array[]> {
    const lines = (await this.#text()).split('\n');
    return lines.flatMap((line) => {
      const hash = fromBase64Url(line.trim());
      return hash?.length === HASH_SIZE ? [hash] : [];
    });
  }

  /**
   * Erases from `database` what the file says was erased, and adds to the file what only the
   * database knows. How many threads came back and were erased again.
   */
  async agree(database: Database): Promise<number> {
    await this.#endLine();
    const noted = new Map((await this.all()).map((hash) => [keyOf(hash), hash]));
    const rows = await database.db.selectFrom('tombstones').select('hash').execute();
    const known = new Set(rows.map(({ hash }) => keyOf(hash)));
    await this.add(rows.map(({ hash }) => hash).filter((hash) => !noted.has(keyOf(hash))));
    const missing = [...noted].filter(([key]) => !known.has(key));
    if (missing.length === 0) return 0;
    return eraseAgain(database, new Map(missing));
  }

  async #text(): Promise<string> {
    try {
      return await readFile(this.#file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }

  /** A line that was cut off must not swallow the next. */
  async #endLine(): Promise<void> {
    const text = await this.#text();
    if (text !== '' && !text.endsWith('\n')) await appendFile(this.#file, '\n', { flush: true });
  }
}

/** Erases the threads that `graves` name; how many of them were there. */
async function eraseAgain(
  database: Database,
  graves: ReadonlyMap<string, Uint8Array>,
): Promise<number> {
  const threads = await database.db.selectFrom('mailboxes').select('mailbox').execute();
  const back = threads.filter(({ mailbox }) => graves.has(keyOf(sha256(mailbox))));
  for (const { mailbox } of back) await database.transact((trx) => eraseThread(trx, mailbox));
  await database.transact((trx) => bury(trx, [...graves.values()]));
  await database.scrub();
  return back.length;
}
