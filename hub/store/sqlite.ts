import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';

/** Kysely on Node's own SQLite: one connection, every commit on disk before it is told. */
export class NodeSqliteDialect implements Dialect {
  readonly #file: string;

  /** `file` is a path, or `:memory:`. */
  constructor(file: string) {
    this.#file = file;
  }

  createDriver(): Driver {
    return new NodeSqliteDriver(this.#file);
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new NodeSqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}

/** SQLite undoes a half migration like any other transaction; Kysely's own adapter does not ask it to. */
class NodeSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDriver implements Driver {
  readonly #file: string;
  #connection: NodeSqliteConnection | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  init(): Promise<void> {
    const db = new DatabaseSync(this.#file, { timeout: 2_000 });
    // FULL: an acknowledged row survives a power cut. secure_delete: an erased row leaves zeros.
    db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on');
    // 32 MB of log between checkpoints: a busy hour does not write every page twice at once.
    db.exec('pragma wal_autocheckpoint = 8000');
    // What a statement may have to undo stays in memory: else every large group has a file for it,
    // with pages of the database, in a folder of the system's.
    db.exec('pragma temp_store = memory');
    this.#connection = new NodeSqliteConnection(db);
    return Promise.resolve();
  }

  acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#connection) throw new Error('the database is not open');
    return Promise.resolve(this.#connection);
  }

  // IMMEDIATE: takes the write lock now, so that a transaction never fails halfway for want of it.
  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return run(connection, 'begin immediate');
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return run(connection, 'commit');
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // After a full disk SQLite has rolled back by itself.
    if (connection instanceof NodeSqliteConnection && !connection.inTransaction)
      return Promise.resolve();
    return run(connection, 'rollback');
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    this.#connection?.close();
    return Promise.resolve();
  }
}

async function run(connection: DatabaseConnection, sql: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(sql));
}

/** Prepared statements kept; queries of a group commit differ by their number of rows. */
const KEPT_STATEMENTS = 300;

interface Prepared {
  readonly statement: StatementSync;
  readonly givesRows: boolean;
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, Prepared>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  get inTransaction(): boolean {
    return this.#db.isTransaction;
  }

  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    // Inside a promise, so that what SQLite throws becomes a rejection.
    return new Promise((resolve) => {
      const { statement, givesRows } = this.#prepare(sql);
      const values = parameters as readonly SQLInputValue[];
      if (givesRows) {
        resolve({ rows: statement.all(...values) as R[] });
      } else {
        const { changes } = statement.run(...values);
        resolve({ rows: [], numAffectedRows: BigInt(changes) });
      }
    });
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    await Promise.reject(new Error('the hub streams no queries'));
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #prepare(sql: string): Prepared {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.#db.prepare(sql);
    const prepared = { statement, givesRows: statement.columns().length > 0 };
    if (this.#statements.size >= KEPT_STATEMENTS) {
      for (const oldest of this.#statements.keys()) {
        this.#statements.delete(oldest);
        break;
      }
    }
    this.#statements.set(sql, prepared);
    return prepared;
  }
}
