import type { Kysely, Transaction } from 'kysely';
import type { AckState } from '../../src/core/ack.ts';
import { sha256 } from '../crypto.ts';
import { Group } from './group.ts';
import { Overtaken, type Database } from './open.ts';
import type { Tables } from './schema.ts';

/** A submission as the hub knows it: the envelope's header and the whole envelope. */
export interface Arrival {
  readonly point: string;
  readonly sid: Uint8Array;
  readonly kid: Uint8Array;
  /** SHA-256 of the mailbox id. */
  readonly mailbox: Uint8Array;
  /** SHA-256 of the token. */
  readonly token: Uint8Array;
  /** SHA-256 of the envelope. */
  readonly digest: Uint8Array;
  readonly envelope: Uint8Array;
  readonly day: number;
}

type Queries = Kysely<Tables> | Transaction<Tables>;

/** Bytes as a key of a map. */
const keyOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Where submissions are dropped. Arrivals of one moment share a commit. */
export class Letterbox {
  readonly #database: Database;
  readonly #group: Group<Arrival, AckState>;
  #commits = 0;

  constructor(database: Database) {
    this.#database = database;
    this.#group = new Group((arrivals) => this.#putAll(arrivals));
  }

  /** Transactions so far: fewer than submissions where they came together. */
  get commits(): number {
    return this.#commits;
  }

  /** Resolves once the answer is on disk. Rejects with the database's own error. */
  put(arrival: Arrival): Promise<AckState> {
    return this.#group.add(arrival);
  }

  /** The final answer that this arrival already has; null when it is new. */
  async known(arrival: Arrival): Promise<AckState | null> {
    return (await settled(this.#database.db, [arrival]))[0] ?? null;
  }

  async #putAll(arrivals: readonly Arrival[]): Promise<AckState[]> {
    const states = await this.#database.transact((trx) =>
      putAll(trx, arrivals, this.#database.shared),
    );
    this.#commits++;
    return states;
  }
}

async function putAll(
  trx: Transaction<Tables>,
  arrivals: readonly Arrival[],
  shared: boolean,
): Promise<AckState[]> {
  const states = await settled(trx, arrivals);
  const fresh = new Map<string, Arrival>();
  arrivals.forEach((arrival, i) => {
    const sid = keyOf(arrival.sid);
    if (states[i] === null && !fresh.has(sid)) fresh.set(sid, arrival);
  });
  const owned = await openMailboxes(trx, [...fresh.values()]);
  const rows = [...fresh.values()].filter((arrival) => owned(arrival));
  if (shared && (await buried(trx, rows)).size > 0) throw new Overtaken('erased meanwhile');
  await insert(trx, rows);
  return arrivals.map((arrival, i) => {
    const state = states[i];
    if (state) return state;
    const first = fresh.get(keyOf(arrival.sid));
    if (first === arrival) return owned(arrival) ? 'stored' : 'rejected';
    // The same sid twice in one group: the later one meets the earlier.
    if (first && owned(first)) return same(first, arrival) ? 'duplicate' : 'conflict';
    return 'rejected';
  });
}

function same(a: Pick<Arrival, 'point' | 'digest'>, b: Pick<Arrival, 'point' | 'digest'>): boolean {
  return a.point === b.point && keyOf(a.digest) === keyOf(b.digest);
}

/** Per arrival what is final about it already, else null. */
async function settled(
  queries: Queries,
  arrivals: readonly Arrival[],
): Promise<(AckState | null)[]> {
  const graves = await buried(queries, arrivals);
  const rows = await queries
    .selectFrom('submissions')
    .select(['sid', 'point', 'digest'])
    .where(
      'sid',
      'in',
      arrivals.map(({ sid }) => sid),
    )
    .execute();
  const stored = new Map(rows.map((row) => [keyOf(row.sid), row]));
  return arrivals.map((arrival) => {
    if (graves.has(arrival)) return 'gone';
    const row = stored.get(keyOf(arrival.sid));
    if (!row) return null;
    return same(row, arrival) ? 'duplicate' : 'conflict';
  });
}

/** Those whose sid or mailbox was erased. */
async function buried(queries: Queries, arrivals: readonly Arrival[]): Promise<Set<Arrival>> {
  if (arrivals.length === 0) return new Set();
  const graves = arrivals.map(({ sid, mailbox }) => [sha256(sid), sha256(mailbox)]);
  const rows = await queries
    .selectFrom('tombstones')
    .select('hash')
    .where('hash', 'in', graves.flat())
    .execute();
  const found = new Set(rows.map(({ hash }) => keyOf(hash)));
  return new Set(arrivals.filter((_, i) => graves[i]?.some((grave) => found.has(keyOf(grave)))));
}

/**
 * Makes the mailboxes that are new and marks the others as active and open again. The answer tells
 * whether an arrival has the token of its mailbox.
 */
async function openMailboxes(
  trx: Transaction<Tables>,
  arrivals: readonly Arrival[],
): Promise<(arrival: Arrival) => boolean> {
  const first = new Map<string, Arrival>();
  for (const arrival of arrivals) {
    const mailbox = keyOf(arrival.mailbox);
    if (!first.has(mailbox)) first.set(mailbox, arrival);
  }
  if (first.size === 0) return () => false;
  const rows = await trx
    .insertInto('mailboxes')
    .values(
      [...first.values()].map(({ mailbox, point, token, day }) => ({
        mailbox,
        point,
        token,
        last_day: day,
        archived: 0,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('mailbox')
        .doUpdateSet((eb) => ({ last_day: eb.ref('excluded.last_day'), archived: 0 }))
        .whereRef('mailboxes.token', '=', 'excluded.token')
        .whereRef('mailboxes.point', '=', 'excluded.point'),
    )
    .returning('mailbox')
    .execute();
  const taken = new Set(rows.map(({ mailbox }) => keyOf(mailbox)));
  return ({ mailbox, token, point }) => {
    const key = keyOf(mailbox);
    const owner = first.get(key);
    return taken.has(key) && owner?.point === point && keyOf(owner.token) === keyOf(token);
  };
}

async function insert(trx: Transaction<Tables>, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const rows = await trx
    .insertInto('submissions')
    .values(
      arrivals.map(({ sid, point, mailbox, kid, day, digest, envelope }) => ({
        sid,
        point,
        mailbox,
        kid,
        day,
        digest,
        envelope,
      })),
    )
    .onConflict((conflict) => conflict.column('sid').doNothing())
    .returning('sid')
    .execute();
  if (rows.length !== arrivals.length) throw new Overtaken('stored meanwhile');
}
