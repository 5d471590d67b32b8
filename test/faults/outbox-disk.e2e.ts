import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import type { OutboxPage } from './support/outbox-page.ts';
import { serveModules, type ModuleServer } from './support/module-server.ts';

declare const page: OutboxPage;

/** Storage faults as the browser itself makes them, under the real outbox. */
let server: ModuleServer;
let browser: RealBrowser;

before(async () => {
  server = await serveModules();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  server.close();
});

async function openPage(): Promise<{ tab: Page; cdp: CDPSession; errors: string[] }> {
  const tab = await browser.context.newPage();
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  await tab.goto(server.origin);
  await tab.waitForFunction(() => 'page' in globalThis);
  return { tab, cdp: await browser.context.newCDPSession(tab), errors };
}

test('a full disk: told memory, sendable at once, kept when there is room again', async (t) => {
  const { tab, cdp, errors } = await openPage();
  const { origin } = server;
  // Before the first write: the browser remembers for a while how much room it found.
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 50_000 });
  const rungs = await tab.evaluate(async () => {
    const given: string[] = [];
    while (given.length < 200 && !given.includes('memory')) given.push((await page.add()).rung);
    return given;
  });
  assert.equal(rungs.at(-1), 'memory', 'the quota was never met');
  assert.equal(await tab.evaluate(() => page.outbox.due(Date.now()).length), rungs.length);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await tab.waitForFunction(
    () => page.deliveries().every((delivery) => delivery === 'kept'),
    undefined,
    { timeout: 120_000 },
  );
  const onDisk = await tab.evaluate(() => page.onDisk());
  t.diagnostic(`${onDisk.length} rows kept, after ${rungs.length - 1} the disk was full`);
  assert.equal(onDisk.length, rungs.length);
  assert.ok(onDisk.every(({ whole }) => whole));
  assert.deepEqual(errors, []);
  await tab.close();
});

test('site data cleared under an open page: its rows are on disk again', async () => {
  const { tab, cdp, errors } = await openPage();
  const { sid } = await tab.evaluate(() => page.add());
  await cdp.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'all' });
  assert.equal(await tab.evaluate(() => page.hasRows()), false, 'nothing was cleared');
  await tab.evaluate(() => page.outbox.refresh());
  const onDisk = await tab.evaluate(() => page.onDisk());
  assert.ok(onDisk.some((row) => row.sid === sid && row.whole));
  assert.equal(await tab.evaluate((name) => page.outbox.delivery(name), sid), 'kept');
  assert.deepEqual(errors, []);
  await tab.close();
});

test('a sandboxed frame keeps nothing and says so, without an error', async () => {
  const { tab, errors } = await openPage();
  await tab.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.src = src;
    document.body.append(frame);
  }, server.origin);
  const frame = await tab.waitForSelector('iframe').then((element) => element.contentFrame());
  assert.ok(frame);
  await frame.waitForFunction(() => 'page' in globalThis);
  assert.equal(await frame.evaluate(() => page.hasRows()), false);
  assert.equal((await frame.evaluate(() => page.add())).rung, 'memory');
  assert.equal(await frame.evaluate(() => page.outbox.due(Date.now()).length), 1);
  assert.equal(await frame.evaluate(() => page.tryLock()), true, 'no lock there: it may send');
  assert.deepEqual(errors, []);
  await tab.close();
});
