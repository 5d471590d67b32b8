import assert from 'node:assert/strict';
import test from 'node:test';
import { keepCodeOpen } from '../../demo/kiosk-code.ts';
import type { KioskListed } from '../../src/core/kiosk.ts';
import { makeKioskKey } from '../../src/seal/kiosk-key.ts';
import { until } from '../e2e/support/until.ts';
import { openStage } from '../hub/support/stage.ts';

void test('the demo’s digits let in one screen after the other', async (t) => {
  const minutes = { now: Math.floor(Date.now() / 60_000) };
  const stage = await openStage({ now: () => minutes.now * 60_000 });
  t.after(() => stage.close());
  const cookie = await stage.logIn();
  const { kiosks } = stage.hub.services.store;
  const list = (): Promise<KioskListed[]> => kiosks.list(stage.point.id, minutes.now);
  const desk = {
    ask: (path: string, method: string, body?: object) => stage.desk(path, method, body, cookie),
  };
  const open = await keepCodeOpen(desk, list);
  t.after(() => open.stop());
  const come = async (): Promise<number> => {
    const { publicKey } = await makeKioskKey();
    const answer = await stage.ask(`${stage.urls.hub}/v1/kiosks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: open.code, publicKey }),
    });
    return answer.status;
  };
  assert.match(open.code, /^\d{8}$/);
  assert.equal(await come(), 201);
  assert.equal(await come(), 404, 'control: it is used');
  const waits = async (): Promise<boolean> =>
    (await list()).some(({ state, codeLeft }) => state === 'waiting' && codeLeft !== null);
  await until('the next screen’s turn', waits);
  assert.equal(await come(), 201);
  await until('the turn after that', waits);
  minutes.now += 11;
  assert.equal(await waits(), false, 'control: ten minutes are over');
  await until('the same digits again', waits);
  assert.equal(await come(), 201);
  assert.equal((await list()).filter(({ state }) => state === 'on').length, 3);
});
