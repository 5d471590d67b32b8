import type { Transaction } from 'kysely';
import type { AckState } from '../../src/core/ack.ts';
import { keyOf } from '../bytes.ts';
import { sha256 } from '../crypto.ts';
import type { Queries } from './over-rows.ts';
import { Group } from './group.ts';
import { letterboxQueries, type LetterboxQueries } from './letterbox-queries.ts';
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

/** Where submissions are dropped. Arrivals of one moment share a commit. */
export class Letterbox {
  readonly #database: Database;
  readonly #queries: LetterboxQueries;
  readonly #group: Group<Arrival, AckState>;
  #commits = 0;

  constructor(database: Database) {
    this.#database = database;
    this.#queries = letterboxQueries(database.db);
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
    return (await this.#settled(this.#database.db, [arrival]))[0] ?? null;
  }

  async #putAll(arrivals: readonly Arrival[]): Promise<AckState[]> {
    const states = await this.#database.transact((trx) => this.#putIn(trx, arrivals));
    this.#commits++;
    return states;
  }

  async #putIn(trx: Transaction<Tables>, arrivals: readonly Arrival[]): Promise<AckState[]> {
    const states = await this.#settled(trx, arrivals);
    const fresh = new Map<string, Arrival>();
    arrivals.forEach((arrival, i) => {
      const sid = keyOf(arrival.sid);
      if (states[i] === null && !fresh.has(sid)) fresh.set(sid, arrival);
    });
    const full = await this.#queries.full(trx, [...fresh.values()]);
    const fullKeys = new Set(full.map(({ mailbox }) => keyOf(mailbox)));
    const open = [...fresh.values()].filter(({ mailbox }) => !fullKeys.has(keyOf(mailbox)));
    const owned = await this.#openMailboxes(trx, open);
    const rows = open.filter((arrival) => owned(arrival));
    if (this.#database.shared && (await this.#buried(trx, rows)).size > 0)
      throw new Overtaken('erased meanwhile');
    const stored = await this.#queries.insert(trx, rows);
    if (stored.length !== rows.length) throw new Overtaken('stored meanwhile');
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

  /** Per arrival what is final about it already, else null. */
  async #settled(queries: Queries, arrivals: readonly Arrival[]): Promise<(AckState | null)[]> {
    const graves = await this.#buried(queries, arrivals);
    const rows = await this.#queries.stored(queries, arrivals);
    const stored = new Map(rows.map((row) => [keyOf(row.sid), row]));
    return arrivals.map((arrival) => {
      if (graves.has(arrival)) return 'gone';
      const row = stored.get(keyOf(arrival.sid));
      if (!row) return null;
      return same(row, arrival) ? 'duplicate' : 'conflict';
    });
  }

  /** Those whose sid or mailbox was erased. */
  async #buried(queries: Queries, arrivals: readonly Arrival[]): Promise<Set<Arrival>> {
    const graves = arrivals.flatMap((arrival) =>
      [arrival.sid, arrival.mailbox].map((name) => ({ hash: sha256(name), arrival })),
    );
    const found = new Set(
      (await this.#queries.graves(queries, graves)).map(({ hash }) => keyOf(hash)),
    );
    if (found.size === 0) return new Set();
    return new Set(
      graves.filter(({ hash }) => found.has(keyOf(hash))).map(({ arrival }) => arrival),
    );
  }

  /**
   * Makes the mailboxes that are new and marks the others as active and open again. The answer tells
   * whether an arrival has the token of its mailbox.
   */
  async #openMailboxes(
    trx: Transaction<Tables>,
    arrivals: readonly Arrival[],
  ): Promise<(arrival: Arrival) => boolean> {
    const first = new Map<string, Arrival>();
    for (const arrival of arrivals) {
      const mailbox = keyOf(arrival.mailbox);
      if (!first.has(mailbox)) first.set(mailbox, arrival);
    }
    const rows = await this.#queries.openMailboxes(
      trx,
      [...first.values()].map((arrival) => ({ ...arrival, last_day: arrival.day, archived: 0 })),
    );
    const taken = new Set(rows.map(({ mailbox }) => keyOf(mailbox)));
    return ({ mailbox, token, point }) => {
      const key = keyOf(mailbox);
      const owner = first.get(key);
      return taken.has(key) && owner?.point === point && keyOf(owner.token) === keyOf(token);
    };
  }
}

function same(a: Pick<Arrival, 'point' | 'digest'>, b: Pick<Arrival, 'point' | 'digest'>): boolean {
  return a.point === b.point && keyOf(a.digest) === keyOf(b.digest);
}
