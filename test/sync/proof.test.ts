import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hubTransport } from '../../src/sync/hub-transport.ts';
import { ManualClock, settled } from './support/manual-clock.ts';
import { ackBody, aRow } from './support/row.ts';
import { json, serve, type Handle } from './support/server.ts';

const solve = (challenge: unknown): Promise<string> =>
  Promise.resolve(`proof-of-${(challenge as { nonce: string }).nonce}`);

/** A hub that takes only the proofs in `good`, and hands out `second` with every 428. */
function hub(row: ReturnType<typeof aRow>, good: readonly string[]): Handle {
  return ({ method, headers }, response) => {
    if (method === 'GET') json(response, 200, { v: 1, challenge: { nonce: 'first' } });
    else if (good.includes(String(headers['steunpunt-proof'])))
      json(response, 201, ackBody(row, 'stored'));
    else json(response, 428, { v: 1, challenge: { nonce: 'second' } });
  };
}

test('a first try asks for a challenge and sends the proof along', async (t) => {
  const row = aRow();
  const server = await serve(t, hub(row, ['proof-of-first']));
  const transport = hubTransport({ hub: server.origin, solve, clock: new ManualClock() });
  assert.equal((await transport.put(row)).status, 201);
  assert.deepEqual(
    server.seen.map(({ method, headers }) => [method, headers['steunpunt-proof']]),
    [
      ['GET', undefined],
      ['PUT', 'proof-of-first'],
    ],
  );
});

test('a 428 is solved once more, and once only', async (t) => {
  const row = aRow();
  const heavier = await serve(t, hub(row, ['proof-of-second']));
  const patient = hubTransport({ hub: heavier.origin, solve, clock: new ManualClock() });
  assert.equal((await patient.put(row)).status, 201);
  assert.equal(heavier.seen.length, 3);

  const insatiable = await serve(t, hub(row, []));
  const refused = hubTransport({ hub: insatiable.origin, solve, clock: new ManualClock() });
  assert.equal((await refused.put(row)).status, 428);
  assert.equal(insatiable.seen.length, 3);
});

test('a later try sends first: the hub may have the row already', async (t) => {
  const row = aRow({ tries: 3 });
  const server = await serve(t, (_, response) => json(response, 200, ackBody(row, 'duplicate')));
  const transport = hubTransport({ hub: server.origin, solve, clock: new ManualClock() });
  assert.equal((await transport.put(row)).status, 200);
  assert.deepEqual(
    server.seen.map(({ method }) => method),
    ['PUT'],
  );
});

test('a proof that met silence is used again', async (t) => {
  const row = aRow();
  let silent = true;
  const good = hub(row, ['proof-of-first']);
  const server = await serve(t, (request, response) => {
    if (request.method === 'PUT' && silent) response.destroy();
    else good(request, response);
  });
  let solved = 0;
  const transport = hubTransport({
    hub: server.origin,
    clock: new ManualClock(),
    solve: (challenge) => {
      solved++;
      return solve(challenge);
    },
  });
  assert.equal((await transport.put(row)).status, 0);
  silent = false;
  assert.equal((await transport.put({ ...row, tries: 1 })).status, 201);
  assert.equal(solved, 1);
});

test('a solver that fails, or never answers, is status 0', async (t) => {
  const row = aRow();
  const server = await serve(t, hub(row, ['proof-of-first']));
  const broken = hubTransport({
    hub: server.origin,
    clock: new ManualClock(),
    solve: () => Promise.reject(new Error('worker died')),
  });
  assert.equal((await broken.put(row)).status, 0);

  const clock = new ManualClock();
  const asked = Promise.withResolvers<undefined>();
  const dead = hubTransport({
    hub: server.origin,
    clock,
    solve: () => {
      asked.resolve(undefined);
      return new Promise(() => undefined);
    },
  });
  let status: number | null = null;
  void dead.put(row).then((answer) => (status = answer.status));
  await asked.promise;
  await clock.pass(89_999);
  assert.equal(status, null);
  await clock.pass(1);
  await settled();
  assert.equal(status, 0);
});
