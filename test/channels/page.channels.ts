import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { axeFindings } from '../e2e/support/accessible.ts';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { until } from '../e2e/support/until.ts';
import { bridgeFolder, endBridges, startBridge, type Bridge } from './installed/bridge.ts';

/** The hosted page in a real browser, with its script and without any. */

const data = bridgeFolder();
const elsewhere = createServer((_, answer) => {
  answer.setHeader('Content-Type', 'text/html; charset=utf-8');
  answer.end('<!doctype html><html lang="nl"><title>Weer</title><h1>Het weer</h1>');
});
let exit = '';
let bridge: Bridge;
let browser: RealBrowser;

before(async () => {
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  exit = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  [bridge, browser] = await Promise.all([
    startBridge('echo-bridge.ts', [data.path, exit]),
    openBrowser(),
  ]);
});
after(async () => {
  await browser.close();
  endBridges();
  elsewhere.closeAllConnections();
  elsewhere.close();
  data.remove();
});

const secret = 'Mijn kind zit al drie weken thuis';

async function inContext(
  options: { javaScriptEnabled: boolean },
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.context.browser()?.newContext({ locale: 'nl-NL', ...options });
  if (!context) throw new Error('the browser has gone');
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (said) => said.type() === 'error' && wrong.push(said.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  await work(page, context);
  const ours = wrong.filter((line) => !/WebSocket connection|ERR_CONNECTION|favicon/.test(line));
  assert.deepEqual(ours, []);
  await context.close();
}

const button = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name, exact: true });
const said = (page: Page, text: string): ReturnType<Page['getByText']> =>
  page.getByRole('log').getByText(text, { exact: true });

async function begin(page: Page, query = ''): Promise<void> {
  await page.goto(`${bridge.url}/${query}`);
  await page.locator('main form button').click();
  await page.getByRole('log').waitFor();
}

async function tell(page: Page, text: string): Promise<void> {
  await page.getByLabel('Uw bericht').fill(text);
  await button(page, 'Stuur').click();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with its script' : 'without any script';

  test(`a conversation ${how}, and back to it`, async () => {
    await inContext({ javaScriptEnabled }, async (page) => {
      await page.goto(bridge.url);
      await page.getByText('kan meelezen tot uw bericht op slot gaat').waitFor();
      assert.match(
        (await page.getByRole('link', { name: 'Naar de privépagina' }).getAttribute('href')) ?? '',
        /^https:\/\/hub\.example\/w\//,
      );
      await button(page, 'Begin hier').click();
      await said(page, 'Welkom.').waitFor();
      await button(page, 'Een vraag stellen').click();
      await said(page, 'U zei: 1').waitFor();
      await said(page, 'Een vraag stellen').waitFor();
      await tell(page, `${secret}\n<b>echt</b>`);
      await page.getByRole('log').getByText(`U zei: ${secret}`).waitFor();
      assert.ok(!page.url().includes('kind'));
      await page.reload();
      await page.getByRole('log').getByText(`U zei: ${secret}`).waitFor();
      assert.equal(await page.getByRole('log').locator('p').count(), 6);
      assert.equal(await page.getByRole('log').locator('b').count(), 0);
    });
  });

  test(`"Snel weg" ${how} wipes the conversation and leaves`, async () => {
    await inContext({ javaScriptEnabled }, async (page, context) => {
      await begin(page);
      await tell(page, secret);
      await page.getByRole('log').getByText(`U zei: ${secret}`).waitFor();
      const [cookie] = await context.cookies(bridge.url);
      assert.ok(cookie?.httpOnly, 'positive control');
      await button(page, 'Snel weg').click();
      await page.getByRole('heading', { name: 'Het weer' }).waitFor();
      await until('the cookie to go', async () => (await context.cookies(bridge.url)).length === 0);
      // Even whoever kept the cookie finds nothing.
      await context.addCookies([cookie]);
      await page.goto(bridge.url);
      await button(page, 'Begin hier').waitFor();
      assert.equal(await page.getByText(secret).count(), 0);
    });
  });
}

test('three times Escape leaves as well', async () => {
  await inContext({ javaScriptEnabled: true }, async (page) => {
    await begin(page);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Het weer' }).waitFor();
  });
});

test('words that nobody asked for come by themselves, once, in every tab', async () => {
  await inContext({ javaScriptEnabled: true }, async (page, context) => {
    await begin(page);
    const second = await context.newPage();
    await second.goto(bridge.url);
    await said(second, 'Welkom.').waitFor();
    await tell(page, 'een');
    await said(second, 'U zei: een').waitFor();
    bridge.child.kill('SIGUSR2');
    for (const one of [page, second]) {
      await said(one, 'Er is een antwoord.').waitFor();
      await one.reload();
      await said(one, 'Er is een antwoord.').waitFor();
      assert.equal(await said(one, 'Er is een antwoord.').count(), 1);
    }
  });
});

test('a bridge that was killed comes back: it says so, and no word is lost or misread', async () => {
  await inContext({ javaScriptEnabled: true }, async (page) => {
    await begin(page);
    await tell(page, 'een');
    await said(page, 'U zei: een').waitFor();
    await bridge.stop('SIGKILL');
    await tell(page, secret);
    await page.getByRole('status').getByText('Wij proberen het opnieuw').waitFor();
    bridge = await startBridge('echo-bridge.ts', [data.path, exit, String(bridge.port)]);
    await said(page, 'Ons gesprek is opnieuw begonnen.').waitFor();
    await page.getByRole('status').getByText('Uw woorden staan nog in het vak').waitFor();
    assert.equal(await page.getByLabel('Uw bericht').inputValue(), secret);
    assert.equal(await said(page, 'U zei: een').count(), 0);
    await button(page, 'Stuur').click();
    await said(page, `U zei: ${secret}`).waitFor();
  });
});

test('the same without a script: the words stand in the field again', async () => {
  await inContext({ javaScriptEnabled: false }, async (page) => {
    await begin(page);
    await page.getByLabel('Uw bericht').fill(secret);
    await bridge.stop('SIGKILL');
    bridge = await startBridge('echo-bridge.ts', [data.path, exit, String(bridge.port)]);
    await button(page, 'Stuur').click();
    await said(page, 'Ons gesprek is opnieuw begonnen.').waitFor();
    assert.equal(await page.getByLabel('Uw bericht').inputValue(), secret);
    await button(page, 'Stuur').click();
    await said(page, `U zei: ${secret}`).waitFor();
  });
});

test('axe finds nothing, nothing is too small to press, and no line is too long', async (t) => {
  let looked = 0;
  for (const lang of ['nl', 'ar'])
    for (const width of [360, 1280])
      for (const colorScheme of ['light', 'dark'] as const)
        await inContext({ javaScriptEnabled: true }, async (page) => {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          const name = `${lang} ${width} ${colorScheme}`;
          await page.goto(`${bridge.url}/?lang=${lang}`);
          await looksRight(page, `${name}, start`);
          await begin(page, `?lang=${lang}`);
          await page.locator('#quick button').first().click();
          await page.getByRole('log').getByText('U zei: 1').waitFor();
          await looksRight(page, `${name}, conversation`);
          looked += 2;
        });
  t.diagnostic(`${looked} screens`);
  assert.equal(looked, 16);
});

async function looksRight(page: Page, name: string): Promise<void> {
  assert.deepEqual(await axeFindings(page), [], name);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  assert.ok(!wide, `${name} is wider than the screen`);
  const pressed = page.locator('button, textarea, .reads a, footer a');
  const sizes = await pressed.evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  assert.ok(sizes.length >= 3, name);
  assert.ok(
    sizes.every((size) => size >= 44),
    `${name}: ${sizes.join()}`,
  );
}
