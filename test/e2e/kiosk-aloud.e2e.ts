import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { attract, openKiosk, toMenu, type KioskScreen } from './support/kiosk.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** A screen reads aloud from what it has itself, without a network and without voices. */

declare global {
  /** Seconds of every sound that began on the page. */
  var sounds: number[];
}

let stage: Stage;
let kiosk: KioskScreen;
before(async () => {
  stage = await openStage();
  kiosk = await openKiosk(stage, {
    flags: ['--autoplay-policy=no-user-gesture-required'],
    prepare: (page) => page.addInitScript(listen),
  });
  await kiosk.cut();
});
after(async () => {
  await kiosk.close();
  await stage.close();
});

function listen(): void {
  globalThis.sounds = [];
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (...when) {
    globalThis.sounds.push(this.buffer?.duration ?? 0);
    start.apply(this, when);
  };
}

const sounds = (page: Page): Promise<number[]> => page.evaluate(() => globalThis.sounds);

test('without a network it reads the menu, is stopped, and reads the next screen', async (t) => {
  const { page } = kiosk;
  await toMenu(page);
  const aloud = page.getByRole('button', { name: 'Lees voor' });
  assert.deepEqual(await sounds(page), [], 'nothing by itself');
  await aloud.press('Enter');
  const stop = page.getByRole('button', { name: 'Stop voorlezen' });
  await stop.waitFor();
  await until('two sounds', async () => (await sounds(page)).length >= 2);
  await stop.press('Enter');
  await aloud.waitFor();
  const before = (await sounds(page)).length;
  await aloud.press('Enter');
  await until('the first again', async () => (await sounds(page)).length > before);
  const again = (await sounds(page)).at(-1);
  assert.equal(again, (await sounds(page))[0], 'from the top');
  await page.getByRole('button', { name: 'Bel mij terug' }).press('Enter');
  await page.getByRole('textbox').waitFor();
  const menu = (await sounds(page)).length;
  await until('the next screen', async () => (await sounds(page)).length > menu);
  t.diagnostic(`${(await sounds(page)).length} clips began`);
  await page.getByRole('button', { name: 'Stop en wis alles' }).press('Enter');
  await attract(page).waitFor();
  assert.deepEqual(await sounds(page), [], 'a new visit is silent');
});

test('in another language it reads from the clips of that', async (t) => {
  const { page } = kiosk;
  await attract(page).press('Enter');
  await page.getByRole('button', { name: 'العربية' }).press('Enter');
  await page.getByRole('button', { name: 'القراءة بصوت عالٍ' }).press('Enter');
  await until('three sounds', async () => (await sounds(page)).length >= 3);
  t.diagnostic(`${(await sounds(page)).map((one) => one.toFixed(1)).join(', ')} s`);
});
