import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { openStore } from '../../hub/store/store.ts';
import { bytes } from './support/point.ts';

const folder = mkdtempSync(join(tmpdir(), 'steunpunt-log-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const FILE = 'hub.sqlite';
const LOG = 'hub.sqlite-wal';

/** Points in the database file alone, without its log. */
function pointsInFile(data: string): number {
  const alone = mkdtempSync(join(folder, 'alone-'));
  copyFileSync(join(data, FILE), join(alone, FILE));
  const db = new DatabaseSync(join(alone, FILE));
  try {
    return Number(db.prepare('select count(*) as n from points').get()?.['n']);
  } finally {
    db.close();
  }
}

test('what a killed hub left in its log is in the database before the next one answers', async () => {
  const [first, killed] = ['first', 'killed'].map((name) => mkdtempSync(join(folder, name))) as [
    string,
    string,
  ];
  const store = await openStore({ databaseUrl: null, data: first });
  const point = { content: '{}', recovery: '{}', roster: bytes(20_000).toString() };
  await store.database.db
    .insertInto('points')
    .values({ ...point, point: 'de-linde' })
    .execute();
  // What is there when a hub dies: its files, and nobody who closed them.
  for (const name of [FILE, LOG]) copyFileSync(join(first, name), join(killed, name));
  await store.close();
  assert.equal(pointsInFile(killed), 0, 'control: the row is in the log alone');
  assert.ok(statSync(join(killed, LOG)).size > 20_000);

  const next = await openStore({ databaseUrl: null, data: killed });
  try {
    assert.equal(pointsInFile(killed), 1);
    assert.equal(statSync(join(killed, LOG)).size, 0);
  } finally {
    await next.close();
  }
});
