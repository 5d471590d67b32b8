import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clock, HubAnswer, OutboxRow } from '../../src/core/ports.ts';
import * as healthy from './simulation/engine.ts';
import { loadMutant } from './simulation/load.ts';
import { Random } from './simulation/random.ts';
import type { Engine } from './simulation/tab.ts';
import { Time } from './simulation/time.ts';

/**
 * After a power cut a thousand devices find the network at the same moment, each with three unsent
 * submissions, and a small hub that serves a hundred requests a second.
 */
const DEVICES = 1_000;
const EACH = 3;
const RATE = 100;

interface Figures {
  /** The busiest second. */
  readonly peak: number;
  readonly requests: number;
  readonly delivered: number;
  /** Virtual seconds until the last one was delivered. */
  readonly seconds: number;
}

async function herd(engine: Engine): Promise<Figures> {
  const time = new Time();
  const random = new Random(1);
  const perSecond = new Map<number, number>();
  let requests = 0;
  let delivered = 0;
  const clock: Clock = { now: () => time.now, after: (ms, run) => time.after(ms, run) };

  const put = (row: OutboxRow): Promise<HubAnswer> =>
    new Promise((resolve) => {
      const second = Math.floor(time.now / 1000);
      const load = (perSecond.get(second) ?? 0) + 1;
      perSecond.set(second, load);
      requests++;
      const { sid: id, digest } = row;
      const ack = { v: 1, hubRun: 'run', id, digest, state: 'stored' };
      const answer =
        load > RATE
          ? { status: 503, body: { v: 1 }, retryAfter: 5 }
          : { status: 201, body: ack, retryAfter: null };
      if (load <= RATE) delivered++;
      time.after(random.spread(20, 400), () => resolve(answer));
    });

  for (let device = 0; device < DEVICES; device++) {
    const rows = Array.from({ length: EACH }, (_, n) => aRow(`${device}-${n}`));
    const outbox = new engine.Outbox({
      clock,
      openRows: () =>
        Promise.resolve({
          all: () => Promise.resolve(rows),
          put: () => Promise.resolve(),
          remove: () => Promise.resolve(),
          close: () => undefined,
        }),
    });
    new engine.Courier({
      outbox,
      clock,
      transport: { put },
      jitter: () => random.next(),
      lock: { tryRun: (work) => work().then(() => true) },
    }).start();
  }
  await time.runUntil(3_600_000, () => delivered === DEVICES * EACH);
  return { peak: Math.max(...perSecond.values()), requests, delivered, seconds: time.now / 1000 };
}

function aRow(sid: string): OutboxRow {
  const bytes = new Uint8Array(1);
  return {
    ...{ sid, fmt: 1, point: 'p', embedKey: '', bytes, digest: sid },
    tries: 0,
    notBefore: 0,
    state: 'due',
  };
}

test('a thousand devices that wake at once do not knock the hub over', async (t) => {
  const figures = await herd(healthy);
  t.diagnostic(JSON.stringify(figures));
  assert.equal(figures.delivered, DEVICES * EACH);
  assert.ok(figures.peak <= 2 * RATE, `peak ${figures.peak} a second`);
  assert.ok(figures.requests <= 1.5 * DEVICES * EACH, `${figures.requests} requests`);
  assert.ok(figures.seconds <= 180, `${figures.seconds} seconds`);
});

test('it is spread and jitter that see to it', async (t) => {
  const file = 'src/sync/backoff.ts';
  const spread = { file, find: 'jitter() * SPREAD', replace: '0' };
  const jitter = { file, find: 'jitter() * (ceiling - SHORTEST)', replace: '0' };
  const first = await herd(await loadMutant({ name: 'no spread', edits: [spread] }));
  t.diagnostic(`no spread: ${JSON.stringify(first)}`);
  assert.ok(first.peak > 2 * RATE);
  const second = await herd(await loadMutant({ name: 'nor jitter', edits: [spread, jitter] }));
  t.diagnostic(`nor jitter: ${JSON.stringify(second)}`);
  assert.ok(second.requests > 1.5 * DEVICES * EACH);
});
