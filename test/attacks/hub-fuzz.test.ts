import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { toBase64Url } from '../../src/core/bytes.ts';
import { decodeEnvelope } from '../../src/core/envelope.ts';
import { decodeMailboxMessage } from '../../src/core/mailbox.ts';
import { openClient, type Answer } from '../hub/support/client.ts';
import { envelope, sha256, TestPoint } from '../hub/support/point.ts';
import { endProcesses, startProcess, type HubProcess } from '../hub/support/process.ts';
import { openStage } from '../hub/support/stage.ts';
import { fuzzedRequests, type FuzzedRequest } from './support/hub-requests.ts';
import { rawRequests, throwAt } from './support/raw-sockets.ts';

const REQUESTS = 10_000;
const SOCKETS = 1_500;
const seed = Number(process.env['STEUNPUNT_SEED'] ?? Date.now() % 1_000_000);

describe(`a hub under fuzz, seed ${seed}`, () => {
  const data = mkdtempSync(join(tmpdir(), 'steunpunt-fuzz-'));
  const many = '1000000000';
  const point = new TestPoint();
  const ask = openClient();
  let hub: HubProcess;
  let cookie = '';
  const first = envelope(point.kid);

  const put = (sealed: ReturnType<typeof envelope>): Promise<Answer> =>
    ask(`${hub.urls.hub}/v1/points/${point.id}/submissions/${sealed.sid}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: sealed.bytes,
    });
  const post = (path: string, body: unknown): Promise<Answer> =>
    ask(hub.urls.desk + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(body),
    });

  before(async () => {
    hub = await startProcess({
      STEUNPUNT_DATA: data,
      STEUNPUNT_PROOF_COST: '0',
      STEUNPUNT_SOURCE_HOUR: many,
      STEUNPUNT_LOOKUP_MINUTE: many,
      STEUNPUNT_LOGIN_TRIES: many,
    });
    assert.equal((await post('/v1/desk/setup', point.setUp(hub.token() ?? ''))).status, 201);
    const auth = toBase64Url(point.auth);
    const login = await post('/v1/desk/login', { name: point.staffName, auth });
    cookie = login.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    assert.equal((await put(first)).status, 201);
  });
  after(() => {
    ask.close();
    endProcesses();
    rmSync(data, { recursive: true, force: true });
  });

  test(`${REQUESTS} requests: no 5xx, no crash`, async () => {
    const requests = fc.sample(fuzzedRequests({ point, cookie, sealed: first }), {
      numRuns: REQUESTS,
      seed,
    });
    const statuses = new Map<number, number>();
    const broken: string[] = [];
    await eachOf(requests, 40, async (request) => {
      const status = await send(ask, hub.urls, request);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) broken.push(`${status} ${describeRequest(request)}`);
    });
    const tally = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${n} x ${status}`);
    console.log(
      `fuzzed requests: ${requests.length - broken.length} passed, ${broken.length} failed (${tally.join(', ')})`,
    );
    assert.deepEqual(broken.slice(0, 5), []);
    assert.equal(requests.length, REQUESTS);
    for (const status of [200, 201, 404, 415, 422])
      assert.ok((statuses.get(status) ?? 0) > 20, `control: ${status} came`);
    assert.ok((statuses.get(0) ?? 0) < REQUESTS / 100, 'nearly all got an answer');
  });

  test(`${SOCKETS} raw sockets: no 5xx, no crash, none left open`, async () => {
    const { host, port } = new URL(hub.urls.hub);
    const raw = fc.sample(rawRequests(host), { numRuns: SOCKETS, seed });
    let [broken, answered] = [0, 0];
    await eachOf(raw, 30, async (parts) => {
      const answer = await throwAt(Number(port), parts);
      if (answer !== '') answered++;
      if (/^HTTP\/1\.1 5/m.test(answer)) broken++;
    });
    console.log(
      `raw sockets: ${raw.length - broken} passed, ${broken} failed (${answered} answered)`,
    );
    assert.equal(broken, 0);
    assert.equal(raw.length, SOCKETS);
    assert.ok(answered > SOCKETS / 10, 'control: some were understood');
  });

  test('afterwards it still works, and holds only what is valid', async () => {
    assert.equal(hub.child.exitCode, null, 'the same process');
    assert.equal((await put(envelope(point.kid))).status, 201);
    const memory = memoryOf(hub.child.pid);
    assert.equal(await hub.stop('SIGTERM'), 0);
    assert.ok(!hub.output().includes('"error"'), 'no bug in the log');
    const database = new DatabaseSync(join(data, 'hub.sqlite'), { readOnly: true });
    const submissions = database.prepare('select * from submissions').all();
    const messages = database.prepare('select * from messages').all();
    database.close();
    const kid = Buffer.from(point.kid);
    for (const { sid, envelope: bytes, digest, mailbox } of submissions as Record<
      string,
      Uint8Array
    >[]) {
      const header = decodeEnvelope(bytes!)?.header;
      assert.ok(header && kid.equals(header.kid));
      assert.deepEqual(Buffer.from(header.sid), Buffer.from(sid!));
      assert.deepEqual(Buffer.from(header.mailboxHash), Buffer.from(mailbox!));
      assert.deepEqual(Buffer.from(sha256(bytes!)), Buffer.from(digest!));
    }
    for (const { n, message } of messages as unknown as { n: number; message: Uint8Array }[])
      assert.equal(decodeMailboxMessage(message)?.n, n);
    console.log(`rows: ${submissions.length} valid, 0 invalid; memory ${memory}`);
    assert.ok(submissions.length > 20, 'control: some were stored');
  });
});

test('control: a broken hub is seen', async () => {
  const stage = await openStage();
  try {
    await stage.hub.services.store.database.db.schema.dropTable('submissions').execute();
    const sealed = envelope(stage.point.kid);
    const request: FuzzedRequest = {
      host: 'hub',
      method: 'PUT',
      path: `/v1/points/${stage.point.id}/submissions/${sealed.sid}`,
      headers: { 'content-type': 'application/octet-stream' },
      body: sealed.bytes,
    };
    assert.equal(await send(stage.ask, stage.urls, request), 500);
  } finally {
    await stage.close();
  }
});

/** The status; 0 when the hub hung up, as it may on what is no HTTP. */
async function send(
  ask: ReturnType<typeof openClient>,
  urls: HubProcess['urls'],
  { host, method, path, headers, body }: FuzzedRequest,
): Promise<number> {
  const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'TRACE';
  try {
    const url = urls[host] + path;
    const answer = await ask(url, { method, headers, ...(hasBody && body.length > 0 && { body }) });
    return answer.status;
  } catch {
    return 0;
  }
}

function describeRequest({ method, path, headers, body }: FuzzedRequest): string {
  return JSON.stringify({ method, path, headers, body: Buffer.from(body).toString('base64') });
}

/** Runs `work` on every item, some at a time. */
async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
    }),
  );
}

/** Resident memory of a process, where the system tells. */
function memoryOf(pid: number | undefined): string {
  const status = `/proc/${pid ?? 0}/status`;
  if (!existsSync(status)) return 'not known here';
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) ?? [];
  return `${Math.round(Number(kilobytes) / 1_000)} MB`;
}
