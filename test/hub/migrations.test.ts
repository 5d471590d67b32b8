import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Kysely } from 'kysely';
import { migrations } from '../../hub/migrations/index.ts';
import { migrate } from '../../hub/store/migrate.ts';
import { openDatabase } from '../../hub/store/open.ts';
import type { Tables } from '../../hub/store/schema.ts';
import { NodeSqliteDialect } from '../../hub/store/sqlite.ts';

const windows = process.platform === 'win32' && 'no such modes on Windows';
const folder = mkdtempSync(join(tmpdir(), 'steunpunt-migrations-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('migrations', () => {
  test('are numbered without gaps or duplicates, and all listed', () => {
    const files = readdirSync(join(import.meta.dirname, '../../hub/migrations'))
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''))
      .sort();
    assert.ok(files.length > 0);
    files.forEach((name, i) => {
      assert.match(name, /^\d{4}-[a-z]+(-[a-z]+)*$/);
      assert.equal(Number(name.slice(0, 4)), i + 1, name);
    });
    assert.deepEqual(Object.keys(migrations).sort(), files);
  });

  test('run once, in any number of starts', async () => {
    for (let start = 0; start < 3; start++) {
      const database = await openDatabase({ databaseUrl: null, data: folder });
      const tables = await database.db.introspection.getTables();
      assert.ok(tables.some(({ name }) => name === 'submissions'));
      await database.close();
    }
  });

  test('make files that only their own account can read', { skip: windows }, async () => {
    const database = await openDatabase({ databaseUrl: null, data: folder });
    const files = readdirSync(folder);
    assert.ok(files.includes('hub.sqlite-wal'));
    for (const name of files) assert.equal(statSync(join(folder, name)).mode & 0o077, 0, name);
    await database.close();
  });

  test('that fail leave nothing behind, and the next start can run them', async () => {
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(':memory:') });
    const half = {
      '0001-half': {
        up: async (trx: Kysely<unknown>): Promise<void> => {
          await trx.schema.createTable('first').addColumn('a', 'text').execute();
          throw new Error('power cut');
        },
      },
    };
    await assert.rejects(migrate(db, half), /power cut/);
    const tables = await db.introspection.getTables();
    assert.ok(!tables.some(({ name }) => name === 'first'));
    await migrate(db);
    await db.destroy();
  });

  test('of a newer hub are not run over', async () => {
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(':memory:') });
    await migrate(db, { ...migrations, '9999-later': { up: () => Promise.resolve() } });
    await assert.rejects(migrate(db), /9999-later/);
    await db.destroy();
  });

  test('keep every promise of the database file', async () => {
    const database = await openDatabase({ databaseUrl: null, data: folder });
    const { db } = database;
    const pragma = async (name: string): Promise<unknown> => {
      const { rows } = await db.executeQuery<Record<string, unknown>>({
        ...db.selectFrom('settings').select('name').compile(),
        sql: `pragma ${name}`,
        parameters: [],
      });
      return Object.values(rows[0] ?? {})[0];
    };
    assert.equal(await pragma('journal_mode'), 'wal');
    assert.equal(await pragma('synchronous'), 2, 'full');
    assert.equal(await pragma('secure_delete'), 1);
    assert.equal(await pragma('temp_store'), 2, 'memory');
    assert.equal(await pragma('foreign_keys'), 1);
    assert.equal(await pragma('busy_timeout'), 2_000);
    const { rows } = await db.executeQuery<{ sql: string }>({
      ...db.selectFrom('settings').select('name').compile(),
      sql: `select sql from sqlite_schema where type = 'table' and name not like 'kysely%'`,
      parameters: [],
    });
    assert.ok(rows.length >= 9);
    for (const { sql } of rows) assert.match(sql, /strict(, without rowid)?$/);
    // The envelopes alone are written at the end: see the migration.
    const inOrder = rows.filter(({ sql }) => !sql.endsWith('without rowid'));
    assert.deepEqual(
      inOrder.map(({ sql }) => /"(\w+)"/.exec(sql)?.[1]),
      ['submissions'],
    );
    await database.close();
  });
});
