import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { rowsAtHub } from './support/hub-rows.ts';
import { attract, openKiosk, toMenu, type KioskScreen } from './support/kiosk.ts';
import { field, toQuestion, typeWords } from './support/kiosk-flows.ts';
import { bendTime, pass } from './support/passing-time.ts';
import { openStage, type Stage } from './support/stage.ts';

/** Nobody is there any more: asked, and then gone. Time passes as the test says. */

const CANARY = 'Jf2Qn9Ys6Bk4';
const SECOND = 1000;

let stage: Stage;
let kiosk: KioskScreen;
before(async () => {
  stage = await openStage({ STEUNPUNT_PROOF_COST: '0' });
  kiosk = await openKiosk(stage, { prepare: (page) => bendTime(page) });
});
after(async () => {
  await kiosk.close();
  await stage.close();
});

const question = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('alertdialog', { name: 'Bent u er nog?' });

test('asks who is still there, and goes on where they were', async (t) => {
  const { page } = kiosk;
  await toQuestion(page);
  await typeWords(page, CANARY);
  let answers = 0;
  const yes: readonly (() => Promise<void>)[] = [
    () => page.getByRole('button', { name: 'Ja, ik ga door' }).press('Enter'),
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(20, 20),
    () => tap(page, 540, 1700),
  ];
  for (const answer of yes) {
    await pass(page, 118 * SECOND);
    assert.equal(await question(page).count(), 0, 'not before its time');
    await pass(page, 3 * SECOND);
    await question(page).waitFor();
    await answer();
    // In real time: a click comes by itself after its finger, and would else count as a later act.
    await question(page).waitFor({ state: 'hidden' });
    assert.equal(await field(page).inputValue(), CANARY, 'all is there');
    answers++;
  }
  await page.keyboard.insertText('x');
  assert.equal(await field(page).inputValue(), `${CANARY}x`, 'typing goes on at once');
  t.diagnostic(`${answers} answers, 0 words lost`);
});

test('an error beside the point costs nobody their words', async (t) => {
  const { page } = kiosk;
  const errors = await page.evaluate(() => {
    let heard = 0;
    addEventListener('unhandledrejection', () => heard++);
    addEventListener('error', () => heard++);
    void fetch('http://127.0.0.1:1/');
    void Promise.reject(new Error('nobody caught this'));
    queueMicrotask(() => {
      throw new Error('nor this');
    });
    return new Promise<number>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (heard < 3 ? port2.postMessage('') : resolve(heard));
      port2.postMessage('');
    });
  });
  await pass(page, 10 * SECOND);
  assert.equal(await field(page).inputValue(), `${CANARY}x`);
  t.diagnostic(`${errors} errors nobody caught, 0 visits ended`);
});

test('a draft of somebody who left is neither kept nor sent', async (t) => {
  const { page } = kiosk;
  await page.keyboard.insertText('y');
  await page.evaluate(() => (globalThis.steunpuntBefore = true));
  await pass(page, 121 * SECOND);
  await question(page).waitFor();
  await pass(page, 31 * SECOND);
  await page.waitForFunction(() => !('steunpuntBefore' in globalThis));
  await attract(page).waitFor();
  await toQuestion(page);
  assert.equal(await field(page).inputValue(), '');
  assert.equal(rowsAtHub(stage.data), 0);
  t.diagnostic('1 draft left behind: 0 kept, 0 rows at the hub');
  await page.getByRole('button', { name: 'Stop en wis alles' }).press('Enter');
  await attract(page).waitFor();
});

test('the next visitor begins in Dutch, with letters of the usual size', async () => {
  const { page } = kiosk;
  const look = (): Promise<unknown> =>
    page.evaluate(() => {
      const app = document.querySelector('steunpunt-kiosk')!;
      const { fontSize } = getComputedStyle(app);
      return [document.documentElement.lang, fontSize, app.getAttribute('contrast')];
    });
  await toMenu(page);
  const usual = await look();
  await page.getByRole('button', { name: 'Nederlands' }).press('Enter');
  await page.getByRole('button', { name: 'English' }).press('Enter');
  await page.evaluate(() => {
    const { visit } = document.querySelector('steunpunt-kiosk')!;
    visit.comfort.change({ textSize: 3, contrast: 'high', volume: 1, moreTime: false });
  });
  await page.getByRole('button', { name: 'Stop and delete everything' }).waitFor();
  assert.notDeepEqual(await look(), usual, 'control');
  await pass(page, 61 * SECOND);
  await page.getByRole('button', { name: 'Stop and delete', exact: true }).press('Enter');
  await attract(page).waitFor();
  await toMenu(page);
  assert.deepEqual(await look(), usual);
});

/** A finger that comes down and goes up, as the browser hears it from a screen. */
async function tap(page: Page, x: number, y: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
