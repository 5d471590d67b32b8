import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { HubAnswer, Transport } from '../../src/core/ports.ts';
import { hubTransport } from '../../src/sync/hub-transport.ts';
import { ManualClock } from './support/manual-clock.ts';
import { ackBody, aRow } from './support/row.ts';
import { json, serve, type Handle, type Server } from './support/server.ts';

const NOTHING: HubAnswer = { status: 0, body: undefined, retryAfter: null };

/** A hub that asks no proof and answers every PUT as `put` says. */
function withoutProof(put: Handle): Handle {
  return (request, response) => {
    if (request.method === 'GET') json(response, 200, { v: 1, challenge: null });
    else put(request, response);
  };
}

async function setUp(
  t: TestContext,
  handle: Handle,
  solve: (challenge: unknown) => Promise<string> = () => Promise.reject(new Error('not asked for')),
): Promise<{ server: Server; transport: Transport; clock: ManualClock }> {
  const clock = new ManualClock();
  const server = await serve(t, handle);
  return { server, clock, transport: hubTransport({ hub: server.origin, solve, clock }) };
}

test('a row travels byte for byte, and the answer comes back whole', async (t) => {
  const row = aRow();
  const { server, transport, clock } = await setUp(
    t,
    withoutProof((_, response) => json(response, 201, ackBody(row, 'stored'))),
  );
  assert.deepEqual(await transport.put(row), {
    status: 201,
    body: ackBody(row, 'stored'),
    retryAfter: null,
  });
  const [challenge, put] = server.seen;
  assert.equal(challenge?.url, `/v1/points/linde/challenge?sid=${row.sid}`);
  assert.equal(put?.method, 'PUT');
  assert.equal(put.url, `/v1/points/linde/submissions/${row.sid}`);
  assert.equal(put.headers['content-type'], 'application/octet-stream');
  assert.equal(put.headers['steunpunt-embed'], 'school-1');
  assert.equal(put.headers['steunpunt-proof'], undefined);
  assert.equal(put.headers.cookie, undefined);
  assert.deepEqual(new Uint8Array(put.body), row.bytes);
  assert.deepEqual(clock.pending, [], 'no timer is left behind');
});

const REDIRECT: Handle = (_, response) => {
  response.writeHead(302, { Location: '/portal' });
  response.end();
};
const PORTAL: Handle = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end('<h1>Log in</h1>');
};
const CUT_SHORT: Handle = (_, response) => {
  response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '500' });
  response.write('{"v":1,"state":"stored"');
  setImmediate(() => response.destroy());
};
const HALF_JSON: Handle = (_, response) => {
  response.writeHead(201, { 'Content-Type': 'application/json' });
  response.end('{"v":1,"state":"sto');
};
const HUNG_UP: Handle = (_, response) => {
  response.destroy();
};

const withStatus =
  (status: number, more = {}): Handle =>
  (_, response) =>
    json(response, status, { v: 1, error: 'so' }, more);

test('whatever else comes back is told apart and never rejects', async (t) => {
  const so = { v: 1, error: 'so' };
  const cases: [name: string, handle: Handle, expected: HubAnswer][] = [
    ['redirect', REDIRECT, NOTHING],
    ['captive portal', PORTAL, { status: 200, body: undefined, retryAfter: null }],
    ['cut body', CUT_SHORT, NOTHING],
    ['half JSON', HALF_JSON, NOTHING],
    ['connection closed', HUNG_UP, NOTHING],
    ['413', withStatus(413), { status: 413, body: so, retryAfter: null }],
    ['429', withStatus(429, { 'Retry-After': '30' }), { status: 429, body: so, retryAfter: 30 }],
    ['503 without a time', withStatus(503), { status: 503, body: so, retryAfter: null }],
    [
      'a date is no number of seconds',
      withStatus(503, { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
      { status: 503, body: so, retryAfter: null },
    ],
    ['507', withStatus(507, { 'Retry-After': '1' }), { status: 507, body: so, retryAfter: 1 }],
    [
      'JSON of another type',
      withStatus(201, { 'Content-Type': 'application/jsonp' }),
      { status: 201, body: undefined, retryAfter: null },
    ],
  ];
  let passed = 0;
  for (const [name, handle, expected] of cases) {
    const { transport, clock } = await setUp(t, withoutProof(handle));
    assert.deepEqual(await transport.put(aRow()), expected, name);
    assert.deepEqual(clock.pending, [], name);
    passed++;
  }
  // The same on the way to the challenge: nothing is sent after it.
  for (const [name, handle, expected] of cases) {
    const { transport, server } = await setUp(t, handle);
    assert.deepEqual(await transport.put(aRow()), expected, `challenge: ${name}`);
    assert.ok(!server.seen.some(({ method }) => method === 'PUT'), name);
    passed++;
  }
  t.diagnostic(`${passed} passed, 0 failed`);
  assert.equal(passed, 2 * cases.length);
});

test('nobody there is status 0', async () => {
  const clock = new ManualClock();
  const solve = (): Promise<string> => Promise.resolve('');
  const transport = hubTransport({ hub: 'http://127.0.0.1:1', solve, clock });
  assert.deepEqual(await transport.put(aRow()), NOTHING);
});

test('a hub that stalls is given up after 15 seconds, before or within the body', async (t) => {
  const silent: Handle = () => undefined;
  const halfway: Handle = (_, response) => {
    response.writeHead(201, { 'Content-Type': 'application/json' });
    response.write('{"v":1,');
  };
  for (const stall of [silent, halfway]) {
    const { server, transport, clock } = await setUp(t, withoutProof(stall));
    let answer: HubAnswer | null = null;
    const done = transport.put(aRow()).then((given) => (answer = given));
    await server.received(2);
    await clock.pass(14_999);
    assert.equal(answer, null);
    await clock.pass(1);
    assert.deepEqual(await done, NOTHING);
  }
});
