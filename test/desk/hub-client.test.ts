import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import * as v from 'valibot';
import { HubClient } from '../../desk/hub-client.ts';

/** What the desk's client does when the hub forgot who it is. The network is played here. */

const own = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = own;
});

/** A hub that wants a log-in, which answers with `status`; the calls it got. */
function forgetful(status: number): string[] {
  const calls: string[] = [];
  let known = false;
  globalThis.fetch = async (url) => {
    const path = (url as string).replace('http://hub/v1/desk/', '');
    calls.push(path);
    await Promise.resolve();
    if (path === 'login') {
      known = status === 200;
      return Response.json({}, { status });
    }
    return Response.json({ v: 1 }, { status: known ? 200 : 401 });
  };
  return calls;
}

function client(): HubClient {
  const hub = new HubClient('http://hub');
  hub.renewWith(() => hub.ask(v.unknown(), 'POST', 'login'));
  return hub;
}

const ask = (hub: HubClient, path: string): Promise<{ kind: string }> =>
  hub.ask(v.object({ v: v.literal(1) }), 'GET', path);

test('many requests that hear it at once are renewed by one log-in', async () => {
  const calls = forgetful(200);
  const hub = client();
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((path) => ask(hub, path)));
  assert.deepEqual(
    answers.map(({ kind }) => kind),
    ['ok', 'ok', 'ok', 'ok'],
  );
  assert.equal(calls.filter((path) => path === 'login').length, 1);
});

test('a stream is renewed as anything else is', async () => {
  const calls = forgetful(200);
  const answer = await client().request('GET', 'events', { signal: new AbortController().signal });
  assert.equal(answer.kind, 'ok');
  assert.deepEqual(calls, ['events', 'login', 'events']);
});

test('a log-in that is refused is not tried again; one that failed is', async () => {
  const refused = forgetful(403);
  const hub = client();
  assert.equal((await ask(hub, 'a')).kind, 'signed-out');
  assert.equal((await ask(hub, 'b')).kind, 'signed-out');
  assert.deepEqual(refused, ['a', 'login', 'b']);

  const failed = forgetful(503);
  const other = client();
  assert.equal((await ask(other, 'a')).kind, 'signed-out');
  const well = forgetful(200);
  assert.equal((await ask(other, 'b')).kind, 'ok');
  assert.deepEqual(
    [failed, well],
    [
      ['a', 'login'],
      ['b', 'login', 'b'],
    ],
  );
});

test('without a way to renew the answer is what the hub said', async () => {
  const calls = forgetful(200);
  assert.equal((await ask(new HubClient('http://hub'), 'a')).kind, 'signed-out');
  assert.deepEqual(calls, ['a']);
});
