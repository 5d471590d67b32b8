import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { decodeBatch } from '../../src/core/desk/thread-batch.ts';
import { ENVELOPE_SIZE } from '../../src/core/envelope.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openDeskHub, typeLogIn, type DeskHub } from './support/desk-hub.ts';
import { fill } from './support/many.ts';
import { until } from './support/until.ts';

/** A desk with ten years of threads behind it: only what is open travels, the rest when asked. */

const OPEN = 200;
const CLOSED = 10_000;
const today = Math.floor(Date.now() / 86_400_000);

let hub: DeskHub;
let browser: RealBrowser;
let page: Page;
/** Octets of batches, threads in them, how many of these are closed, and octets of the largest open index. */
const NOTHING = { octets: 0, threads: 0, closed: 0, index: 0 };
let travelled = NOTHING;

before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  await hub.setUp();
  await fill(hub, OPEN, (i) => today - (i % 20));
  await fill(hub, CLOSED, (i) => today - 25 - Math.floor(i / 400), 250);
  const { db } = hub.services.store.database;
  await db
    .updateTable('mailboxes')
    .set({ archived: 1 })
    .where('last_day', '<=', today - 25)
    .execute();
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  page.on('response', (answer) => {
    const { pathname, search } = new URL(answer.url());
    // Retention goes through the index of the closed ones once a day.
    if (!pathname.startsWith('/v1/desk/threads') || search !== '') return;
    void answer.body().then((body) => {
      const batch = decodeBatch(new Uint8Array(body));
      const { octets, threads, closed, index } = travelled;
      const all = batch?.threads ?? [];
      travelled = {
        octets: octets + (batch ? body.length : 0),
        threads: threads + all.length,
        closed: closed + all.filter(({ archived }) => archived).length,
        index: batch ? index : Math.max(index, body.length),
      };
    });
  });
  await page.goto(`${hub.urls.desk}/desk/`);
});
after(async () => {
  await browser.close();
  await hub.close();
});

const rows = (): Promise<number> => page.locator('[data-mailbox]').count();
const looked = (): typeof travelled => {
  const before = travelled;
  travelled = NOTHING;
  return before;
};

void test('only the open threads travel, each once', async (t) => {
  await typeLogIn(page);
  await page.getByText('100 van 200 gesprekken.').waitFor();
  await until('all that travels', () => travelled.threads >= OPEN);
  const { octets, threads, closed, index } = looked();
  t.diagnostic(`${threads} threads, ${octets} octets of batches, ${index} of the index`);
  assert.deepEqual([threads, closed], [OPEN, 0]);
  assert.ok(octets > OPEN * ENVELOPE_SIZE && octets < 1.05 * OPEN * ENVELOPE_SIZE, `${octets}`);
  assert.ok(index > OPEN * 50 && index < OPEN * 150, `${index}`);
  assert.equal(await rows(), 100);
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('button', { name: 'Ververs' }).click();
  await until('another index', () => travelled.index > 0);
  assert.equal(looked().threads, 0, 'nothing changed, nothing travels');
});

void test('a thread is found by its words among all that are open', async () => {
  await page.getByRole('searchbox', { name: 'Zoek in gesprekken' }).fill('vraag 137');
  await page.getByText('1 gesprek gevonden.').waitFor();
  assert.equal(await rows(), 1);
  await page.getByRole('button', { name: 'Vraag 137' }).click();
  await page.getByRole('list', { name: 'Gesprek' }).getByText('Vraag 137').waitFor();
  assert.ok(!page.url().includes('137'), 'not in the address');
  await page.getByRole('searchbox', { name: 'Zoek in gesprekken' }).fill('');
});

void test('closed threads come a hundred at a time, when asked', async (t) => {
  looked();
  await page.getByRole('button', { name: 'Gesloten', exact: true }).click();
  await page.getByText('100 gesprekken. Er zijn er nog meer.').waitFor();
  await until('one page', () => travelled.closed >= 100);
  const first = looked().closed;
  await page.getByRole('button', { name: 'Toon meer' }).click();
  await page.getByText('200 gesprekken. Er zijn er nog meer.').waitFor();
  await until('the next page', () => travelled.closed >= 100);
  const second = looked().closed;
  t.diagnostic(`${first} and ${second} threads of ${CLOSED}`);
  assert.deepEqual([first, second], [100, 100]);
  assert.equal(await rows(), 200);
});

void test('what was erased elsewhere is gone from the list by itself', async () => {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText('100 van 200 gesprekken.').waitFor();
  const [line] = await hub.services.store.threads.index('de-linde', false);
  assert.ok(line);
  await hub.services.store.mailboxes.erase(line.mailbox);
  await page.getByRole('button', { name: 'Ververs' }).click();
  await page.getByText('100 van 199 gesprekken.').waitFor();
});
