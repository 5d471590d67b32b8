import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test, type TestContext } from 'node:test';
import { watchMailbox } from '../../src/sync/mailbox-watch.ts';
import { ManualClock } from './support/manual-clock.ts';
import { serve, type Seen } from './support/server.ts';

const ID = 'bWFpbGJveA';
const TOKEN = 'dG9rZW4';

/** Resolves when `look` is true; asks once per turn of the event loop. */
async function until(look: () => boolean): Promise<void> {
  for (let turns = 0; !look(); turns++) {
    if (turns > 100_000) throw new Error('waited in vain');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Whether the next stream is about to be asked for; a stream that lives is timed for a minute. */
const asksSoon = ({ pending }: ManualClock): boolean => (pending[0] ?? Infinity) < 60_000;

async function watched(t: TestContext): Promise<{
  readonly streams: ServerResponse[];
  readonly seen: Seen[];
  readonly counts: number[];
  readonly clock: ManualClock;
  readonly stop: () => void;
}> {
  const streams: ServerResponse[] = [];
  const server = await serve(t, (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
    response.flushHeaders();
    streams.push(response);
  });
  const counts: number[] = [];
  const clock = new ManualClock();
  const options = { base: server.origin, mailboxId: ID, token: TOKEN, clock, jitter: () => 0 };
  const stop = watchMailbox(options, (count) => counts.push(count));
  t.after(stop);
  await until(() => streams.length === 1);
  return { streams, seen: server.seen, counts, clock, stop };
}

void test('hears every number, however the lines are cut, and nothing of empty ones', async (t) => {
  const { streams, seen, counts } = await watched(t);
  streams[0]?.write('{"messages": 1}\n\n{"mess');
  await until(() => counts.length === 1);
  streams[0]?.write('ages": 2}\nno json\n{"messages": 3}\n');
  await until(() => counts.length === 3);
  assert.deepEqual(counts, [1, 2, 3]);
  assert.equal(seen[0]?.url, `/v1/mailboxes/${ID}/events`);
  assert.equal(seen[0].headers.authorization, `Bearer ${TOKEN}`);
});

void test('asks again when the stream ends', async (t) => {
  const { streams, counts, clock } = await watched(t);
  streams[0]?.end('{"messages": 1}\n');
  await until(() => counts.length === 1 && asksSoon(clock));
  await clock.pass(2_000);
  await until(() => streams.length >= 2);
  streams[1]?.end('{"messages": 2}\n');
  await until(() => counts.length === 2);
});

void test('a stream without a pulse for a minute is given up, and asked for again', async (t) => {
  const { streams, clock } = await watched(t);
  await until(() => clock.pending.length > 0);
  await clock.pass(60_000);
  await until(() => streams[0]?.destroyed === true && asksSoon(clock));
  await clock.pass(10_000);
  await until(() => streams.length >= 2);
});

void test('once stopped it closes the stream, hears nothing and asks no more', async (t) => {
  const { streams, counts, clock, stop, seen } = await watched(t);
  streams[0]?.write('{"messages": 1}\n');
  await until(() => counts.length === 1);
  stop();
  await until(() => streams[0]?.destroyed === true);
  await clock.pass(600_000);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([counts, seen.length], [[1], 1]);
});

void test('an answer that is no stream of ours is no news', async (t) => {
  let asked = 0;
  const server = await serve(t, (_, response) => {
    asked++;
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('{"messages": 7}\n');
  });
  const counts: number[] = [];
  const clock = new ManualClock();
  const options = { base: server.origin, mailboxId: ID, token: TOKEN, clock, jitter: () => 0 };
  t.after(watchMailbox(options, (count) => counts.push(count)));
  await until(() => asked === 1 && asksSoon(clock));
  await clock.pass(60_000);
  await until(() => asked >= 2);
  assert.deepEqual(counts, []);
});
