import { DatabaseSync } from 'node:sqlite';
import type { OpenRows, OutboxRow } from '../../src/core/ports.ts';

/** A row beside its bytes, and the number of its format: one of a later bridge is left alone. */
const TABLE = `
  create table if not exists rows (
    sid text primary key,
    fmt integer not null,
    about text not null,
    bytes blob not null
  ) strict`;
const PUT = `
  insert into rows (sid, fmt, about, bytes) values (?, ?, ?, ?)
  on conflict (sid) do update set fmt = excluded.fmt, about = excluded.about, bytes = excluded.bytes`;

/**
 * The outbox's rows in one SQLite file. Every write is on disk before it is told, a power cut
 * included, and a removed row leaves zeros. Rejects where the folder cannot be written.
 */
export function diskRows(file: string): OpenRows {
  return inTurn(() => {
    const db = new DatabaseSync(file, { timeout: 2_000 });
    db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on');
    db.exec(TABLE);
    const all = db.prepare('select about, bytes from rows where fmt = 1 order by rowid');
    const put = db.prepare(PUT);
    const remove = db.prepare('delete from rows where sid = ?');
    return {
      all: inTurn(() =>
        all.all().map(({ about, bytes }) => ({
          ...(JSON.parse(String(about)) as Omit<OutboxRow, 'bytes'>),
          bytes: new Uint8Array(bytes as Uint8Array),
        })),
      ),
      put: inTurn(({ bytes, ...about }: OutboxRow) => {
        put.run(about.sid, about.fmt, JSON.stringify(about), bytes);
      }),
      remove: inTurn((sid: string) => {
        remove.run(sid);
      }),
      close: () => db.close(),
    };
  });
}

/** SQLite answers at once or throws: the same as a promise. */
function inTurn<A extends unknown[], T>(run: (...args: A) => T): (...args: A) => Promise<T> {
  return (...args) =>
    new Promise((resolve) => {
      resolve(run(...args));
    });
}
