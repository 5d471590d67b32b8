import type { Bytes } from '../../src/core/bytes.ts';
import { ENVELOPE_SIZE } from '../../src/core/envelope.ts';
import { MAILBOX_MESSAGE_SIZE } from '../../src/core/mailbox.ts';
import { BATCH_BYTES } from '../../src/core/desk/thread-batch.ts';
import { keyOf } from '../bytes.ts';
import type { Database } from './open.ts';

/** A line of the index: what the hub knows of a thread without its bytes. */
export interface ThreadLine {
  readonly mailbox: Uint8Array;
  readonly archived: boolean;
  /** Day of its last activity. */
  readonly lastDay: number;
  /** How many there are of each. */
  readonly submissions: number;
  readonly messages: number;
  /** Number of the newest message that its visitor fetched. */
  readonly fetched: number;
}

/** A thread with all its bytes. */
export interface ThreadView {
  readonly line: ThreadLine;
  readonly submissions: {
    readonly sid: Uint8Array;
    readonly day: number;
    readonly envelope: Bytes;
  }[];
  /** In order of their number. */
  readonly messages: Bytes[];
}

/** Where a page of the index ended. */
export type Place = Pick<ThreadLine, 'lastDay' | 'mailbox'>;

/** Kids of the other door: see `othersKids`. What is sealed to nothing else is left out. */
type Kids = readonly Uint8Array[];

/** The threads of a point, for its desk. */
export class Threads {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Newest activity first; within a day the order says nothing. At most `limit`, after `after`. */
  async index(
    point: string,
    archived: boolean,
    {
      after = null,
      limit = null,
      others = [],
    }: { after?: Place | null; limit?: number | null; others?: Kids } = {},
  ): Promise<ThreadLine[]> {
    let lines = this.#lines(others)
      .where('point', '=', point)
      .where('archived', '=', Number(archived))
      .orderBy('last_day', 'desc')
      .orderBy('mailbox');
    if (after)
      lines = lines.where((eb) =>
        eb.or([
          eb('last_day', '<', after.lastDay),
          eb.and([eb('last_day', '=', after.lastDay), eb('mailbox', '>', after.mailbox)]),
        ]),
      );
    if (limit !== null) lines = lines.limit(limit);
    return (await lines.execute()).map(toLine);
  }

  /**
   * Those of `mailboxes` that are there, whole and in their order, until the bytes are enough; the
   * others as `left`. What is in neither is no thread of `point`, or no more.
   */
  async read(
    point: string,
    mailboxes: readonly Uint8Array[],
    others: Kids = [],
  ): Promise<{ threads: ThreadView[]; left: Uint8Array[] }> {
    if (mailboxes.length === 0) return { threads: [], left: [] };
    const found = await this.#lines(others)
      .where('point', '=', point)
      .where('mailbox', 'in', [...mailboxes])
      .execute();
    const lines = new Map(found.map((row) => [keyOf(row.mailbox), toLine(row)]));
    const threads = new Map<string, ThreadView>();
    const left: Uint8Array[] = [];
    let bytes = 0;
    for (const [key, line] of inOrder(mailboxes, lines)) {
      const size = line.submissions * ENVELOPE_SIZE + line.messages * MAILBOX_MESSAGE_SIZE;
      if (left.length > 0 || (threads.size > 0 && bytes + size > BATCH_BYTES))
        left.push(line.mailbox);
      else threads.set(key, { line, submissions: [], messages: [] });
      bytes += size;
    }
    await this.#fill(threads);
    // Erased between the two looks: it has nothing in it.
    const whole = [...threads.values()].filter(({ submissions }) => submissions.length > 0);
    return { threads: whole, left };
  }

  /** Whether there is anything in it that is not sealed to `others`. */
  async holdsOwn(mailbox: Uint8Array, others: Kids): Promise<boolean> {
    if (others.length === 0) return true;
    const line = await this.#lines(others).where('mailbox', '=', mailbox).executeTakeFirst();
    return line !== undefined;
  }

  /** Those of `mailboxes` with nothing in them that is not sealed to `others`. */
  async othersAlone(mailboxes: readonly Uint8Array[], others: Kids): Promise<Uint8Array[]> {
    if (mailboxes.length === 0 || others.length === 0) return [];
    const rows = await this.#database.db
      .selectFrom('submissions')
      .select('mailbox')
      .where('mailbox', 'in', [...mailboxes])
      .groupBy('mailbox')
      .having((eb) =>
        eb(
          eb.fn.sum(
            eb
              .case()
              .when('kid', 'in', [...others])
              .then(0)
              .else(1)
              .end(),
          ),
          '=',
          0,
        ),
      )
      .execute();
    return rows.map(({ mailbox }) => mailbox);
  }

  /** Whose thread this is; null when it is nobody's. */
  async pointOf(mailbox: Uint8Array): Promise<string | null> {
    const row = await this.#database.db
      .selectFrom('mailboxes')
      .select('point')
      .where('mailbox', '=', mailbox)
      .executeTakeFirst();
    return row?.point ?? null;
  }

  #lines(others: Kids) {
    const mailboxes = this.#database.db.selectFrom('mailboxes');
    const own = mailboxes.where((eb) =>
      eb.exists(
        eb
          .selectFrom('submissions')
          .select('submissions.sid')
          .whereRef('submissions.mailbox', '=', 'mailboxes.mailbox')
          .where('submissions.kid', 'not in', [...others]),
      ),
    );
    return (others.length > 0 ? own : mailboxes).select((eb) => [
      'mailbox',
      'archived',
      'last_day',
      'fetched',
      eb
        .selectFrom('submissions')
        .select((count) => count.fn.countAll().as('n'))
        .whereRef('submissions.mailbox', '=', 'mailboxes.mailbox')
        .as('submissions'),
      eb
        .selectFrom('messages')
        .select((count) => count.fn.countAll().as('n'))
        .whereRef('messages.mailbox', '=', 'mailboxes.mailbox')
        .as('messages'),
    ]);
  }

  async #fill(threads: ReadonlyMap<string, ThreadView>): Promise<void> {
    const wanted = [...threads.values()].map(({ line }) => line.mailbox);
    if (wanted.length === 0) return;
    const { db } = this.#database;
    const submissions = await db
      .selectFrom('submissions')
      .select(['mailbox', 'sid', 'day', 'envelope'])
      .where('mailbox', 'in', wanted)
      .orderBy('day')
      .orderBy('sid')
      .execute();
    for (const { mailbox, sid, day, envelope } of submissions)
      threads.get(keyOf(mailbox))?.submissions.push({ sid, day, envelope: envelope as Bytes });
    const messages = await db
      .selectFrom('messages')
      .select(['mailbox', 'message'])
      .where('mailbox', 'in', wanted)
      .orderBy('n')
      .execute();
    for (const { mailbox, message } of messages)
      threads.get(keyOf(mailbox))?.messages.push(message as Bytes);
  }
}

function toLine(row: {
  mailbox: Uint8Array;
  archived: number;
  last_day: number;
  fetched: number;
  submissions: string | number | bigint | null;
  messages: string | number | bigint | null;
}): ThreadLine {
  return {
    mailbox: row.mailbox,
    archived: row.archived === 1,
    lastDay: row.last_day,
    fetched: row.fetched,
    submissions: Number(row.submissions),
    messages: Number(row.messages),
  };
}

/** Each line that was asked for, once. */
function inOrder(
  mailboxes: readonly Uint8Array[],
  lines: ReadonlyMap<string, ThreadLine>,
): [string, ThreadLine][] {
  const keys = new Set(mailboxes.map(keyOf));
  return [...keys].flatMap((key): [string, ThreadLine][] => {
    const line = lines.get(key);
    return line ? [[key, line]] : [];
  });
}
