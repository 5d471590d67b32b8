import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { diskRows } from '../../channels/post/disk-rows.ts';
import type { OutboxRow } from '../../src/core/ports.ts';

const row = (sid: string, more: Partial<OutboxRow> = {}): OutboxRow => ({
  ...{ sid, fmt: 1, point: 'de-linde', embedKey: 'k', bytes: Uint8Array.of(0, 255, 7) },
  ...{ digest: 'd', tries: 0, notBefore: 0, state: 'due', ...more },
});

function fileIn(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'steunpunt-rows-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return join(folder, 'outbox.db');
}

void test('rows come back byte for byte, in the order in which they came', async (t) => {
  const open = diskRows(fileIn(t));
  const rows = await open();
  await rows.put(row('b'));
  await rows.put(row('a'));
  await rows.put(row('c'));
  await rows.put(row('b', { tries: 3, state: 'parked', reason: 'conflict' }));
  await rows.remove('c');
  rows.close();
  const again = await open();
  const all = await again.all();
  again.close();
  assert.deepEqual(all, [row('b', { tries: 3, state: 'parked', reason: 'conflict' }), row('a')]);
});

void test('a row of a later bridge is left where it is', async (t) => {
  const file = fileIn(t);
  const rows = await diskRows(file)();
  await rows.put(row('a', { fmt: 2 as 1 }));
  assert.deepEqual(await rows.all(), []);
  rows.close();
  const database = new DatabaseSync(file);
  assert.equal(database.prepare('select count(*) as n from rows').get()?.['n'], 1);
  database.close();
});

void test('a folder that is not there, and a file that is none, are told', async (t) => {
  const file = fileIn(t);
  await assert.rejects(diskRows(join(file, 'nowhere', 'outbox.db'))());
  writeFileSync(file, 'no database at all, but long enough to be read as one');
  await assert.rejects(async () => (await diskRows(file)()).all());
});
