import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.ts';
import type { Tables } from './schema.ts';
import { NodeSqliteDialect } from './sqlite.ts';

export interface Database {
  readonly db: Kysely<Tables>;
  /** Whether other processes may write to the same database. */
  readonly shared: boolean;
  /** Runs `work` in one transaction, again when another hub came in between. */
  transact<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** After an erasure: leaves nothing of it in the write-ahead log. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** Thrown inside a transaction that another hub overtook: everything is undone and tried again. */
export class Overtaken extends Error {}

const TRIES = 4;

/** Opens and migrates. `databaseUrl` is PostgreSQL; null is SQLite in the folder `data`. */
export async function openDatabase(options: {
  databaseUrl: string | null;
  data: string;
}): Promise<Database> {
  const database =
    options.databaseUrl === null ? sqlite(options.data) : postgres(options.databaseUrl);
  try {
    await migrate(database.db);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

function sqlite(folder: string): Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'hub.sqlite');
  // For this account only; SQLite gives its other files the same mode.
  closeSync(openSync(file, 'a', 0o600));
  syncLog(`${file}-wal`);
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(file) });
  const scrub = async (): Promise<void> => {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  };
  return {
    db,
    shared: false,
    transact: (work) => db.transaction().execute(work),
    scrub,
    close: async () => {
      await scrub().catch(() => undefined);
      await db.destroy();
    },
  };
}

/**
 * A hub killed while it synced leaves rows in the log that only the system's memory holds. They have
 * to be on disk before a repeat is told that they are stored.
 */
function syncLog(log: string): void {
  if (!existsSync(log)) return;
  const descriptor = openSync(log, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function postgres(connectionString: string): Database {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // An acknowledged row survives a power cut, whatever the server's default.
    options: '-c synchronous_commit=on -c statement_timeout=20000 -c timezone=UTC',
  });
  // A lost idle connection is replaced at the next query.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    shared: true,
    transact: async (work) => {
      for (let tries = 1; ; tries++) {
        try {
          return await db.transaction().execute(work);
        } catch (error) {
          if (tries === TRIES || !overtaken(error)) throw error;
        }
      }
    },
    scrub: () => Promise.resolve(),
    close: () => db.destroy(),
  };
}

/** Serialisation failure, deadlock, a mailbox erased under a new submission. */
function overtaken(error: unknown): boolean {
  if (error instanceof Overtaken) return true;
  const { code } = error as { code?: unknown };
  return code === '40001' || code === '40P01' || code === '23503';
}
