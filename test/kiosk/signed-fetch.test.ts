import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { SignedFetch } from '../../kiosk/signed-fetch.ts';
import type { KioskRefusal } from '../../src/core/kiosk-request.ts';
import type { HubAnswer } from '../../src/core/ports.ts';
import { newInviteCode } from '../../src/seal/invite.ts';
import { makeKioskKey } from '../../src/seal/kiosk-key.ts';
import { hubTransport } from '../../src/sync/hub-transport.ts';
import { DEFAULT_BUDGETS } from '../../hub/config.ts';
import { enrol, REPORT, SETTINGS, TestKiosk } from '../hub/support/kiosk.ts';
import { envelope, TestPoint } from '../hub/support/point.ts';
import { solve } from '../hub/support/proof.ts';
import { openStage, type Stage } from '../hub/support/stage.ts';
import { aRow } from '../sync/support/row.ts';

type Stored = Parameters<typeof solve>[0];

interface Standing {
  readonly off: number;
  readonly kioskHour: number;
  readonly key: CryptoKey;
  /** Moved there since, to another point of the same hub. */
  readonly point: string;
}

/** A screen at a real hub, with a clock that is off by so many seconds. */
async function screen(
  t: TestContext,
  { off = 0, kioskHour = 120, key, point }: Partial<Standing> = {},
) {
  const stage = await openStage({ proofCost: 1, budgets: { ...DEFAULT_BUDGETS, kioskHour } });
  t.after(() => stage.close());
  const cookie = await stage.logIn();
  const kiosk = await TestKiosk.enrolled(stage, cookie);
  if (point !== undefined) await move(stage, kiosk.id, point);
  const line = { online: true, asked: [] as string[], headers: [] as (string | null)[] };
  const over = throughStage(stage, line);
  const refusals: KioskRefusal[] = [];
  let solved = 0;
  const identity = { id: kiosk.id, point: point ?? stage.point.id, key: key ?? kiosk.key.key };
  const signed = new SignedFetch({
    ...{ hub: stage.urls.hub, identity, fetch: over },
    onRefused: (why) => refusals.push(why),
    now: () => Date.now() + off * 1_000,
  });
  const transport = hubTransport({
    ...{ hub: stage.urls.hub, fetch: signed.post },
    solve: (challenge) => {
      solved++;
      return solve(challenge as Stored);
    },
  });
  /** One submission, all the way; what was asked of the hub meanwhile. */
  const send = async (): Promise<{ answer: HubAnswer; asked: string[]; solved: number }> => {
    line.asked = [];
    solved = 0;
    const { sid, bytes, digest } = envelope(stage.point.kid);
    const row = aRow({ sid, bytes, digest, point: stage.point.id, embedKey: '' });
    return { answer: await transport.put(row), asked: line.asked, solved };
  };
  const desk = async (method: string, rest = '', body?: object): Promise<void> => {
    const { status } = await stage.desk(`/v1/desk/kiosks/${kiosk.id}${rest}`, method, body, cookie);
    assert.ok(status < 300, `desk: ${status}`);
  };
  return { stage, kiosk, signed, send, refusals, desk, line };
}

async function move(stage: Stage, id: string, point: string): Promise<void> {
  const { db } = stage.hub.services.store.database;
  const content = JSON.stringify(new TestPoint(point).content());
  await db.insertInto('points').values({ point, content, recovery: '{}', roster: '{}' }).execute();
  await db.updateTable('kiosks').set({ point }).where('id', '=', id).execute();
}

/** `fetch` over the test's own client, so that the name of the host need not be known here. */
function throughStage(
  stage: Stage,
  line: { online: boolean; asked: string[]; headers: (string | null)[] },
): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input as string);
    const { method, body } = init ?? {};
    const headers = new Headers(init?.headers);
    line.asked.push(`${method ?? 'GET'} ${url.pathname.split('/').slice(2, 3).join('')}`);
    line.headers.push(headers.get('Steunpunt-Kiosk'));
    if (!line.online) throw new TypeError('Failed to fetch');
    const answer = await stage.ask(url.href, {
      ...(method && { method }),
      headers: Object.fromEntries(headers),
      ...(body instanceof Uint8Array && { body }),
    });
    const type = answer.headers['content-type'] ?? '';
    return new Response(new Uint8Array(answer.body), {
      status: answer.status,
      headers: { 'Content-Type': type },
    });
  };
}

const PUT = 'PUT points';

test('a submission goes signed, in one request and without a proof', async (t) => {
  const { send, signed } = await screen(t);
  const sent = await send();
  assert.equal(sent.answer.status, 201);
  assert.deepEqual([sent.asked, sent.solved], [[PUT], 0]);
  assert.equal(signed.refused, null);
});

test('a clock that is off is set right by the first answer', async (t) => {
  let right = 0;
  for (const off of [-7_200, -400, 400, 86_400 * 365]) {
    const { send, signed, refusals } = await screen(t, { off });
    const known = Math.min(off, 10_000_000);
    const first = await send();
    assert.equal(first.answer.status, 201, `${off} s`);
    assert.deepEqual(first.asked, [PUT, PUT]);
    assert.ok(Math.abs(signed.clockOff - known) <= 2, `${signed.clockOff} for ${off}`);
    assert.deepEqual((await send()).asked, [PUT], 'and stays so');
    assert.deepEqual(refusals, []);
    right++;
  }
  console.log(`clocks set right: ${right} passed, 0 failed`);
});

test('a screen that was taken away delivers what was sealed there, as anybody', async (t) => {
  const replaced = async ({ stage, desk }: Awaited<ReturnType<typeof screen>>): Promise<void> => {
    const code = newInviteCode();
    await desk('POST', '/code', { code });
    await enrol(stage, code, (await makeKioskKey()).publicKey);
  };
  const ways: [KioskRefusal, (at: Awaited<ReturnType<typeof screen>>) => Promise<void>][] = [
    ['revoked', ({ desk }) => desk('DELETE')],
    ['unknown', ({ desk }) => desk('DELETE', '?remove=1')],
    ['altered', replaced],
  ];
  let delivered = 0;
  for (const [why, takeAway] of ways) {
    const at = await screen(t);
    await takeAway(at);
    const first = await at.send();
    assert.equal(first.answer.status, 201, why);
    assert.equal(first.solved, 1);
    assert.deepEqual(first.asked, [PUT, PUT, PUT], 'signed, as anybody, with the proof');
    const second = await at.send();
    assert.equal(second.answer.status, 201);
    assert.deepEqual(second.asked, ['GET points', PUT], 'as anybody from the start');
    assert.equal(at.line.headers.slice(-2).join(''), '', 'and it no longer says who it is');
    assert.deepEqual(at.refusals, [why], 'told once');
    assert.equal(at.signed.refused, why);
    delivered += 2;
  }
  console.log(`delivered by screens taken away: ${delivered} passed, 0 failed`);
});

test('a key that no longer works loses nothing either', async (t) => {
  const sealing = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
  ]);
  const { send } = await screen(t, { key: sealing });
  const sent = await send();
  assert.deepEqual([sent.answer.status, sent.solved], [201, 1]);
});

test('beyond its budget it solves a proof, and goes on signing', async (t) => {
  const { send, refusals } = await screen(t, { kioskHour: 1 });
  assert.equal((await send()).solved, 0);
  const over = await send();
  assert.deepEqual([over.answer.status, over.solved, over.asked], [201, 1, [PUT, PUT]]);
  assert.deepEqual(refusals, []);
});

test('what was written at another point before it moved says nothing of where it is now', async (t) => {
  const { send, signed, refusals } = await screen(t, { point: 'de-eik' });
  const { answer, asked, solved } = await send();
  assert.deepEqual([answer.status, asked, solved], [201, ['GET points', PUT], 1], 'as anybody');
  assert.deepEqual([refusals, signed.refused], [[], null]);
  assert.equal((await signed.config()).kind, 'here', 'the control: it is in at the other one');
});

test('how it stands there and how it fares', async (t) => {
  const { signed, desk, line, kiosk, refusals, stage } = await screen(t, { off: 5_000 });
  const answer = await signed.config();
  assert.deepEqual(answer.kind === 'here' && answer.config.settings, SETTINGS);
  assert.ok(Math.abs(signed.clockOff - 5_000) <= 2);
  assert.equal(await signed.report(REPORT), true);
  line.online = false;
  assert.deepEqual(await signed.config(), { kind: 'offline' });
  assert.equal(await signed.report(REPORT), false);
  line.online = true;
  await desk('DELETE');
  assert.deepEqual(await signed.config(), { kind: 'refused', why: 'revoked' });
  assert.equal(await signed.report(REPORT), false);
  assert.deepEqual(refusals, ['revoked']);
  const code = newInviteCode();
  await desk('POST', '/code', { code });
  await enrol(stage, code, kiosk.key.publicKey);
  assert.equal((await signed.config()).kind, 'here', 'let in again');
  assert.equal(signed.refused, null);
});

test('what is no hub is no refusal', async () => {
  const { key } = await makeKioskKey();
  const refusals: string[] = [];
  const answers: Record<string, () => Promise<Response>> = {
    'a portal': () => Promise.resolve(new Response('<h1>Log in</h1>', { status: 401 })),
    'a portal that speaks JSON': () => Promise.resolve(Response.json({ a: 1 }, { status: 401 })),
    'another server': () =>
      Promise.resolve(Response.json({ error: 'unauthorized', now: 1 }, { status: 401 })),
    'a proxy': () => Promise.resolve(new Response('', { status: 502 })),
    nothing: () => Promise.reject(new TypeError('Failed to fetch')),
  };
  for (const [name, answer] of Object.entries(answers)) {
    const signed = new SignedFetch({
      ...{ hub: 'http://hub.localhost', identity: { id: 'A'.repeat(16), point: 'x', key } },
      onRefused: (why) => refusals.push(why),
      fetch: answer,
    });
    assert.deepEqual(await signed.config(), { kind: 'offline' }, name);
    assert.equal(await signed.report(REPORT), false, name);
    assert.equal(signed.clockOff, 0, name);
  }
  assert.deepEqual(refusals, []);
});
