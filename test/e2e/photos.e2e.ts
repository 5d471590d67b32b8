import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Frame, Locator, Page } from 'playwright-core';
import { loopback } from '../../demo/loopback.ts';
import { readPicture } from '../../src/core/picture-read.ts';
import { gpsExif, segment, webp } from '../core/support/pictures.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { attract, openKiosk, toMenu } from './support/kiosk.ts';
import { logIn } from './support/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { openWidget } from './support/visitor.ts';

/** A photo of what was made: from a colleague's telephone to a parent, with and without a network. */

const IDEA = 'Een boekje voor het eerste gesprek';
const ALT = 'Een boekje met een groene kaft op de leestafel';

let stage: Stage;
let browser: RealBrowser;
let desk: Page;
before(async () => {
  [stage, browser] = await Promise.all([openStage({ STEUNPUNT_PROOF_COST: '0' }), openBrowser()]);
  desk = await browser.context.newPage();
  await desk.setViewportSize({ width: 1280, height: 900 });
  await logIn(desk, stage);
});
after(async () => {
  await browser.close();
  await stage.close();
});

/** A booklet on a table, as a telephone takes it: large, and with the place. */
async function taken(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [4_000, 3_000];
    const context = canvas.getContext('2d')!;
    const paint = (colour: string, x: number, y: number, width: number, height: number): void => {
      context.fillStyle = colour;
      context.fillRect(x, y, width, height);
    };
    paint('#d9c3a0', 0, 0, 4_000, 3_000);
    paint('#f4efe3', 1_240, 640, 1_560, 1_960);
    paint('#2f6f4f', 1_200, 600, 1_560, 1_960);
    paint('#fdf6e6', 1_400, 900, 1_160, 120);
    paint('#fdf6e6', 1_400, 1_100, 800, 120);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  const photo = Buffer.from(base64, 'base64');
  return Buffer.concat([
    photo.subarray(0, 2),
    Uint8Array.from(segment(0xe1, gpsExif)),
    photo.subarray(2),
  ]);
}

const pressIn = (page: Page | Frame, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().press('Enter');
const photoIn = (page: Page | Frame): Locator => page.getByRole('img', { name: ALT });

/** How wide the photo is that somebody sees, once it is there. */
async function widthOf(photo: Locator): Promise<number> {
  // It comes when it is looked at.
  await photo.scrollIntoViewIfNeeded();
  return until('the photo', () => photo.evaluate((img) => (img as HTMLImageElement).naturalWidth));
}

/** How often a photo was asked of the hub so far. */
const asked = (): number =>
  readFileSync(join(stage.data, 'hub.log'), 'utf8').split('/v1/points/:point/pictures/:digest')
    .length - 1;

async function toIdea(page: Page | Frame): Promise<void> {
  await pressIn(page, /^Ideeën/);
  await pressIn(page, new RegExp(`^${IDEA}`));
  await page.getByRole('heading', { name: IDEA }).waitFor();
}

void test('a colleague chooses a photo, says what is on it, and publishes', async () => {
  await desk.getByRole('button', { name: 'Website' }).click();
  await desk.getByRole('button', { name: 'Ideeën', exact: true }).click();
  await desk.getByRole('button', { name: IDEA }).click();
  const photo = await taken(desk);
  assert.ok(photo.includes('Exif'), 'control: with its place');
  await desk
    .getByLabel('Kies een andere foto')
    .setInputFiles({ name: 'IMG_0042.JPG', mimeType: 'image/jpeg', buffer: photo });
  const words = desk.getByRole('textbox', { name: 'Wat is er op de foto te zien?' });
  await words.waitFor();
  assert.deepEqual(await axeFindings(desk), []);
  await desk.getByRole('button', { name: 'Zet op de website' }).click();
  await desk.getByText('Hier staat nog niets.').first().waitFor();
  await words.fill(ALT);
  const preview = desk.getByRole('region', { name: 'Zo ziet een bezoeker het' });
  assert.equal(await widthOf(photoIn(preview as unknown as Page)), 1_280, 'the preview shows it');
  await desk.getByRole('button', { name: 'Zet op de website' }).click();
  await desk.getByText('Dit staat nu op de website.').first().waitFor();
});

void test('a parent sees it, and sees it again without a network', async () => {
  const page = await browser.context.newPage();
  await page.goto(stage.partner);
  const frame = await openWidget(page, stage.hub);
  await pressIn(frame, 'Meer manieren');
  await toIdea(frame);
  assert.equal(await widthOf(photoIn(frame)), 1_280);
  const url = await photoIn(frame).evaluate((img) => (img as HTMLImageElement).src);
  const { body } = await loopback(url);
  assert.equal(readPicture(new Uint8Array(body)).kind, 'picture', 'nothing but the photo');
  await stage.stopHub();
  try {
    await pressIn(frame, /^Terug$/);
    await pressIn(frame, new RegExp(`^${IDEA}`));
    assert.equal(await widthOf(photoIn(frame)), 1_280, 'without a hub');
  } finally {
    await stage.startHub();
  }
  await page.close();
});

void test('the waiting-room screen shows it without a network, and asks the hub for nothing', async (t) => {
  const kiosk = await openKiosk(stage);
  try {
    const before = asked();
    assert.ok(before > 0, 'control: the log names the route');
    await toMenu(kiosk.page);
    await pressIn(kiosk.page, 'Meer');
    await toIdea(kiosk.page);
    assert.equal(await widthOf(photoIn(kiosk.page)), 1_280, 'with a network');
    assert.equal(asked(), before, 'nothing was asked because somebody looked');

    await kiosk.shut();
    await kiosk.cut();
    const page = await kiosk.start();
    await attract(page).waitFor();
    await toMenu(page);
    await pressIn(page, 'Meer');
    await toIdea(page);
    assert.equal(await widthOf(photoIn(page)), 1_280, 'without a network');
    t.diagnostic(`photos asked of the hub: ${before} by the clock and by parents, 0 by looking`);
  } finally {
    await kiosk.mend();
    await kiosk.close();
  }
});

void test('a screen whose network gives another picture shows the words instead', async () => {
  let swapped = 0;
  const other = Buffer.from(webp());
  const kiosk = await openKiosk(stage, {
    prepare: (page) =>
      page.context().route('**/v1/points/*/pictures/*', (route) => {
        swapped++;
        return route.fulfill({ body: other, contentType: 'image/webp' });
      }),
  });
  try {
    assert.ok(swapped > 0, 'control: it was swapped');
    await toMenu(kiosk.page);
    await pressIn(kiosk.page, 'Meer');
    await toIdea(kiosk.page);
    await kiosk.page.getByText(ALT).waitFor();
    assert.equal(await photoIn(kiosk.page).count(), 0, 'no picture');
  } finally {
    await kiosk.close();
  }
});
