import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from '../e2e/support/accessible.ts';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { logIn } from '../e2e/support/staff.ts';
import { openStage, type Stage } from '../e2e/support/stage.ts';
import { look } from './surfaces/looks.ts';

/** The doors of the desk where they do not fit beside one another. */

let stage: Stage;
let browser: RealBrowser;
let page: Page;
before(async () => {
  stage = await openStage();
  browser = await openBrowser();
  page = await browser.context.newPage();
  await logIn(page, stage);
});
after(async () => {
  await browser.close();
  await stage.close();
});

const nav = () => page.getByRole('navigation', { name: 'Kamers van de balie' });
const doors = () => nav().getByRole('listitem');
const all = () => nav().getByRole('button', { name: 'Alle kamers' });

for (const width of [320, 360])
  void test(`on ${width} px they come when asked for, and go with the choice`, async (t) => {
    await page.setViewportSize({ width, height: 640 });
    await all().waitFor();
    assert.equal(await doors().count(), 0, 'none before it is asked for');
    const closed = (await nav().boundingBox())?.height ?? 0;
    assert.ok(closed > 0 && closed <= 64, `one row: ${closed} px`);
    await all().press('Enter');
    assert.equal(await all().getAttribute('aria-expanded'), 'true');
    const open = (await nav().boundingBox())?.height ?? 0;
    assert.ok(open <= 400, `all of it on one screen: ${open} px`);
    const count = await doors().count();
    assert.ok(count >= 8, 'doors');
    for (const name of ['fits', 'targets'] as const)
      assert.deepEqual((await look(page, name)).faults, [], name);
    assert.deepEqual(await axeFindings(page), []);
    await nav().getByRole('button', { name: 'Signalen' }).press('Enter');
    await page
      .getByRole('heading', { name: 'Signalen', level: 1 })
      .and(page.locator(':focus'))
      .waitFor();
    assert.equal(await doors().count(), 0, 'gone with the choice');
    t.diagnostic(`${count} doors, ${closed} px closed and ${open} px open`);
    await all().press('Enter');
    await nav().getByRole('button', { name: 'Gesprekken' }).press('Enter');
  });

void test('on a tablet all of them are in sight, in rows', async () => {
  await page.setViewportSize({ width: 600, height: 800 });
  await doors().first().waitFor();
  assert.equal(await all().isVisible(), false);
  assert.deepEqual((await look(page, 'fits')).faults, []);
  assert.equal(
    await nav()
      .getByRole('list')
      .evaluate((list) => list.scrollWidth - list.clientWidth),
    0,
    'nothing to the side',
  );
});
