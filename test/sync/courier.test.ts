import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HubAnswer, OutboxRow, SenderLock } from '../../src/core/ports.ts';
import { Outbox } from '../../src/store/outbox.ts';
import { Courier } from '../../src/sync/courier.ts';
import { ManualClock, settled } from './support/manual-clock.ts';
import { MemoryRows } from './support/memory-rows.ts';
import { ackOf, aRow } from './support/row.ts';

const OFFLINE: HubAnswer = { status: 0, body: undefined, retryAfter: null };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const free: SenderLock = { tryRun: (work) => work().then(() => true) };
const taken: SenderLock = { tryRun: () => Promise.resolve(false) };

/** A courier over a real outbox, whose hub answers as `answer` says. */
async function setUp(lock: SenderLock = free, jitter = 0.5) {
  const clock = new ManualClock();
  const disk = new MemoryRows();
  const sent: string[] = [];
  const hub = { answer: (row: OutboxRow): HubAnswer => ackOf(row, 'stored') };
  const outbox = new Outbox({ openRows: disk.open, clock });
  const courier = new Courier({
    outbox,
    clock,
    lock,
    jitter: () => jitter,
    transport: {
      put: (row) => {
        sent.push(row.sid);
        return Promise.resolve(hub.answer(row));
      },
    },
  });
  courier.start();
  await settled();
  return { clock, disk, sent, hub, outbox, courier };
}

test('a press sends at once', async () => {
  const { outbox, courier, sent, clock } = await setUp();
  const row = aRow();
  assert.equal(await outbox.add(row), 'kept');
  courier.press();
  await settled();
  assert.deepEqual(sent, [row.sid]);
  assert.equal(outbox.delivery(row.sid), 'sent');
  assert.deepEqual(outbox.rows(), []);
  assert.deepEqual(clock.pending, [], 'an empty outbox plans nothing');
});

test('what an earlier visit left goes within a minute, not at once', async () => {
  const clock = new ManualClock();
  const disk = new MemoryRows();
  const row = aRow();
  disk.rows.set(row.sid, row);
  const sent: string[] = [];
  const outbox = new Outbox({ openRows: disk.open, clock });
  const transport = {
    put: (due: OutboxRow) => {
      sent.push(due.sid);
      return Promise.resolve(ackOf(due, 'duplicate'));
    },
  };
  new Courier({ outbox, clock, transport, lock: free, jitter: () => 0.5 }).start();
  await clock.pass(29_999);
  assert.deepEqual(sent, []);
  await clock.pass(1);
  assert.deepEqual(sent, [row.sid]);
  await settled();
  assert.equal(disk.rows.size, 0);
});

test('no network: back-off grows to five minutes, and a press goes before it', async () => {
  const { outbox, courier, sent, hub, clock } = await setUp(free, 1 - 2 ** -20);
  hub.answer = () => OFFLINE;
  const { sid } = aRow();
  await outbox.add(aRow({ sid }));
  courier.press();
  const waits: number[] = [];
  for (let i = 0; i < 10; i++) {
    await settled();
    const [wait = 0] = clock.pending;
    waits.push(Math.round(wait / 1000));
    await clock.pass(wait);
  }
  assert.deepEqual(waits, [4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
  const before = sent.length;
  courier.press();
  await settled();
  assert.equal(sent.length, before + 1);
});

test('a hub that asks for rest gets it, for an hour at most; only a person may disturb it', async () => {
  const { outbox, courier, sent, hub, clock } = await setUp();
  hub.answer = () => ({ status: 429, body: { v: 1 }, retryAfter: 4_000_000_000 });
  await outbox.add(aRow());
  courier.press();
  await settled();
  assert.deepEqual(clock.pending, [HOUR]);
  courier.wake();
  await clock.pass(HOUR - 1);
  assert.equal(sent.length, 1);
  courier.press();
  await settled();
  assert.equal(sent.length, 2);
  await clock.pass(HOUR);
  assert.equal(sent.length, 3);
});

test('when the network comes back, waiting rows go within a minute', async () => {
  const { outbox, courier, sent, hub, clock } = await setUp(free, 0.9);
  hub.answer = () => OFFLINE;
  await outbox.add(aRow());
  courier.press();
  for (let i = 0; i < 8; i++) await clock.pass(clock.pending[0] ?? 0);
  hub.answer = (row) => ackOf(row, 'stored');
  const before = sent.length;
  courier.wake();
  await clock.pass(54_000);
  assert.equal(sent.length, before + 1);
  assert.deepEqual(outbox.rows(), []);
});

test('a row that the hub chokes on blocks no other', async () => {
  const { outbox, courier, hub } = await setUp();
  const [poison, ...others] = [aRow(), aRow(), aRow()] as const;
  hub.answer = (row) =>
    row.sid === poison.sid
      ? { status: 500, body: { v: 1 }, retryAfter: null }
      : ackOf(row, 'stored');
  for (const row of [poison, ...others]) await outbox.add(row);
  courier.press();
  await settled();
  assert.deepEqual(
    outbox.rows().map((row) => [row.sid, row.tries, row.state]),
    [[poison.sid, 1, 'due']],
  );
});

test('conflict and rejected are parked in sight, for ever, and not sent again', async () => {
  for (const state of ['conflict', 'rejected'] as const) {
    const { outbox, courier, hub, clock, sent, disk } = await setUp();
    hub.answer = (row) => ackOf(row, state);
    const row = aRow();
    await outbox.add(row);
    courier.press();
    await settled();
    assert.equal(outbox.delivery(row.sid), 'parked');
    assert.equal(disk.rows.get(row.sid)?.reason, state);
    courier.press();
    courier.wake();
    await clock.pass(400 * 24 * HOUR);
    assert.equal(sent.length, 1);
    assert.deepEqual(disk.rows.get(row.sid)?.bytes, row.bytes);
  }
});

test('gone is an end: what was erased at the hub leaves this device', async () => {
  const { outbox, courier, hub, disk } = await setUp();
  hub.answer = (row) => ackOf(row, 'gone');
  await outbox.add(aRow());
  courier.press();
  await settled();
  assert.equal(outbox.rows().length + disk.rows.size, 0);
});

test('a lock that another tab holds is waited for a minute; a person does not wait', async () => {
  const { outbox, courier, sent, clock } = await setUp(taken);
  await outbox.add(aRow());
  courier.press();
  await settled();
  assert.equal(sent.length, 1, 'a press goes before the lock');

  await outbox.add(aRow());
  await clock.pass(30_000);
  assert.equal(sent.length, 1, 'its turn came, the lock was taken');
  await clock.pass(75_000);
  assert.equal(sent.length, 2, 'after a minute it goes beside the lock');
});

test('a stopped courier sends nothing, and what was under way still counts', async () => {
  const clock = new ManualClock();
  const outbox = new Outbox({ openRows: new MemoryRows().open, clock });
  const answer = Promise.withResolvers<HubAnswer>();
  const sent: string[] = [];
  const put = (row: OutboxRow): Promise<HubAnswer> => {
    sent.push(row.sid);
    return answer.promise;
  };
  const parts = { outbox, clock, transport: { put }, lock: free, jitter: () => 0 };
  const courier = new Courier(parts);
  courier.start();
  const [first, second] = [aRow(), aRow()];
  await outbox.add(first);
  await outbox.add(second);
  courier.press();
  await settled();
  courier.stop();
  let idle = false;
  const whenIdle = courier.idle().then(() => (idle = true));
  await settled();
  assert.equal(idle, false);
  answer.resolve(ackOf(first, 'stored'));
  await whenIdle;
  await clock.pass(HOUR);
  assert.deepEqual(sent, [first.sid]);
  assert.deepEqual(
    outbox.rows().map(({ sid }) => sid),
    [second.sid],
  );
});
