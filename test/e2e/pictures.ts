import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { openStage } from './support/stage.ts';
import { logIn, openThread } from './support/staff.ts';
import { delivered, enterCode, openWidget, readReceipt } from './support/visitor.ts';

/** `npm run pictures`: every screen of the demo as it is, into docs/pictures. To be looked at. */

const folder = join(import.meta.dirname, '../../docs/pictures');
const question =
  'Mijn zoon van 9 zit al drie weken thuis. School zegt dat er geen plek is. Wat kan ik doen?';

mkdirSync(folder, { recursive: true });
const stage = await openStage();
const browser = await openBrowser();

const open = async (url: string, width: number, height: number): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(url);
  return page;
};
/** After two more paints in every frame: a frame that was just resized paints its old size first. */
const shoot = async (page: Page, name: string): Promise<void> => {
  const painted = (): Promise<unknown> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
      // A warm frame that nobody opened yet may not paint at all.
      setTimeout(resolve, 500);
    });
  await Promise.all(page.frames().map((frame) => frame.evaluate(painted)));
  // The last picture of a resized frame stays for a moment in a headless browser.
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

try {
  let receipt = '';
  for (const [size, width, height] of [
    ['phone', 360, 740],
    ['page', 1280, 800],
  ] as const) {
    const page = await open(stage.partner, width, height);
    await page
      .getByRole('button', { name: /Vraag het/ })
      .first()
      .waitFor();
    await shoot(page, `${size}-school`);
    const frame = await openWidget(page, stage.hub);
    await shoot(page, `${size}-start`);
    await frame.getByRole('button', { name: 'Stel een vraag' }).click();
    await frame.getByRole('textbox').fill(question);
    await shoot(page, `${size}-ask`);
    await frame.getByRole('button', { name: 'Verstuur uw vraag' }).click();
    receipt = await readReceipt(frame);
    await delivered(frame);
    await shoot(page, `${size}-sent`);
    await page.close();

    const alone = await open(`${stage.hub}/w/${stage.demo.embedKey}?lang=ar`, width, height);
    await alone.getByRole('heading', { level: 1 }).waitFor();
    await shoot(alone, `${size}-arabic`);
    await alone.close();
    const site = await open(stage.site, width, height);
    await shoot(site, `${size}-steunpunt`);
    await site.close();
  }

  const desk = await open(`${stage.desk}/desk/`, 1280, 800);
  await desk.getByRole('button', { name: 'Log in' }).waitFor();
  await shoot(desk, 'desk-login');
  await logIn(desk, stage);
  await desk.getByText(question.slice(0, 20)).first().waitFor();
  await shoot(desk, 'desk-list');
  await openThread(desk, question.slice(0, 20));
  await desk.getByRole('textbox', { name: /antwoord/i }).waitFor();
  await shoot(desk, 'desk-thread');

  const thread = await open(`${stage.hub}/w/${stage.demo.embedKey}`, 360, 740);
  await enterCode(thread.mainFrame(), receipt);
  await shoot(thread, 'phone-thread');
} finally {
  await browser.close();
  await stage.close();
}
