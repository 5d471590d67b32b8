import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutboxRow, Rows } from '../../src/core/ports.ts';
import { Outbox } from '../../src/store/outbox.ts';
import { ManualClock, settled } from '../sync/support/manual-clock.ts';
import { MemoryRows } from '../sync/support/memory-rows.ts';
import { aRow } from '../sync/support/row.ts';

const HOUR = 3_600_000;

function setUp() {
  const clock = new ManualClock();
  const disk = new MemoryRows();
  return { clock, disk, outbox: new Outbox({ openRows: disk.open, clock }) };
}

test('kept is said after the commit, not before', async () => {
  const commit = Promise.withResolvers<undefined>();
  const rows: Rows = {
    all: () => Promise.resolve([]),
    put: () => commit.promise,
    remove: () => Promise.resolve(),
    close: () => undefined,
  };
  const clock = new ManualClock();
  const outbox = new Outbox({ openRows: () => Promise.resolve(rows), clock });
  const row = aRow();
  let rung: string | null = null;
  const added = outbox.add(row).then((given) => (rung = given));
  await settled();
  assert.equal(rung, null);
  assert.equal(outbox.delivery(row.sid), 'memory');
  commit.resolve(undefined);
  assert.equal(await added, 'kept');
  assert.equal(outbox.delivery(row.sid), 'kept');
});

test('a disk that does not answer is memory after 4 seconds, and kept when it wakes', async () => {
  const { clock, disk, outbox } = setUp();
  disk.failing = 'hangs';
  const row = aRow();
  let rung: string | null = null;
  void outbox.add(row).then((given) => (rung = given));
  await clock.pass(3_999);
  assert.equal(rung, null);
  await clock.pass(1);
  assert.equal(rung, 'memory');
  assert.deepEqual(outbox.due(clock.now()), [row], 'it can be sent meanwhile');
  disk.failing = 'no';
  await clock.pass(60_000);
  assert.equal(outbox.delivery(row.sid), 'kept');
  assert.deepEqual(disk.rows.get(row.sid), row);
});

test('a disk that refuses twice rests, ever longer, and nobody waits for it', async () => {
  const { clock, disk, outbox } = setUp();
  disk.failing = 'rejects';
  assert.equal(await outbox.add(aRow()), 'memory');
  const rests: number[] = [];
  for (let i = 0; i < 11; i++) {
    const [rest = 0] = clock.pending;
    rests.push(rest / 1000);
    assert.equal(await outbox.add(aRow()), 'memory', 'at once, by a disk that is left alone');
    await clock.pass(rest);
  }
  assert.deepEqual(rests, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  disk.failing = 'no';
  await clock.pass(300_000);
  assert.equal(disk.rows.size, 12);
});

test('a lost handle costs one try: the row is kept on the next handle', async () => {
  const { disk, outbox } = setUp();
  assert.equal(await outbox.add(aRow()), 'kept');
  disk.lose();
  assert.equal(await outbox.add(aRow()), 'kept');
  assert.equal(disk.opened, 2);
  assert.equal(disk.rows.size, 2);
});

test('storage cleared under an open page: what was there is written again', async () => {
  const { disk, outbox, clock } = setUp();
  const [due, parked] = [aRow(), aRow()];
  await outbox.add(due);
  await outbox.add(parked);
  outbox.update(parked.sid, { state: 'parked', reason: 'rejected' });
  await settled();
  disk.rows.clear();
  disk.lose();
  await outbox.refresh();
  await clock.pass(0);
  assert.deepEqual([...disk.rows.keys()].sort(), [due.sid, parked.sid].sort());
  assert.equal(disk.rows.get(parked.sid)?.state, 'parked');
  assert.equal(outbox.delivery(due.sid), 'kept');
});

test('rows of earlier visits and other tabs come in, with what those know', async () => {
  const { disk, outbox } = setUp();
  const [earlier, shared] = [aRow({ tries: 4 }), aRow()];
  disk.rows.set(earlier.sid, earlier);
  await outbox.refresh();
  assert.deepEqual(outbox.rows(), [earlier]);
  assert.equal(outbox.delivery(earlier.sid), 'kept');
  await outbox.add(shared);
  disk.rows.set(shared.sid, { ...shared, tries: 2 });
  disk.rows.set(earlier.sid, { ...earlier, state: 'parked', reason: 'conflict' });
  await outbox.refresh();
  assert.deepEqual(outbox.rows(), [
    { ...earlier, state: 'parked', reason: 'conflict' },
    { ...shared, tries: 2 },
  ]);
});

test('what ended here does not come back when an old write comes through', async () => {
  const { disk, outbox } = setUp();
  const row = aRow();
  await outbox.add(row);
  await outbox.remove(row.sid, 'sent');
  assert.equal(disk.rows.size, 0);
  disk.rows.set(row.sid, row);
  await outbox.refresh();
  assert.deepEqual(outbox.rows(), []);
  assert.equal(disk.rows.size, 0);
  assert.equal(outbox.delivery(row.sid), 'sent');
});

test('an erased row is never called sent, nor waiting', async () => {
  const { disk, outbox } = setUp();
  const row = aRow();
  await outbox.add(row);
  assert.equal(await outbox.remove(row.sid), true);
  assert.equal(outbox.delivery(row.sid), 'erased');
  assert.equal(disk.rows.size, 0);
});

test('a removal that did not reach the disk says so, and comes through later', async () => {
  const { clock, disk, outbox } = setUp();
  const row = aRow();
  await outbox.add(row);
  disk.failing = 'rejects';
  assert.equal(await outbox.remove(row.sid), false);
  assert.equal(disk.rows.size, 1);
  disk.failing = 'no';
  await clock.pass(1_000);
  assert.equal(disk.rows.size, 0);
});

test('no clock makes a row wait for more than an hour, or go away', () => {
  const { outbox } = setUp();
  const now = 1_750_000_000_000;
  const at = (notBefore: number): OutboxRow => aRow({ notBefore });
  const soon = at(now + HOUR);
  const due = [at(0), at(now), at(now - 400 * 24 * HOUR), at(now + HOUR + 1), at(now * 2)];
  for (const row of [soon, ...due]) void outbox.add(row);
  assert.deepEqual(outbox.due(now), due);
  assert.equal(outbox.rows().length, 6);
});

test('closing lets a write under way end, and nothing after it', async () => {
  const { clock, disk, outbox } = setUp();
  const row = aRow();
  const told: string[] = [];
  outbox.subscribe(() => told.push('told'));
  void outbox.add(row);
  outbox.close();
  await clock.pass(HOUR);
  assert.equal(disk.rows.size, 1);
  assert.deepEqual(told, []);
  assert.deepEqual(clock.pending, []);
});
