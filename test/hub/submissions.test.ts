import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { readAck } from '../../src/core/ack.ts';
import { toBase64Url } from '../../src/core/bytes.ts';
import { bytes, envelope, newMailbox, sha256 } from './support/point.ts';
import { openStage, type Stage } from './support/stage.ts';

describe('dropping an envelope', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());
  const kid = (): Uint8Array => stage.point.kid;
  const rows = async (): Promise<number> => {
    const { db } = stage.hub.services.store.database;
    return (await db.selectFrom('submissions').select('sid').execute()).length;
  };

  test('every final answer repeats id and digest', async () => {
    const mailbox = newMailbox();
    const sealed = envelope(kid(), { mailbox });
    const sid = Buffer.from(sealed.sid, 'base64url');
    const other = envelope(kid(), { sid, mailbox });
    const stranger = envelope(kid(), { mailbox: { id: mailbox.id, token: bytes(32) } });
    const foreignKey = envelope(bytes(8));
    const misplaced = { ...envelope(kid()), sid: toBase64Url(bytes(16)) };
    const short = { ...sealed, bytes: sealed.bytes.subarray(1) };
    const cases = [
      [sealed, 201, 'stored'],
      [sealed, 200, 'duplicate'],
      [other, 409, 'conflict'],
      [stranger, 422, 'rejected'],
      [foreignKey, 422, 'rejected'],
      [misplaced, 422, 'rejected'],
      [short, 422, 'rejected'],
      [{ ...sealed, bytes: new Uint8Array() }, 422, 'rejected'],
    ] as const;
    for (const [sent, status, state] of cases) {
      const answer = await stage.put(sent);
      assert.equal(answer.status, status, state);
      const digest = toBase64Url(sha256(sent.bytes));
      assert.equal(readAck(answer.status, answer.json(), sent.sid, digest), state);
      assert.equal(answer.json()['hubRun'], stage.hub.services.hubRun);
    }
    assert.equal((await stage.mailbox(mailbox, 'DELETE')).status, 200);
    assert.equal((await stage.put(sealed)).status, 410);
    const late = envelope(kid(), { mailbox });
    const answer = await stage.put(late);
    assert.equal(readAck(answer.status, answer.json(), late.sid, late.digest), 'gone');
  });

  test('every flipped bit of magic, suite, kid, sid and point format is refused', async () => {
    const before = await rows();
    const sealed = envelope(kid());
    const checked = [...Array(29).keys(), 93];
    for (const at of checked) {
      const changed = new Uint8Array(sealed.bytes);
      changed[at]! ^= 1;
      const answer = await stage.put({ ...sealed, bytes: changed });
      assert.equal(answer.status, 422, `byte ${at}`);
    }
    assert.equal(await rows(), before);
    console.log(`header bytes: ${checked.length} passed, 0 failed`);
  });

  test('other answers are no ack', async () => {
    const sealed = envelope(kid());
    const url = `${stage.urls.hub}/v1/points/${stage.point.id}/submissions/${sealed.sid}`;
    const put = async (asked: object, to = url): Promise<number> => {
      const answer = await stage.ask(to, { method: 'PUT', body: sealed.bytes, ...asked });
      assert.equal(readAck(answer.status, answer.json(), sealed.sid, sealed.digest), null);
      return answer.status;
    };
    const octets = { 'content-type': 'application/octet-stream' };
    assert.equal(await put({ headers: {} }), 415);
    assert.equal(await put({ headers: { 'content-type': 'text/plain' } }), 415);
    assert.equal(
      await put({ headers: { 'content-type': 'application/octet-stream; charset=utf-8' } }),
      415,
    );
    assert.equal(await put({ headers: { ...octets, 'content-encoding': 'gzip' } }), 415);
    assert.equal(await put({ headers: octets, body: bytes(20_000) }), 413);
    assert.equal(await put({ headers: octets }, url.replace(stage.point.id, 'elsewhere')), 404);
    assert.equal(await put({ headers: octets }, url.replace(sealed.sid, 'short')), 404);
    assert.equal(await put({ headers: octets }, `${url}=`), 404);
    assert.equal((await stage.ask(url)).status, 404, 'GET is no route');
    assert.equal((await stage.put(sealed)).status, 201, 'none of them stored anything');
  });

  test('a body without a length is limited while it is read', async () => {
    const sealed = envelope(kid());
    const { hostname, port } = new URL(stage.urls.hub);
    const socket = connect(Number(port), '127.0.0.1');
    const chunk = `1000\r\n${'x'.repeat(4096)}\r\n`;
    let sent = 0;
    const answer = new Promise<string>((resolve) => {
      socket.once('data', (data) => resolve(data.toString()));
    });
    socket.on('error', () => undefined);
    socket.write(
      `PUT /v1/points/${stage.point.id}/submissions/${sealed.sid} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
        'Content-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const write = (): void => {
      if (socket.writable && sent++ < 10) socket.write(chunk, write);
    };
    write();
    assert.match(await answer, /^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  test('a key that was published once is good for ever', async () => {
    const old = kid();
    const before = (await stage.hub.services.store.points.only())!;
    stage.point.addKey();
    await stage.hub.services.store.points.replace(stage.point.content(), before.version);
    assert.equal((await stage.put(envelope(kid()))).status, 201);
    assert.equal((await stage.put(envelope(old))).status, 201);
  });

  test('parallel submissions share commits', async () => {
    const { letterbox } = stage.hub.services.store;
    const [before, start] = [letterbox.commits, await rows()];
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => stage.put(envelope(kid()))),
    );
    assert.ok(answers.every(({ status }) => status === 201));
    assert.equal((await rows()) - start, 200);
    const commits = letterbox.commits - before;
    assert.ok(commits < 200, `${commits} commits`);
    console.log(`group commit: 200 rows in ${commits} commits`);
  });

  test('the same submission fifty times at once is one row', async () => {
    const start = await rows();
    const sealed = envelope(kid());
    const answers = await Promise.all(Array.from({ length: 50 }, () => stage.put(sealed)));
    const count = (status: number): number =>
      answers.filter((answer) => answer.status === status).length;
    assert.deepEqual([count(201), count(200)], [1, 49]);
    assert.equal((await rows()) - start, 1);
  });
});
