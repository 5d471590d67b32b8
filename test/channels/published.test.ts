import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Published } from '../../channels/post/published.ts';
import { HandClock } from '../desk/support/hand-clock.ts';
import { until } from '../e2e/support/until.ts';

describe('what a hub publishes', () => {
  let server: Server;
  let folder = '';
  let base = '';
  /** What the server gives now; null: it says nothing. */
  let given: { status: number; etag: string; body: string } | null = null;
  let asked: (string | undefined)[] = [];

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.headers['if-none-match']);
      if (!given) return void request.socket.destroy();
      const same = request.headers['if-none-match'] === given.etag;
      response.writeHead(same ? 304 : given.status, {
        'content-type': 'application/json',
        etag: given.etag,
      });
      response.end(same ? '' : given.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach((t) => {
    folder = mkdtempSync(join(tmpdir(), 'steunpunt-published-'));
    asked = [];
    given = { status: 200, etag: '"1"', body: '{"good":true,"n":1}' };
    (t as { after(run: () => void): void }).after(() => rmSync(folder, { recursive: true }));
  });

  const clock = new HandClock();
  const open = (): Published =>
    new Published({
      ...{ base, folder, clock },
      good: (_, value) => Promise.resolve((value as { good?: unknown }).good === true),
    });

  test('is asked once, then by the clock with what it has', async () => {
    const published = open();
    assert.deepEqual(await published.get('a'), { good: true, n: 1 });
    assert.deepEqual(await published.get('a'), { good: true, n: 1 });
    assert.deepEqual(asked, [undefined]);
    clock.pass(5 * 60_000);
    await until('the second question', () => asked.length === 2);
    assert.equal(asked[1], '"1"');
    given = { status: 200, etag: '"2"', body: '{"good":true,"n":2}' };
    clock.pass(5 * 60_000);
    await until('the new one', () => (published.held('a') as { n: number }).n === 2);
    published.close();
    const before = asked.length;
    clock.pass(60 * 60_000);
    assert.equal(asked.length, before, 'closed: asks no more');
  });

  test('stays what it was while the hub is away, refuses, or gives what is not good', async () => {
    const first = open();
    await first.get('a');
    const cases: [typeof given, string][] = [
      [null, 'away'],
      [{ status: 503, etag: '"3"', body: '{"error":"rest"}' }, 'away'],
      [{ status: 200, etag: '"4"', body: '<title>Log in</title>' }, 'away'],
      [{ status: 200, etag: '"5"', body: '{"good":false}' }, 'bad'],
      [{ status: 404, etag: '"6"', body: '{"error":"gone"}' }, 'none'],
    ];
    let held = 0;
    for (const [now, looked] of cases) {
      given = now;
      assert.equal(await first.look('a'), looked);
      assert.deepEqual(first.held('a'), { good: true, n: 1 });
      held++;
    }
    first.close();
    given = null;
    const second = open();
    assert.deepEqual(await second.get('a'), { good: true, n: 1 }, 'from disk');
    assert.equal(await second.get('b'), null, 'never had');
    second.close();
    console.log(`kept through: ${held} held, ${cases.length - held} lost`);
    assert.equal(held, cases.length);
  });
});
