import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { readAck } from '../../src/core/ack.ts';
import { openClient } from '../hub/support/client.ts';
import { envelope, TestPoint } from '../hub/support/point.ts';
import { endProcesses, startProcess, type HubProcess } from '../hub/support/process.ts';

const SUBMISSIONS = 6_000;
const KILLS = 100;
const SENDERS = 30;

const data = mkdtempSync(join(tmpdir(), 'steunpunt-kill-'));
const ask = openClient(SENDERS);
const point = new TestPoint();
const env = {
  STEUNPUNT_DATA: data,
  STEUNPUNT_PROOF_COST: '0',
  STEUNPUNT_SOURCE_HOUR: '1000000',
};
after(() => {
  ask.close();
  endProcesses();
  rmSync(data, { recursive: true, force: true });
});

/**
 * The hub dies in the middle of commits, again and again; every sender tries the same bytes until
 * an answer repeats id and digest. Kills come after a number of acknowledged rows, so they fall
 * where commits are, at any speed of the machine.
 */
test('a hub killed a hundred times loses no row and stores none twice', async () => {
  let hub = await startProcess(env);
  let acknowledged = 0;
  let retries = 0;
  let duplicates = 0;
  let over = false;
  let wake: (() => void) | null = null;
  const reached = (count: number): Promise<void> =>
    new Promise((resolve) => {
      wake = () => {
        if (acknowledged >= count) resolve();
      };
      wake();
    });
  await setUp(hub);

  const send = async (sealed: ReturnType<typeof envelope>): Promise<void> => {
    while (!over) {
      const state = await put(hub, sealed);
      if (state === 'stored' || state === 'duplicate') {
        if (state === 'duplicate') duplicates++;
        acknowledged++;
        wake?.();
        return;
      }
      assert.equal(state, null, 'nothing but a repeat is ever final here');
      retries++;
      await pause(5);
    }
  };
  const sealed = Array.from({ length: SUBMISSIONS }, () => envelope(point.kid));
  const waiting = [...sealed];
  const senders = Promise.all(
    Array.from({ length: SENDERS }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await send(next);
    }),
  );

  let kills = 0;
  try {
    while (kills < KILLS) {
      await reached((kills + 1) * Math.floor(SUBMISSIONS / (KILLS + 1)));
      assert.equal(await hub.stop('SIGKILL'), 'SIGKILL');
      kills++;
      hub = await startProcess(env);
    }
    await senders;
  } finally {
    over = true;
  }
  assert.equal(await hub.stop('SIGTERM'), 0);

  const database = new DatabaseSync(join(data, 'hub.sqlite'));
  const find = database.prepare('select digest from submissions where sid = ?');
  const lost = sealed.filter(({ sid, digest }) => {
    const row = find.get(Buffer.from(sid, 'base64url')) as { digest: Uint8Array } | undefined;
    return !row || Buffer.from(row.digest).toString('base64url') !== digest;
  });
  const count = (sql: string): unknown => Object.values(database.prepare(sql).get() ?? {})[0];
  const rows = count('select count(*) from submissions');
  const integrity = count('pragma integrity_check');
  database.close();
  console.log(
    `hub killed ${kills} times: ${sealed.length - lost.length} passed, ${lost.length} failed; ` +
      `${Number(rows) - SUBMISSIONS} twice, ${retries} retries, ${duplicates} acks came at a later try`,
  );
  assert.equal(lost.length, 0);
  assert.equal(rows, SUBMISSIONS);
  assert.equal(integrity, 'ok');
  assert.ok(kills >= 100 && retries >= kills, 'control: the kills were felt');
  assert.ok(duplicates > 0, 'control: some kills fell between commit and answer');
});

/** The final state; null when the answer proves nothing or did not come. */
async function put(
  { urls }: HubProcess,
  { sid, bytes, digest }: ReturnType<typeof envelope>,
): Promise<ReturnType<typeof readAck>> {
  try {
    const answer = await ask(`${urls.hub}/v1/points/${point.id}/submissions/${sid}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    });
    return readAck(answer.status, answer.json(), sid, digest);
  } catch {
    return null;
  }
}

async function setUp(hub: HubProcess): Promise<void> {
  const answer = await ask(`${hub.urls.desk}/v1/desk/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(point.setUp(hub.token() ?? '')),
  });
  assert.equal(answer.status, 201);
}
