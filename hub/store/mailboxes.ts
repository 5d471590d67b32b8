import type { Transaction } from 'kysely';
import { decodeMailboxMessage } from '../../src/core/mailbox.ts';
import { sameBytes } from '../../src/core/bytes.ts';
import { sameSecret, sha256 } from '../crypto.ts';
import { eraseThread } from './erase.ts';
import type { Graves } from './graves.ts';
import type { Database } from './open.ts';
import type { Tables } from './schema.ts';

export interface MailboxView {
  readonly submissions: number;
  /** In order of their number. */
  readonly messages: Uint8Array[];
  /** Number of the newest of them; 0 when there is none. */
  readonly newest: number;
  /** Number of the newest that was fetched before. */
  readonly fetched: number;
}

export type Put = 'stored' | 'duplicate' | 'conflict' | 'rejected' | 'gone' | 'unknown';

/** Threads and their messages. A mailbox is always named by its hash. */
export class Mailboxes {
  readonly #database: Database;
  readonly #graves: Graves | null;

  constructor(database: Database, graves: Graves | null = null) {
    this.#database = database;
    this.#graves = graves;
  }

  /** Whether `token` (its hash) opens the mailbox. An unknown one takes the same steps. */
  async opens(mailbox: Uint8Array, token: Uint8Array): Promise<boolean> {
    const row = await this.#database.db
      .selectFrom('mailboxes')
      .select('token')
      .where('mailbox', '=', mailbox)
      .executeTakeFirst();
    const matches = sameSecret(row?.token ?? new Uint8Array(32), token);
    return row !== undefined && matches;
  }

  async read(mailbox: Uint8Array): Promise<MailboxView> {
    const { db } = this.#database;
    const counted = await db
      .selectFrom('submissions')
      .select((eb) => [
        eb.fn.countAll().as('submissions'),
        eb
          .selectFrom('mailboxes')
          .select('fetched')
          .where('mailboxes.mailbox', '=', mailbox)
          .as('fetched'),
      ])
      .where('mailbox', '=', mailbox)
      .executeTakeFirstOrThrow();
    const rows = await db
      .selectFrom('messages')
      .select(['n', 'message'])
      .where('mailbox', '=', mailbox)
      .orderBy('n')
      .execute();
    return {
      submissions: Number(counted.submissions),
      messages: rows.map(({ message }) => message),
      newest: rows.at(-1)?.n ?? 0,
      fetched: counted.fetched ?? 0,
    };
  }

  /**
   * Notes that everything up to message `n` was fetched with the token. When is not written down: a
   * second look changes nothing.
   */
  async noteFetched(mailbox: Uint8Array, n: number): Promise<void> {
    await this.#database.db
      .updateTable('mailboxes')
      .set({ fetched: n })
      .where('mailbox', '=', mailbox)
      .where('fetched', '<', n)
      .execute();
  }

  /** How many messages each of `mailboxes` holds, in their order; null where it is no more. */
  async counts(mailboxes: readonly Uint8Array[]): Promise<(number | null)[]> {
    if (mailboxes.length === 0) return [];
    const rows = await this.#database.db
      .selectFrom('mailboxes')
      .leftJoin('messages', 'messages.mailbox', 'mailboxes.mailbox')
      .select((eb) => ['mailboxes.mailbox as mailbox', eb.fn.count('messages.n').as('messages')])
      .where('mailboxes.mailbox', 'in', [...mailboxes])
      .groupBy('mailboxes.mailbox')
      .execute();
    return mailboxes.map((mailbox) => {
      const row = rows.find((one) => sameBytes(one.mailbox, mailbox));
      return row ? Number(row.messages) : null;
    });
  }

  /** Adds message `n` to a thread of `point`. */
  putMessage(
    point: string,
    mailbox: Uint8Array,
    n: number,
    message: Uint8Array,
    day: number,
  ): Promise<Put> {
    if (decodeMailboxMessage(message)?.n !== n) return Promise.resolve('rejected');
    return this.#database.transact(async (trx) => {
      if (!(await touch(trx, point, mailbox, { last_day: day }))) return absence(trx, mailbox);
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('messages')
        .values({ mailbox, n, message })
        .onConflict((conflict) => conflict.columns(['mailbox', 'n']).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows) return 'stored';
      const kept = await trx
        .selectFrom('messages')
        .select('message')
        .where('mailbox', '=', mailbox)
        .where('n', '=', n)
        .executeTakeFirstOrThrow();
      return sameBytes(kept.message, message) ? 'duplicate' : 'conflict';
    });
  }

  /** False when there is no such thread. */
  setArchived(point: string, mailbox: Uint8Array, archived: boolean): Promise<boolean> {
    return touch(this.#database.db, point, mailbox, { archived: Number(archived) });
  }

  /** The hub by itself erases it on `day` at the earliest. False when there is no such thread. */
  keepUntil(point: string, mailbox: Uint8Array, day: number): Promise<boolean> {
    return touch(this.#database.db, point, mailbox, { kept_until: day });
  }

  /**
   * Erases a thread with all that is in it, and remembers the hashes so that a late copy does not
   * revive it. False when there is none, or none of `point` where that is given.
   */
  async erase(mailbox: Uint8Array, point?: string): Promise<boolean> {
    const graves = await this.#database.transact((trx) => eraseThread(trx, mailbox, point));
    if (graves) await this.#erased(graves);
    return graves !== null;
  }

  /**
   * Erases every thread without activity since `day`, but for what a desk needs after `today`. How
   * many there were.
   */
  async eraseBefore(day: number, today: number): Promise<number> {
    const old = await this.#database.db
      .selectFrom('mailboxes')
      .select('mailbox')
      .where('last_day', '<', day)
      .where((eb) => eb.or([eb('kept_until', 'is', null), eb('kept_until', '<=', today)]))
      .execute();
    const graves: Uint8Array[] = [];
    for (const { mailbox } of old)
      graves.push(...((await this.#database.transact((trx) => eraseThread(trx, mailbox))) ?? []));
    if (old.length > 0) await this.#erased(graves);
    return old.length;
  }

  async #erased(graves: readonly Uint8Array[]): Promise<void> {
    await this.#database.scrub();
    // The thread is erased already: a file that cannot be written now learns it at the next start.
    await this.#graves?.add(graves).catch(() => undefined);
  }
}

/** Changes a thread's row and holds it until the transaction ends; false when there is none. */
async function touch(
  queries: Database['db'] | Transaction<Tables>,
  point: string,
  mailbox: Uint8Array,
  change: { last_day: number } | { archived: number } | { kept_until: number },
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable('mailboxes')
    .set(change)
    .where('mailbox', '=', mailbox)
    .where('point', '=', point)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function absence(trx: Transaction<Tables>, mailbox: Uint8Array): Promise<'gone' | 'unknown'> {
  const grave = await trx
    .selectFrom('tombstones')
    .select('hash')
    .where('hash', '=', sha256(mailbox))
    .executeTakeFirst();
  return grave ? 'gone' : 'unknown';
}
