import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { until } from '../e2e/support/until.ts';
import {
  bridgeFolder,
  endBridges,
  openLine,
  startBridge,
  type Bridge,
} from './installed/bridge.ts';
import { serveStock } from './installed/stock-page.ts';

/** Botkit's own web client, and the smallest talk. */

const data = bridgeFolder();
let bridge: Bridge;
let browser: RealBrowser;
let context: BrowserContext;
const asked = new Set<string>();

before(async () => {
  [bridge, browser] = await Promise.all([
    startBridge('echo-bridge.ts', [data.path]),
    // A page that is given by hand comes from nowhere, and may not ask this machine.
    openBrowser(undefined, ['--disable-features=LocalNetworkAccessChecks']),
  ]);
  ({ context } = browser);
  context.on('request', (request) => asked.add(new URL(request.url()).host));
  await serveStock(context);
});
after(async () => {
  await browser.close();
  endBridges();
  data.remove();
});

const line = (page: Page, words: string): ReturnType<Page['getByText']> =>
  page.locator('#message_list').getByText(words, { exact: true });

async function say(page: Page, words: string): Promise<void> {
  await page.locator('#messenger_input').fill(words);
  await page.getByRole('button', { name: 'Send' }).click();
}

test('the client of Botkit, unaltered, has the same conversation', async (t) => {
  const page = await context.newPage();
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${bridge.url}/stock/`);
  await line(page, 'Wat wilt u doen?').waitFor();
  await page.getByText('Een vraag stellen').click();
  await line(page, 'U zei: 1').waitFor();
  await say(page, 'Mijn kind zit thuis.');
  await line(page, 'U zei: Mijn kind zit thuis.').waitFor();
  const [cookie] = await context.cookies(bridge.url);
  assert.match(cookie?.value ?? '', /^v1\./, 'its user id is our token');

  // What is markup stays words, and nothing runs.
  await say(page, 'lelijk');
  await page.locator('#message_list').getByText('<script>alert(1)</script>').waitFor();
  const drawn = page.locator('#message_list > div:not(#message_template)');
  assert.ok((await drawn.count()) > 5, 'positive control');
  assert.equal(await drawn.locator('script, img, h1, pre').count(), 0);
  assert.equal(await page.locator('#message_replies li').count(), 1);

  // Somebody who claims the same id learns nothing.
  const other = await openLine(bridge);
  other.say({ type: 'welcome_back', user: cookie?.value });
  await other.heard('Wat wilt u doen');
  bridge.child.kill('SIGUSR2');
  await line(page, 'Er is een antwoord.').waitFor();
  other.say({ type: 'message', user: cookie?.value, text: 'hallo' });
  await other.heard('U zei: hallo');
  assert.ok(!other.texts.some((one) => one.includes('Mijn kind')));
  other.socket.close();

  // A second window goes on where the first one is.
  const second = await context.newPage();
  await second.goto(`${bridge.url}/stock/`);
  await line(second, 'Er is een antwoord.').waitFor();
  await say(second, 'twee');
  await line(second, 'U zei: twee').waitFor();
  await line(page, 'U zei: twee').waitFor();
  await second.close();

  // Killed and back: the client comes by itself, and hears that it began again.
  const { port } = bridge;
  await bridge.stop('SIGKILL');
  await page.locator('#message_window.disconnected').waitFor();
  bridge = await startBridge('echo-bridge.ts', [data.path, '', String(port)]);
  await line(page, 'Ons gesprek is opnieuw begonnen.').waitFor();
  await until('the field', () => page.locator('#messenger_input').isEnabled());
  await say(page, 'daar ben ik weer');
  await line(page, 'U zei: daar ben ik weer').waitFor();

  assert.deepEqual(alerts, []);
  assert.deepEqual([...asked], [new URL(bridge.url).host], 'no other host was asked');
  t.diagnostic('greeting, tap, question, reply, second window, killed and back');
});
