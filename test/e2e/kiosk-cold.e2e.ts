import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { attract, openKiosk, reading, toMenu, type KioskScreen } from './support/kiosk.ts';
import { logIn } from './support/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** A screen that was let in once needs no network to start, and loses nothing that waits on it. */

const SUBMISSIONS = 20;
const KILLS = 5;

let stage: Stage;
let kiosk: KioskScreen;
before(async () => {
  stage = await openStage();
  kiosk = await openKiosk(stage);
});
after(async () => {
  await kiosk.close();
  await stage.close();
});

/** A question asked on the screen, up to "bewaard". */
async function ask(page: Page, text: string): Promise<void> {
  await toMenu(page);
  await page.getByRole('button', { name: 'Stel een vraag' }).press('Enter');
  await page.getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' }).fill(text);
  await page.getByRole('button', { name: 'Verstuur uw vraag' }).press('Enter');
  await page.getByRole('heading', { name: 'Uw vraag is bewaard' }).waitFor();
}

describe('a screen with a network', () => {
  test('tells the hub nothing of visits that send nothing', async (t) => {
    const VISITS = 5;
    const { page } = kiosk;
    const asked = (): number =>
      readFileSync(join(stage.data, 'hub.log'), 'utf8').split('\n').length;
    await page.reload();
    await attract(page).waitFor();
    const before = asked();
    for (let visit = 0; visit < VISITS; visit++) {
      await toMenu(page);
      await page.getByRole('button', { name: 'Ga thuis verder' }).press('Enter');
      await reading(page, /./);
      await page.getByRole('button', { name: 'Stop en wis alles' }).press('Enter');
      await attract(page).waitFor();
    }
    await page.evaluate(() => fetch('/health'));
    await until('the control', () => asked() > before);
    assert.equal(asked() - before, 1, readFileSync(join(stage.data, 'hub.log'), 'utf8'));
    t.diagnostic(`${VISITS} visits: 0 requests; 1 of the control`);
  });
});

describe('a screen without a network', () => {
  test('starts when it was cut before the first boot, and asks', async (t) => {
    await kiosk.shut();
    await kiosk.cut();
    const page = await kiosk.start();
    await attract(page).waitFor();
    assert.equal(await page.evaluate(() => navigator.onLine), false);
    await assert.rejects(
      page.evaluate(() => fetch('/health', { cache: 'no-store' })),
      'control: there is a network',
    );
    t.diagnostic('1 cold start without a network: 1 first screen');
  });

  test('hands over what was asked meanwhile, all of it, once', async (t) => {
    const asked = Array.from({ length: SUBMISSIONS }, (_, i) => `Proef ${i + 1} van de wachtkamer`);
    const rest = [...asked];
    for (let kill = 0; kill < KILLS; kill++) {
      const round = rest.splice(0, SUBMISSIONS / KILLS);
      for (const [i, text] of round.entries()) {
        await ask(kiosk.page, text);
        if (i === round.length - 1) break;
        await kiosk.page.getByRole('button', { name: 'Klaar' }).press('Enter');
        await attract(kiosk.page).waitFor();
      }
      await kiosk.kill();
      await kiosk.start();
      await attract(kiosk.page).waitFor();
    }
    await kiosk.mend();

    const desk = await openBrowser();
    t.after(() => desk.close());
    const page = desk.context.pages()[0] ?? (await desk.context.newPage());
    await page.setViewportSize({ width: 1280, height: 900 });
    await logIn(page, stage);
    const threads = page.getByRole('button', { name: /Proef \d+ van de wachtkamer/ });
    await until(
      'every question at the desk',
      async () => {
        await page.getByRole('button', { name: 'Ververs' }).click();
        return (await threads.count()) >= SUBMISSIONS;
      },
      150_000,
    );
    // Only an acknowledgement takes a row away: from then on nothing is sent again.
    await until('an empty outbox', async () => (await kiosk.page.evaluate(rowsLeft)) === 0);
    await page.getByRole('button', { name: 'Ververs' }).click();
    const there = (await threads.allInnerTexts()).flatMap(
      (text) => /Proef \d+ van de wachtkamer/.exec(text)?.[0] ?? [],
    );
    assert.deepEqual(there.sort(), asked.sort());
    t.diagnostic(`${asked.length} asked, ${KILLS} kills: ${there.length} at the desk, 0 twice`);
  });
});

/** How many rows wait in the outbox of the page's origin. */
function rowsLeft(): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('steunpunt-outbox');
    open.onerror = () => reject(new Error('no outbox'));
    open.onsuccess = () => {
      const count = open.result.transaction('rows').objectStore('rows').count();
      count.onsuccess = () => {
        open.result.close();
        resolve(count.result);
      };
    };
  });
}
