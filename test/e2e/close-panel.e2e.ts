import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Frame, Locator, Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { serveHostPages, type HostPages } from './support/host-pages.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { openWidget } from './support/visitor.ts';

/** Whoever opened the window can close it, with whatever she has in her hand, and is back where she was. */

let stage: Stage;
let browser: RealBrowser;
let host: HostPages;
before(async () => {
  host = await serveHostPages();
  stage = await openStage({}, [host.origin]);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await stage.close();
  await host.close();
});

const SCREENS = { computer: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

async function visit(size: keyof typeof SCREENS): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize(SCREENS[size]);
  const tag = `<script type="module" src="${stage.hub}/embed/v1.js"></script>
    <steunpunt-widget embed="${stage.demo.embedKey}"><a href="#">Vraag</a></steunpunt-widget>`;
  const body = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>School</title><h1>School</h1>${tag}`;
  await page.goto(host.add('/', { body }));
  return page;
}

const launcher = (page: Page): Locator =>
  page.locator('steunpunt-widget').getByRole('button', { name: 'Vraag het aan het steunpunt' });
const cross = (frame: Frame): Locator => frame.getByRole('button', { name: 'Sluiten' });

/** A finger, as the browser hears of it. */
async function touch(page: Page, target: Locator): Promise<void> {
  const box = (await target.boundingBox()) ?? assert.fail('nothing to touch');
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const session = await browser.context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

const WAYS: Record<string, (page: Page, frame: Frame) => Promise<void>> = {
  'the mouse, on the cross': (_, frame) => cross(frame).click(),
  'a finger, on the cross': (page, frame) => touch(page, cross(frame)),
  'Enter, on the cross': (_, frame) => cross(frame).press('Enter'),
};
const BESIDE: typeof WAYS = {
  'the mouse, on the button again': (page) => launcher(page).click(),
  'a finger, on the button again': (page) => touch(page, launcher(page)),
  'Enter, on the button again': (page) => launcher(page).press('Enter'),
  'Escape, on the button': (page) => launcher(page).press('Escape'),
};

test('an open window closes, and the focus is on the button', async (t) => {
  let closed = 0;
  for (const size of ['computer', 'phone'] as const)
    for (const [way, close] of Object.entries(size === 'phone' ? WAYS : { ...WAYS, ...BESIDE })) {
      const page = await visit(size);
      const frame = await openWidget(page, stage.hub);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      // Once is no way: three of them leave the page, and the first must not be lost on closing.
      await frame.getByRole('heading', { level: 1 }).press('Escape');
      assert.ok(await dialog.isVisible(), 'Escape in the window is for leaving quickly');
      await close(page, frame);
      await dialog.waitFor({ state: 'hidden' });
      await until(`the focus after ${way} on a ${size}`, () =>
        page.evaluate(() => document.activeElement?.localName === 'steunpunt-widget'),
      );
      await page.close();
      closed++;
    }
  t.diagnostic(`ways to close: ${closed} of 10`);
  assert.equal(closed, 10);
});

test('a window that is still on its way closes too, and comes with the next press', async (t) => {
  let closed = 0;
  for (const [way, close] of Object.entries(BESIDE)) {
    const page = await visit('computer');
    const address = `${stage.hub}/w/${stage.demo.embedKey}`;
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(address, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.reload();
    await launcher(page).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await close(page, page.mainFrame());
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await launcher(page).getAttribute('aria-expanded'), 'false', way);
    letGo();
    await openWidget(page, stage.hub);
    await dialog.waitFor();
    await page.close();
    closed++;
  }
  t.diagnostic(`closed before it came: ${closed} of 4`);
  assert.equal(closed, 4);
});
