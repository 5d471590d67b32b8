import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { findLocalhost } from '../../channels/post/localhost.ts';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { endRealBridges, startRealBridge, type RealBridge } from './installed/real-bridge.ts';
import { CLIENT_SHA256, clientFile, serveStock } from './installed/stock-page.ts';
import { codeIn } from './installed/typist.ts';
import { openRealHub, type RealHub } from './support/real-hub.ts';

/** Botkit's own client in a real browser, the bridge as it is shipped, a hub, and a desk that answers. */

let hub: RealHub;
let bridge: RealBridge;
let browser: RealBrowser;
before(async () => {
  findLocalhost();
  hub = await openRealHub();
  [bridge, browser] = await Promise.all([
    start(),
    // A page that is given by hand comes from nowhere, and may not ask this machine.
    openBrowser(undefined, ['--disable-features=LocalNetworkAccessChecks']),
  ]);
  await serveStock(browser.context);
});
after(async () => {
  await browser.close();
  endRealBridges();
  await hub.close();
});

const start = (port = 0): Promise<RealBridge> =>
  startRealBridge({ hub: hub.url, point: hub.point, embedKey: hub.embedKey, data: hub.data, port });

/** The last thing said with these words. */
const said = (page: Page, words: string | RegExp): Locator =>
  page.locator('#message_list .message').filter({ hasText: words }).last();

const way = (page: Page, name: string): Locator =>
  page.locator('#message_replies').getByText(name, { exact: true });

async function type(page: Page, words: string): Promise<void> {
  await page.locator('#messenger_input').fill(words);
  await page.getByRole('button', { name: 'Send' }).click();
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the client of the package asks, gets a code, an answer, and reads it after a kill', async (t) => {
  const page = await browser.context.newPage();
  const script = page.waitForResponse((one) => one.url().endsWith('/stock/client.js'));
  await page.goto(`${bridge.url}/stock/`);
  assert.equal(sha256(readFileSync(clientFile)), CLIENT_SHA256, 'the file of the package');
  assert.equal(sha256(await (await script).body()), CLIENT_SHA256, 'what the browser ran');

  await said(page, 'kan meelezen tot uw bericht op slot gaat').waitFor();
  await way(page, 'Ouder of verzorger').click();
  await way(page, 'Stel uw vraag').click();
  await said(page, 'Waar loopt u tegenaan?').waitFor();
  await type(page, 'Mijn zoon zit al weken thuis.');
  await way(page, 'Verstuur').click();
  const shown = said(page, /Uw code/);
  await shown.waitFor();
  const code = codeIn(await shown.innerText());
  assert.notEqual(code, '', 'a code');
  await said(page, 'Wij hebben uw vraag').waitFor();

  const desk = await hub.desk();
  const thread = desk.threads.find(({ firstLine }) => firstLine.includes('al weken thuis'));
  assert.ok(thread, 'at the desk');
  const answer = 'Bel ons gerust. <b>Noor</b>';
  assert.equal((await desk.answer(thread.mailbox, answer)).kind, 'ok');
  await said(page, answer).waitFor({ timeout: 120_000 });

  const { port } = bridge;
  await bridge.stop('SIGKILL');
  await page.locator('#message_window.disconnected').waitFor();
  bridge = await start(port);
  // The client comes back by itself, a few seconds later.
  await said(page, 'Ons gesprek is opnieuw begonnen.').waitFor();
  const before = await page.locator('#message_list .message').count();
  await way(page, 'Ouder of verzorger').click();
  await way(page, 'Ik heb een code').waitFor();
  await type(page, code);
  const read = page.locator('#message_list .message').filter({ hasText: answer });
  await read.nth(1).waitFor();
  assert.ok((await page.locator('#message_list .message').count()) > before);
  assert.equal(await read.locator('b').count(), 0, 'words, no markup');
  t.diagnostic(`client.js ${CLIENT_SHA256.slice(0, 12)}…: 7 of 7 seen`);
});
