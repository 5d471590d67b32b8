import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Outbox } from '../../src/store/outbox.ts';
import { linkTabs } from '../../src/sync/tabs.ts';
import { ManualClock } from './support/manual-clock.ts';
import { MemoryRows } from './support/memory-rows.ts';
import { aRow } from './support/row.ts';

/** Two tabs of one browser: one disk, a real BroadcastChannel. */
function twoTabs(t: TestContext) {
  const disk = new MemoryRows();
  return [1, 2].map(() => {
    const outbox = new Outbox({ openRows: disk.open, clock: new ManualClock() });
    const channel = new BroadcastChannel('test-tabs');
    const unlink = linkTabs(outbox, channel);
    t.after(() => {
      unlink();
      channel.close();
    });
    return outbox;
  }) as [Outbox, Outbox];
}

/** Resolves once `holds`, looking again after every change that `outbox` tells of. */
async function until(outbox: Outbox, holds: () => boolean): Promise<void> {
  while (!holds())
    await new Promise<void>((resolve) => {
      const stop = outbox.subscribe(() => {
        stop();
        resolve();
      });
    });
}

test('a row kept in one tab is known in the other, and so is its end', async (t) => {
  const [here, there] = twoTabs(t);
  const [sent, erased] = [aRow(), aRow()];
  await here.add(sent);
  await here.add(erased);
  await until(there, () => there.rows().length === 2);
  assert.equal(there.delivery(sent.sid), 'kept');

  await here.remove(sent.sid, 'sent');
  await there.remove(erased.sid);
  await until(there, () => there.delivery(sent.sid) === 'sent');
  await until(here, () => here.rows().length === 0);
  assert.equal(here.delivery(erased.sid), 'erased');
  assert.equal(there.rows().length, 0);
});

test('notes that are not ours change nothing', async (t) => {
  const [here, there] = twoTabs(t);
  const row = aRow();
  await here.add(row);
  await until(there, () => there.rows().length === 1);
  const stranger = new BroadcastChannel('test-tabs');
  t.after(() => stranger.close());
  const odd = [
    null,
    1,
    'ended',
    {},
    { ended: 5 },
    { ended: row.sid },
    { ended: row.sid, ending: 'x' },
  ];
  for (const note of odd) stranger.postMessage(note);
  // A note that counts, after the others: once it is here, they were too.
  const second = aRow();
  await here.add(second);
  await until(there, () => there.rows().length === 2);
  assert.equal(there.delivery(row.sid), 'kept');
  t.diagnostic(`${odd.length} passed, 0 failed`);
});
