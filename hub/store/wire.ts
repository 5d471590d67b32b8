import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from './open.ts';

const CHANNEL = 'steunpunt';
/** A connection that was lost is made again after this long. */
const AGAIN_MS = 5_000;

/**
 * What hubs of one database tell each other while it happens. Nothing of it is kept, and nothing may
 * depend on it: a word that gets lost is made up for by whoever looks next.
 */
export interface Wire {
  /** Whether there can be other hubs at all. */
  readonly shared: boolean;
  /** Tells every hub, this one too; at most 8,000 bytes. Never rejects. */
  tell(text: string): Promise<void>;
  /** `null` is heard where something may have been missed. Returns the way to stop. */
  hear(listener: (text: string | null) => void): () => void;
  close(): Promise<void>;
}

/** SQLite: one hub has the file to itself. */
const alone: Wire = {
  shared: false,
  tell: () => Promise.resolve(),
  hear: () => () => undefined,
  close: () => Promise.resolve(),
};

export function openWire(database: Database, databaseUrl: string | null): Wire {
  return databaseUrl === null ? alone : new PostgresWire(database, databaseUrl);
}

/** LISTEN on a connection of its own, from the first listener on. */
class PostgresWire implements Wire {
  readonly shared = true;
  readonly #database: Database;
  readonly #url: string;
  readonly #listeners = new Set<(text: string | null) => void>();
  #client: pg.Client | null = null;
  #again: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(database: Database, url: string) {
    this.#database = database;
    this.#url = url;
  }

  async tell(text: string): Promise<void> {
    await sql`select pg_notify(${CHANNEL}, ${text})`
      .execute(this.#database.db)
      .catch(() => undefined);
  }

  hear(listener: (text: string | null) => void): () => void {
    this.#listeners.add(listener);
    if (!this.#client) void this.#connect();
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
    if (this.#again) clearTimeout(this.#again);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    this.#client = client;
    client.on('notification', ({ payload = '' }) => this.#heard(payload));
    // Without this a lost connection would end the process.
    client.on('error', () => undefined);
    client.once('end', () => this.#lost(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.#heard(null);
    } catch {
      await client.end().catch(() => undefined);
      this.#lost(client);
    }
  }

  #lost(client: pg.Client): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = null;
    this.#again = setTimeout(() => void this.#connect(), AGAIN_MS).unref();
  }

  #heard(text: string | null): void {
    for (const listener of this.#listeners) listener(text);
  }
}
