import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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

/** Botkit's own web client, as it is published: only the three scripts of other hosts are local. */

const from = createRequire(new URL('../../channels/package.json', import.meta.url));
const client = join(dirname(from.resolve('botbuilder-adapter-web/package.json')), 'client');
const text = (path: string): string => readFileSync(path, 'utf8');

const html = text(join(client, 'index.html'))
  .replace(/<script src="https:\/\/cdn\.polyfill[^>]*><\/script>/, '')
  .replace(/https:\/\/cdnjs[^"]*/, '/stock/handlebars.js')
  .replace(/https:\/\/cdn\.rawgit[^"]*/, '/stock/showdown.js')
  .replace('/css/styles.css', '/stock/styles.css')
  .replace('/client.js', '/stock/client.js');

const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/stock/': ['text/html', html],
  '/stock/client.js': ['text/javascript', text(join(client, 'client.js'))],
  '/stock/handlebars.js': ['text/javascript', text(from.resolve('handlebars/dist/handlebars.js'))],
  '/stock/showdown.js': ['text/javascript', text(from.resolve('showdown/dist/showdown.js'))],
  '/stock/styles.css': ['text/css', text(join(client, 'css/styles.css'))],
};

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
  await context.route('**/stock/**', async (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ['', ''];
    await route.fulfill({ contentType, body });
  });
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
