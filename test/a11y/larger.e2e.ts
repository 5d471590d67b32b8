import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { serveHostPages, type HostPages } from '../e2e/support/host-pages.ts';
import { openStage, type Stage } from '../e2e/support/stage.ts';
import { page as goodPage } from './surfaces/fixtures.ts';
import { look, type Place } from './surfaces/looks.ts';
import { hostile, hostPage, surfaces } from './surfaces/screens.ts';

/** Letters of twice the size by the browser's own setting, and pages that reach for everything. */

const TWICE = 32;
const profile = mkdtempSync(join(tmpdir(), 'steunpunt-larger-'));

let stage: Stage;
let larger: RealBrowser;
let usual: RealBrowser;
let host: HostPages;
before(async () => {
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ webkit: { webprefs: { default_font_size: TWICE } } }),
  );
  host = await serveHostPages();
  stage = await openStage({}, [host.origin]);
  [larger, usual] = await Promise.all([openBrowser(profile), openBrowser()]);
});
after(async () => {
  await Promise.all([larger.close(), usual.close()]);
  await stage.close();
  await host.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Everything is read, and in letters of this size at least. */
async function faults(place: Place, least: number): Promise<string[]> {
  const [fits, small] = [await look(place, 'fits'), await look(place, 'letters', least)];
  assert.ok(fits.checked > 0 && small.checked > 0, 'something was looked at');
  return [...fits.faults, ...small.faults];
}

void test('A8: letters of one size, and what is cut off, are found (control)', async () => {
  const page = await larger.context.newPage();
  for (const body of [
    '<p style="font-size:16px">Blijft klein</p>',
    '<div style="width:100px;height:20px;overflow:hidden">Past niet</div>',
  ]) {
    await page.goto(host.add('/', { body: goodPage(body) }));
    assert.notDeepEqual(await faults(page, 24), []);
  }
  await page.close();
});

for (const surface of ['launcher', 'frame', 'page', 'desk', 'demo'] as const)
  void test(`A8 ${surface}`, async (t) => {
    let screens = 0;
    const wrong: string[] = [];
    await surfaces[surface]?.({ stage, browser: larger, host }, async (name, { page, place }) => {
      for (const width of [1280, 640]) {
        await page.setViewportSize({ width, height: 900 });
        wrong.push(...(await faults(place, 24)).map((fault) => `${name} at ${width}: ${fault}`));
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      screens++;
    });
    t.diagnostic(`${screens} screens`);
    assert.ok(screens > 0);
    assert.deepEqual(wrong, []);
  });

void test('A10: a page that could reach us is found (control)', async () => {
  const page = await hostPage({ stage, browser: usual, host });
  await page.setContent(`${hostile['unset'] ?? ''}<h1>School</h1><button>Onbeschermd</button>`);
  assert.notDeepEqual((await look(page, 'targets', 44)).faults, []);
  assert.notDeepEqual((await look(page, 'letters', 14)).faults, []);
  await page.close();
});

void test('A10 launcher', async (t) => {
  let pages = 0;
  for (const [name, head] of Object.entries(hostile)) {
    const page = await hostPage({ stage, browser: usual, host }, head);
    const button = page.getByRole('button', { name: 'Vraag het aan het steunpunt' }).first();
    const { height, size } = await button.evaluate((element) => ({
      height: element.getBoundingClientRect().height,
      size: Number.parseFloat(getComputedStyle(element).fontSize),
    }));
    assert.ok(height >= 44 && size >= 16, `${name}: ${height} px high, letters of ${size} px`);
    pages++;
    await page.close();
  }
  t.diagnostic(`${pages} pages`);
  assert.equal(pages, 4);
});
