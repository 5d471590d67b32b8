import assert from 'node:assert/strict';
import fs, { copyFileSync, fstatSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openStore } from '../../hub/store/store.ts';
import { bytes } from './support/point.ts';

const folder = mkdtempSync(join(tmpdir(), 'steunpunt-log-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const FILES = ['hub.sqlite', 'hub.sqlite-wal'];

test('what a killed hub left in its log is synced before the next one looks at it', async (t) => {
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
  for (const name of FILES) copyFileSync(join(first, name), join(killed, name));
  await store.close();
  const log = statSync(join(killed, 'hub.sqlite-wal'));
  assert.ok(log.size > 20_000, 'control: the row is in the log');

  const synced: { ino: number; size: number }[] = [];
  const { fsyncSync } = fs;
  t.mock.method(fs, 'fsyncSync', (descriptor: number) => {
    fsyncSync(descriptor);
    synced.push(fstatSync(descriptor));
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  const next = await openStore({ databaseUrl: null, data: killed });
  await next.close();
  assert.deepEqual(
    synced.map(({ ino, size }) => [ino, size]),
    [[log.ino, log.size]],
  );
});
