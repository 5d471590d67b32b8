import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HubAnswer, OutboxRow } from '../../src/core/ports.ts';
import { Outbox } from '../../src/store/outbox.ts';
import { Courier, type Outgoing } from '../../src/sync/courier.ts';
import { shuffled } from '../../src/sync/shuffled.ts';
import { ManualClock, settled } from './support/manual-clock.ts';
import { MemoryRows } from './support/memory-rows.ts';
import { spearman } from './support/spearman.ts';
import { ackOf, aRow } from './support/row.ts';

const OFFLINE: HubAnswer = { status: 0, body: undefined, retryAfter: null };
const MINUTE = 60_000;
const [VISITS, RUNS] = [30, 20];

type Through = (outbox: Outgoing) => Outgoing;
const inNoOrder: Through = (outbox) => shuffled(outbox, Math.random);
const asItIs: Through = (outbox) => outbox;

/** A device with one page after the other, and a hub that can be out of reach. */
function device(through: Through) {
  const clock = new ManualClock();
  const disk = new MemoryRows();
  const hub = { online: false, arrived: [] as { sid: string; at: number }[] };
  const open = () => {
    const outbox = new Outbox({ openRows: disk.open, clock });
    const courier = new Courier({
      outbox: through(outbox),
      clock,
      lock: { tryRun: (work) => work().then(() => true) },
      jitter: Math.random,
      transport: {
        put: (row: OutboxRow) => {
          if (!hub.online) return Promise.resolve(OFFLINE);
          hub.arrived.push({ sid: row.sid, at: clock.now() });
          return Promise.resolve(ackOf(row, 'stored'));
        },
      },
    });
    courier.start();
    const close = (): void => {
      courier.stop();
      outbox.close();
    };
    return { outbox, courier, close };
  };
  return { clock, hub, open };
}

/** A second from one visit to the next leaves no time for tries in between; minutes do. */
type Pace = 'seconds' | 'minutes';
/** A new page for every visit, as at a kiosk, or the same one all along. */
type Pages = 'one page' | 'a page each';

/**
 * Thirty people one after the other, without a network; then it comes back. Gives the place at
 * which each of them came to the hub.
 */
async function orderOfArrival(through: Through, pace: Pace, pages: Pages): Promise<number[]> {
  const { clock, hub, open } = device(through);
  const visits: string[] = [];
  let page = open();
  for (let visit = 0; visit < VISITS; visit++) {
    const row = aRow();
    visits.push(row.sid);
    await page.outbox.add(row);
    page.courier.press();
    await clock.pass(pace === 'seconds' ? 1_000 : Math.random() * 5 * MINUTE);
    if (pages === 'one page') continue;
    page.close();
    page = open();
  }
  hub.online = true;
  page.courier.wake();
  await clock.pass(15 * MINUTE);
  page.close();
  assert.equal(new Set(hub.arrived.map(({ sid }) => sid)).size, VISITS, 'all came');
  assert.equal(hub.arrived.length, VISITS, 'and once');
  return visits.map((sid) => hub.arrived.findIndex((one) => one.sid === sid));
}

/** Rho between visits and arrivals, of each run. */
async function runs(through: Through, pace: Pace, pages: Pages): Promise<number[]> {
  const all: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const arrivals = await orderOfArrival(through, pace, pages);
    all.push(spearman([...arrivals.keys()], arrivals));
  }
  return all;
}

const mean = (all: readonly number[]): number =>
  all.reduce((sum, one) => sum + one, 0) / all.length;

describe('what waited goes in no order', () => {
  const cases = [
    ['seconds', 'one page'],
    // This disk gives its rows as they were put; a real one by sid, which is an order of chance too.
    ['seconds', 'a page each'],
    ['minutes', 'a page each'],
  ] as const;
  for (const [pace, pages] of cases)
    test(`thirty visits, ${pages}, ${pace} apart`, async () => {
      const rhos = await runs(inNoOrder, pace, pages);
      const [off, signed] = [mean(rhos.map(Math.abs)), mean(rhos)];
      console.log(
        `order of ${VISITS} visits over ${rhos.length} runs, ${pages}, ${pace} apart: ` +
          `mean |rho| ${off.toFixed(3)}, mean rho ${signed.toFixed(3)}`,
      );
      // Chance alone gives 0.15 with a spread of 0.025: the limit is six of them away.
      assert.ok(off < 0.3, `mean |rho| ${off}`);
      assert.ok(Math.abs(signed) < 0.2, `mean rho ${signed}`);
    });

  for (const pages of ['one page', 'a page each'] as const)
    test(`control: without shuffling the order is that of the visits, ${pages}`, async () => {
      const rho = mean(await runs(asItIs, 'seconds', pages));
      console.log(`order without shuffling, ${pages}: mean rho ${rho.toFixed(3)}`);
      assert.ok(rho > 0.9, `mean rho ${rho}`);
    });

  test('a press goes at once, before what waited', async () => {
    let first = 0;
    for (let run = 0; run < RUNS; run++) {
      const { clock, hub, open } = device(inNoOrder);
      const { outbox, courier, close } = open();
      for (let waiting = 0; waiting < 5; waiting++) {
        await outbox.add(aRow());
        courier.press();
        await settled();
      }
      hub.online = true;
      const own = aRow();
      await outbox.add(own);
      const pressed = clock.now();
      courier.press();
      await settled();
      assert.deepEqual(hub.arrived[0], { sid: own.sid, at: pressed });
      assert.equal(hub.arrived.length, 6, 'and what waited follows');
      first++;
      close();
    }
    console.log(`own press first: ${first} passed, 0 failed`);
  });

  test('a backlog leaves within a minute of the network, not at a moment that says when', async () => {
    const delays: number[] = [];
    for (let run = 0; run < 200; run++) {
      const { clock, hub, open } = device(inNoOrder);
      const before = open();
      await before.outbox.add(aRow());
      before.courier.press();
      await settled();
      before.close();
      hub.online = true;
      const { close } = open();
      const opened = clock.now();
      await clock.pass(MINUTE);
      assert.equal(hub.arrived.length, 1);
      delays.push((hub.arrived[0]?.at ?? 0) - opened);
      close();
    }
    assert.ok(Math.min(...delays) >= 0 && Math.max(...delays) <= MINUTE);
    const late = delays.filter((delay) => delay > MINUTE / 2).length;
    console.log(`delays within a minute: ${delays.length} passed, 0 failed (${late} after half)`);
    assert.ok(late > 50 && late < 150);
  });
});
