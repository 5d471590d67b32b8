import type { OutboxRow } from '../../src/core/ports.ts';
import { Outbox } from '../../src/store/outbox.ts';
import { OUTBOX_DATABASE, openRows } from '../../src/store/rows.ts';
import { Courier } from '../../src/sync/courier.ts';
import { watchTriggers } from '../../src/sync/triggers.ts';
import { aRow, check, equal, until, wipe } from '../store/support/browser.ts';
import { ManualClock, settled } from './support/manual-clock.ts';

const OFFLINE = { status: 0, body: undefined, retryAfter: null };

/** A page with one row that met no network, so that it waits in back-off. */
async function waitingPage() {
  const clock = new ManualClock();
  const outbox = new Outbox({ openRows, clock });
  const sent: string[] = [];
  const courier = new Courier({
    outbox,
    clock,
    // Back-off at its longest, spread at its shortest: a wake shows.
    jitter: () => jitter,
    lock: { tryRun: (work) => work().then(() => true) },
    transport: {
      put: (row: OutboxRow) => {
        sent.push(row.sid);
        return Promise.resolve(OFFLINE);
      },
    },
  });
  let jitter = 0.99;
  courier.start();
  await outbox.add(aRow());
  courier.press();
  while (sent.length === 0) await settled();
  while ((clock.pending[0] ?? 0) <= 60_000) await clock.pass(clock.pending[0] ?? 0);
  jitter = 0.001;
  return { clock, outbox, courier, sent };
}

describe('what wakes the courier', () => {
  beforeEach(() => wipe(OUTBOX_DATABASE));

  for (const [name, target] of [
    ['online', window],
    ['pageshow', window],
    ['visibilitychange', document],
  ] as const)
    it(`${name}, until it is stopped`, async () => {
      const { clock, outbox, courier, sent } = await waitingPage();
      const stop = watchTriggers(courier, outbox);
      check((clock.pending[0] ?? 0) > 60_000, 'nothing is planned soon');
      const before = sent.length;
      target.dispatchEvent(new Event(name));
      await clock.pass(1_000);
      equal(sent.length, before + 1, 'sent after the event');
      stop();
      target.dispatchEvent(new Event(name));
      await clock.pass(1_000);
      equal(sent.length, before + 1, 'sent after the stop');
      courier.stop();
      outbox.close();
    });

  it('the words of another tab: a row kept there is known here', async () => {
    const [here, there] = [1, 2].map(() => {
      const clock = new ManualClock();
      const outbox = new Outbox({ openRows, clock });
      const courier = new Courier({
        ...{ outbox, clock, jitter: () => 0.5 },
        lock: { tryRun: (work) => work().then(() => true) },
        transport: { put: () => Promise.resolve(OFFLINE) },
      });
      return { outbox, courier, stop: watchTriggers(courier, outbox) };
    });
    check(here && there, 'two tabs');
    const row = aRow();
    await here.outbox.add(row);
    await until(there.outbox, () => there.outbox.delivery(row.sid) === 'kept');
    void here.outbox.remove(row.sid, 'sent');
    await until(there.outbox, () => there.outbox.delivery(row.sid) === 'sent');
    for (const { stop, outbox } of [here, there]) {
      stop();
      outbox.close();
    }
  });

  it('a browser without channels does without', async () => {
    const { BroadcastChannel } = globalThis;
    const { courier, outbox } = await waitingPage();
    try {
      const refuse = function (): never {
        throw new DOMException('no', 'SecurityError');
      };
      Object.assign(globalThis, { BroadcastChannel: refuse });
      watchTriggers(courier, outbox)();
    } finally {
      Object.assign(globalThis, { BroadcastChannel });
    }
    courier.stop();
    outbox.close();
  });
});
