import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBase64Url } from '../../src/core/bytes.ts';
import { eraseMailbox, readMailbox } from '../../src/sync/mailbox-reader.ts';
import { json, serve, type Handle } from './support/server.ts';

const ID = 'bWFpbGJveA';
const TOKEN = 'dG9rZW4';

test('messages come back as bytes, and the token never stands in the URL', async (t) => {
  const first = Uint8Array.of(1, 2, 3);
  const server = await serve(t, (_, response) =>
    json(response, 200, { v: 1, submissions: 2, messages: [toBase64Url(first), 'not base64url!'] }),
  );
  assert.deepEqual(await readMailbox(server.origin, ID, TOKEN), {
    kind: 'messages',
    submissions: 2,
    messages: [first, new Uint8Array()],
  });
  const [request] = server.seen;
  assert.equal(request?.method, 'GET');
  assert.equal(request.url, `/v1/mailboxes/${ID}`);
  assert.equal(request.headers.authorization, `Bearer ${TOKEN}`);
});

test('an erased mailbox says so', async (t) => {
  const server = await serve(t, (_, response) => json(response, 200, { v: 1, state: 'gone' }));
  assert.equal(await eraseMailbox(server.origin, ID, TOKEN), 'erased');
  assert.equal(server.seen[0]?.method, 'DELETE');
  assert.equal(server.seen[0].headers.authorization, `Bearer ${TOKEN}`);
});

test('only the hub can say that there is nothing', async (t) => {
  const html =
    (status: number): Handle =>
    (_, response) => {
      response.writeHead(status, { 'Content-Type': 'text/html' });
      response.end('<h1>Log in</h1>');
    };
  const cases: [name: string, handle: Handle, expected: 'nothing' | 'offline'][] = [
    ['404 of the hub', (_, r) => json(r, 404, { v: 1, error: 'nothing' }), 'nothing'],
    ['404 of a proxy', html(404), 'offline'],
    ['404 of another program', (_, r) => json(r, 404, { message: 'no' }), 'offline'],
    ['captive portal', html(200), 'offline'],
    ['portal in JSON', (_, r) => json(r, 200, { ok: true }), 'offline'],
    ['half an answer', (_, r) => json(r, 200, { v: 1, messages: [] }), 'offline'],
    ['null', (_, r) => json(r, 200, null), 'offline'],
    ['500', (_, r) => json(r, 500, { v: 1 }), 'offline'],
    ['429', (_, r) => json(r, 429, { v: 1 }), 'offline'],
    [
      'redirect',
      (_, response) => {
        response.writeHead(302, { Location: '/' });
        response.end();
      },
      'offline',
    ],
    [
      'cut',
      (_, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.write('{"v":1');
        setImmediate(() => response.destroy());
      },
      'offline',
    ],
  ];
  let passed = 0;
  for (const [name, handle, expected] of cases) {
    const { origin } = await serve(t, handle);
    assert.deepEqual(await readMailbox(origin, ID, TOKEN), { kind: expected }, name);
    assert.equal(await eraseMailbox(origin, ID, TOKEN), expected, name);
    passed++;
  }
  assert.deepEqual(await readMailbox('http://127.0.0.1:1', ID, TOKEN), { kind: 'offline' });
  t.diagnostic(`${passed} passed, 0 failed`);
});
