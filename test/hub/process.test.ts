import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { toBase64Url } from '../../src/core/bytes.ts';
import { openClient } from './support/client.ts';
import { envelope, TestPoint } from './support/point.ts';
import { endProcesses, startProcess, type HubProcess } from './support/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'steunpunt-process-'));
const point = new TestPoint();
const env = { STEUNPUNT_DATA: folder, STEUNPUNT_PROOF_COST: '0', STEUNPUNT_SOURCE_HOUR: '1000000' };
const ask = openClient();
after(() => {
  endProcesses();
  ask.close();
  rmSync(folder, { recursive: true, force: true });
});

async function setUp(hub: HubProcess): Promise<void> {
  const answer = await ask(`${hub.urls.desk}/v1/desk/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(point.setUp(hub.token() ?? '')),
  });
  assert.equal(answer.status, 201);
}

describe('the hub as a process', () => {
  test('prints its set-up link until it is used, the same one after a restart', async () => {
    const first = await startProcess(env);
    const token = first.token();
    assert.match(token ?? '', /^[\w-]{43}$/);
    assert.match(
      first.output(),
      /STEUNPUNT SETUP \{"url":"http:\/\/desk\.localhost:\d+\/desk\/#token=/,
    );
    assert.equal(await first.stop('SIGINT'), 0);
    const second = await startProcess(env);
    assert.equal(second.token(), token);
    await setUp(second);
    assert.equal(await second.stop('SIGTERM'), 0);
    const third = await startProcess(env);
    assert.equal(third.token(), null);
    assert.equal(await third.stop('SIGTERM'), 0);
  });

  test('stops in the middle of requests: what it acknowledged is there, nobody hangs', async () => {
    const hub = await startProcess(env);
    const acknowledged: string[] = [];
    let refused = 0;
    let stopped: ReturnType<HubProcess['stop']> | undefined;
    const send = async (): Promise<void> => {
      for (;;) {
        const sealed = envelope(point.kid);
        try {
          const { status } = await ask(
            `${hub.urls.hub}/v1/points/${point.id}/submissions/${sealed.sid}`,
            {
              method: 'PUT',
              headers: { 'content-type': 'application/octet-stream' },
              body: sealed.bytes,
            },
          );
          if (status === 201) acknowledged.push(sealed.sid);
          else assert.equal(status, 503);
        } catch {
          refused++;
          return;
        }
        if (acknowledged.length === 300) stopped ??= hub.stop('SIGTERM');
      }
    };
    const sealed = envelope(point.kid);
    await ask(`${hub.urls.hub}/v1/points/${point.id}/submissions/${sealed.sid}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: sealed.bytes,
    });
    const stream = await openStream(hub, sealed.mailbox);
    const streamEnded = new Promise((resolve) => stream.once('close', resolve));
    stream.resume();
    const idle = connect(Number(new URL(hub.urls.hub).port), '127.0.0.1');
    const idleEnded = new Promise((resolve) => idle.once('close', resolve));
    idle.resume();
    const printed = new Promise((resolve) => hub.child.stdout?.once('end', resolve));
    await Promise.all(Array.from({ length: 20 }, send));
    assert.equal(await stopped, 0, hub.output());
    await Promise.all([streamEnded, idleEnded, printed]);
    assert.deepEqual(readdirSync(folder), ['hub.sqlite'], 'no write-ahead log is left');
    const database = new DatabaseSync(join(folder, 'hub.sqlite'), { readOnly: true });
    const has = database.prepare('select 1 from submissions where sid = ?');
    const lost = acknowledged.filter((sid) => !has.get(Buffer.from(sid, 'base64url')));
    database.close();
    assert.ok(acknowledged.length >= 300 && refused === 20);
    assert.equal(lost.length, 0);
    const lines = hub.output().match(/^\{"route":.*"status":201,"ms":\d+\}$/gm) ?? [];
    assert.ok(lines.length > acknowledged.length, `${lines.length} lines in the log`);
    console.log(`stopped at work: ${acknowledged.length} acknowledged, ${lost.length} lost`);
  });

  test('says in a sentence why it cannot start', async () => {
    const hub = await startProcess(env);
    const { port } = new URL(hub.urls.hub);
    await assert.rejects(startProcess({ ...env, STEUNPUNT_PORT: port }), /The port is in use/);
    await assert.rejects(startProcess({ ...env, STEUNPUNT_PORT: 'x' }), /STEUNPUNT_PORT must be/);
    const nowhere = 'postgres://nobody@127.0.0.1:1/none';
    await assert.rejects(startProcess({ ...env, DATABASE_URL: nowhere }), /could not start: /);
    assert.equal(await hub.stop('SIGTERM'), 0);
  });
});

function openStream(
  hub: HubProcess,
  { id, token }: { id: Uint8Array; token: Uint8Array },
): Promise<IncomingMessage> {
  const { host, port } = new URL(hub.urls.hub);
  return new Promise((resolve, reject) => {
    request(
      {
        agent: false,
        host: '127.0.0.1',
        port,
        path: `/v1/mailboxes/${toBase64Url(id)}/events`,
        headers: { host, authorization: `Bearer ${toBase64Url(token)}` },
      },
      resolve,
    )
      .on('error', reject)
      .end();
  });
}
