import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { toBase64Url } from '../../src/core/bytes.ts';
import { decodeBatch } from '../../src/core/desk/thread-batch.ts';
import { routes } from '../../hub/app.ts';
import { bytes, envelope, message, newMailbox, sha256 } from './support/point.ts';
import { NO_LIMITS, openStage, type Stage } from './support/stage.ts';

const MINUTE = 60_000;

describe('the desk', () => {
  let now = Date.now();
  let stage: Stage;
  before(async () => {
    stage = await openStage({ now: () => now });
  });
  after(() => stage.close());
  const threads = async (cookie: string, query = ''): Promise<number> => {
    const answer = await stage.desk(`/v1/desk/threads${query}`, 'GET', undefined, cookie);
    return answer.status === 200 ? (answer.json()['threads'] as unknown[]).length : answer.status;
  };

  test('a name gives its salt, an unknown one always the same false salt', async () => {
    const salt = async (name: string): Promise<unknown> =>
      (await stage.desk('/v1/desk/login-params', 'POST', { name })).json()['salt'];
    const [own, stranger] = [await salt('noor'), await salt('sam')];
    assert.equal(await salt(' NOOR '), own);
    assert.equal(await salt('Sam'), stranger);
    assert.notEqual(own, stranger);
    assert.equal(String(stranger).length, String(own).length);
  });

  test('the right proof opens a session, anything else gets one answer', async () => {
    const auth = toBase64Url(stage.point.auth);
    const logIn = (name: string, proof: string): ReturnType<Stage['desk']> =>
      stage.desk('/v1/desk/login', 'POST', { name, auth: proof });
    const good = await logIn('Noor', auth);
    assert.equal(good.status, 200);
    assert.deepEqual(Object.keys(good.json()).sort(), [
      'content',
      'embeds',
      'role',
      'roster',
      'staff',
      'v',
    ]);
    assert.ok(!good.body.toString().includes(auth), 'the hub does not have the proof');
    const [cookie] = good.headers['set-cookie'] ?? [];
    assert.match(
      cookie ?? '',
      /^__Host-desk=\S+; Path=\/; HttpOnly; Secure; SameSite=Strict; Max-Age=1800$/,
    );
    const wrong = await logIn('Noor', toBase64Url(bytes(32)));
    const unknown = await logIn('Sam', auth);
    assert.equal(wrong.status, 403);
    assert.deepEqual([unknown.status, unknown.body], [wrong.status, wrong.body]);
    assert.equal(wrong.headers['set-cookie'], undefined);
  });

  test('a session lasts half an hour from its last use, and twelve hours at most', async () => {
    let cookie = await stage.logIn();
    const use = async (minutes: number): Promise<number> => {
      now += minutes * MINUTE;
      const answer = await stage.desk('/v1/desk/threads', 'GET', undefined, cookie);
      cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
      return answer.status;
    };
    for (let used = 0; used < 700; used += 25) assert.equal(await use(25), 200);
    assert.equal(await use(25), 401, 'twelve hours after it began');
    cookie = await stage.logIn();
    assert.equal(await use(31), 401, 'half an hour unused');
  });

  test('a cookie that was changed, or that outlived log-out, opens nothing', async () => {
    const cookie = await stage.logIn();
    const [name = '', value = ''] = cookie.split('=');
    const parts = value.split('.');
    const forged = [
      [...parts.slice(0, 3), String(now + 99 * MINUTE), parts[4]],
      ['other', ...parts.slice(1)],
      [parts[0], 'sam', ...parts.slice(2)],
      [...parts.slice(0, 4), toBase64Url(bytes(32))],
      parts.slice(0, 4),
      [...parts, 'more'],
    ].map((changed) => `${name}=${changed.join('.')}`);
    for (const one of ['', 'desk=1', ...forged]) assert.equal(await threads(one), 401, one);
    assert.ok((await threads(cookie)) >= 0, 'control');
    const left = await stage.desk('/v1/desk/logout', 'POST', undefined, cookie);
    assert.equal(left.status, 200);
    assert.match(left.headers['set-cookie']?.[0] ?? '', /^__Host-desk=; .*Max-Age=0$/);
    assert.equal(await threads(cookie), 401);
  });

  test('no route of the desk but the way in works without a session', async () => {
    const open = new Set([
      ...['state', 'setup', 'login-params', 'login', 'login-passkey'],
      ...['recovery', 'recover', 'join'],
    ]);
    const closed = routes.desk.filter(
      ({ path }) => path.startsWith('/v1/') && !open.has(path.split('/')[3] ?? ''),
    );
    for (const { method, path } of closed) {
      const url = path.replace(':mailbox', toBase64Url(bytes(32))).replace(/:\w+/, '1');
      assert.equal((await stage.desk(url, method)).status, 401, `${method} ${path}`);
    }
    assert.ok(closed.length >= 7);
    console.log(`without session: ${closed.length} passed, 0 failed`);
  });

  test('no other site changes anything, even with the cookie', async () => {
    const cookie = await stage.logIn();
    const changes = routes.desk.filter(({ method }) => method !== 'GET');
    const origins: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'same-site', origin: stage.urls.hub },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'null' },
      { origin: `${stage.urls.desk}.evil.example` },
    ];
    let refused = 0;
    for (const { method, path } of changes)
      for (const headers of origins) {
        const url = stage.urls.desk + path.replaceAll(/:\w+/g, '1');
        const answer = await stage.ask(url, { method, headers: { cookie, ...headers } });
        assert.equal(answer.status, 403, `${method} ${path}`);
        refused++;
      }
    assert.ok(refused >= 40);
    const own = await stage.ask(`${stage.urls.desk}/v1/desk/logout`, {
      method: 'POST',
      headers: { cookie, origin: stage.urls.desk },
    });
    assert.equal(own.status, 200, 'control: the desk itself may');
    console.log(`foreign changes: ${refused} passed, 0 failed`);
  });

  test('threads are listed, answered, put away and erased', async () => {
    const cookie = await stage.logIn();
    const mailbox = newMailbox();
    const sealed = envelope(stage.point.kid, { mailbox });
    await stage.put(sealed);
    const hash = toBase64Url(sha256(mailbox.id));
    const path = `/v1/desk/threads/${hash}`;
    const put = async (n: number | string, body: Uint8Array): Promise<number> =>
      (await stage.desk(`${path}/messages/${n}`, 'PUT', body, cookie)).status;
    const [one, two] = [message(1), message(2)];
    assert.deepEqual(
      [await put(1, one), await put(1, one), await put(1, message(1)), await put(2, one)],
      [201, 200, 409, 422],
    );
    assert.deepEqual(
      [await put('01', one), await put(0, one), await put('x', one)],
      [404, 404, 404],
    );
    assert.equal(await put(2, two.subarray(1)), 422);
    const day = Math.floor(now / 86_400_000);
    const list = await stage.desk('/v1/desk/threads', 'GET', undefined, cookie);
    assert.deepEqual(list.json(), {
      v: 1,
      threads: [{ mailbox: hash, archived: false, lastDay: day, revision: '1.1', fetched: 0 }],
      next: null,
    });
    const asked = { mailboxes: [hash, toBase64Url(bytes(32))] };
    const read = await stage.desk('/v1/desk/threads/read', 'POST', asked, cookie);
    assert.deepEqual(decodeBatch(new Uint8Array(read.body)), {
      threads: [
        {
          mailbox: hash,
          archived: false,
          submissions: [{ sid: sealed.sid, day, bytes: sealed.bytes }],
          messages: [one],
        },
      ],
      left: [],
    });
    for (const wrong of [['x'], [toBase64Url(bytes(31))], Array<string>(51).fill(hash)]) {
      const body = { mailboxes: wrong };
      const answer = await stage.desk('/v1/desk/threads/read', 'POST', body, cookie);
      assert.equal(answer.status, 422);
    }
    const archive = await stage.desk(`${path}/archived`, 'PUT', { archived: true }, cookie);
    assert.equal(archive.status, 200);
    assert.deepEqual([await threads(cookie), await threads(cookie, '?archived=1')], [0, 1]);
    const page = await stage.desk('/v1/desk/threads?archived=1&limit=1', 'GET', undefined, cookie);
    const next = page.json()['next'];
    assert.equal(next, `${day}.${hash}`);
    assert.equal(await threads(cookie, `?archived=1&limit=1&after=${next}`), 0);
    for (const odd of ['limit=0', 'limit=x', 'after=x', 'after=1.x', 'limit=99999'])
      assert.equal(await threads(cookie, `?archived=1&${odd}`), 1, odd);
    assert.equal(
      (await stage.desk(`${path}/archived`, 'PUT', { archived: 1 }, cookie)).status,
      422,
    );
    const keep = async (until: number): Promise<number> =>
      (await stage.desk(`${path}/kept`, 'PUT', { day: until }, cookie)).status;
    assert.deepEqual([await keep(day + 180), await keep(day + 181)], [200, 422]);
    assert.equal((await stage.desk(path, 'DELETE', undefined, cookie)).status, 200);
    assert.equal(await keep(day + 10), 404);
    assert.equal((await stage.desk(path, 'DELETE', undefined, cookie)).status, 404);
    assert.equal(await put(2, two), 410);
    assert.equal((await stage.put(sealed)).status, 410);
    assert.equal((await stage.mailbox(mailbox)).status, 404);
  });

  test('documents are written by whoever read them last', async () => {
    const cookie = await stage.logIn();
    const path = '/v1/desk/documents/notes';
    const put = async (
      body: Uint8Array,
      headers: Record<string, string>,
    ): Promise<[number, string]> => {
      const answer = await stage.ask(stage.urls.desk + path, {
        method: 'PUT',
        headers: {
          cookie,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/octet-stream',
          ...headers,
        },
        body,
      });
      return [answer.status, answer.headers.etag ?? ''];
    };
    const [one, two, three] = [bytes(10), bytes(20), bytes(30)];
    assert.equal((await stage.desk(path, 'GET', undefined, cookie)).status, 404);
    assert.equal((await put(one, {}))[0], 428);
    assert.equal((await put(one, { 'if-match': '"nothing"' }))[0], 412);
    const [created, first] = await put(one, { 'if-none-match': '*' });
    assert.equal(created, 201);
    assert.equal((await put(two, { 'if-none-match': '*' }))[0], 412);
    const [changed, second] = await put(two, { 'if-match': first });
    assert.equal(changed, 200);
    assert.equal((await put(three, { 'if-match': first }))[0], 412);
    assert.equal((await put(two, { 'if-match': first }))[0], 200, 'a retry after a lost answer');
    const read = await stage.desk(path, 'GET', undefined, cookie);
    assert.deepEqual([read.headers.etag, read.body], [second, Buffer.from(two)]);
    assert.equal((await stage.desk('/v1/desk/documents/..%2F', 'PUT', one, cookie)).status, 404);
  });

  test('the recovery record and log-in have a budget of tries', async () => {
    const tight = await openStage({ now: () => 0, budgets: { ...NO_LIMITS, loginTries: 10 } });
    try {
      const auth = toBase64Url(bytes(32));
      const statuses: number[] = [];
      for (let i = 0; i < 11; i++)
        statuses.push((await tight.desk('/v1/desk/login', 'POST', { name: 'Noor', auth })).status);
      assert.deepEqual(statuses, [...Array<number>(10).fill(403), 429]);
      const recovery = await tight.desk('/v1/desk/recovery');
      assert.equal(recovery.status, 429);
      assert.match(recovery.headers['retry-after'] ?? '', /^[1-9]\d*$/);
      const open = await stage.desk('/v1/desk/recovery');
      assert.deepEqual(Object.keys(open.json()), ['v', 'recovery']);
    } finally {
      await tight.close();
    }
  });
});
