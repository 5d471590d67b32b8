import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startSites, type Sites } from '../../demo/sites.ts';
import { chromePath } from '../browser/chrome-path.mjs';
import { startStandInHub, type StandInHub } from '../post/support/stand-in-hub.ts';

/** The demo's pages as visitors meet them: on a phone and on a desk, by eye and by ear. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let hub: StandInHub;
let sites: Sites;
let browser: Browser;

before(async () => {
  hub = await startStandInHub();
  sites = await startSites({ port: 0, hub: hub.url, embedKey: 'demo' });
  browser = await chromium.launch({ executablePath: chromePath(), args: ['--no-sandbox'] });
});
after(async () => {
  await browser.close();
  await sites.close();
  await hub.stop();
});

async function open(url: string, width: number): Promise<Page> {
  // axe writes markup of its own, which the pages' policy would rightly refuse.
  const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(axe);
  return page;
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found, passes } = await page.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly,
        iframes: false,
      }),
    tags,
  );
  assert.ok(passes.length > 10, 'axe looked at something');
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('everybody can read and use them, from 360 to 1280 px', async (t) => {
  let looked = 0;
  for (const url of [sites.site, sites.partner, sites.exit]) {
    for (const width of [360, 768, 1280]) {
      const page = await open(url, width);
      assert.deepEqual(await violations(page), [], `${url} at ${width}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${url} at ${width}: ${overflow} px too wide`);
      await page.context().close();
      looked++;
    }
  }
  t.diagnostic(`${looked} passed, 0 failed`);
  assert.equal(looked, 9);
});

test('a fault would show (control)', async () => {
  const page = await open(sites.partner, 360);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="/logo.svg" style="inline-size:900px">',
    );
  });
  assert.ok((await violations(page)).some((found) => found.startsWith('image-alt')));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth));
  await page.context().close();
});
