import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import {
  logIn,
  openDeskHub,
  openThread,
  POINT,
  STAFF,
  typeLogIn,
  type DeskHub,
} from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';

/** What is left of an unlocked desk after it locked: nothing that can be read. */

const asked = 'Kanarievraag-8c1f mag niemand lezen';
const unsent = 'Kanarieantwoord-5d2e is nog niet verstuurd';
const MINUTE = 60_000;

let hub: DeskHub;
let browser: RealBrowser;
before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  await hub.setUp();
  const letters = await Letters.to(hub.urls.hub, POINT);
  await letters.ask(asked, 0);
});
after(async () => {
  await browser.close();
  await hub.close();
});

/** An unlocked desk with the thread open and an answer begun, on a clock that the test moves. */
async function atWork(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.clock.install();
  await logIn(page, hub);
  await openThread(page, asked);
  await page.getByRole('textbox', { name: 'Uw antwoord' }).fill(unsent);
  return page;
}

async function isLocked(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Goed dat u er bent' }).waitFor();
}

/** How often `text` is in the page's memory, after the browser cleaned up. */
async function inMemory(page: Page, text: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return parts.join('').split(text).length - 1;
}

/** Everything that is drawn or typed anywhere on the page, shadow roots included. */
function everything(page: Page): Promise<string> {
  return page.evaluate(() => {
    const collect = (root: Document | ShadowRoot): string =>
      [...root.querySelectorAll('*')]
        .map((element) => {
          const value = 'value' in element ? String(element.value) : '';
          const inner = element.shadowRoot ? collect(element.shadowRoot) : '';
          const attributes = [...element.attributes].map((one) => one.value).join(' ');
          return `${element.textContent} ${value} ${attributes} ${inner}`;
        })
        .join('\n');
    return collect(document);
  });
}

/** Where a text can still be found. */
async function leftOn(page: Page): Promise<string[]> {
  const drawn = await everything(page);
  const left: string[] = [];
  for (const text of [asked, unsent]) {
    if (drawn.includes(text)) left.push(`on the page: ${text}`);
    if ((await inMemory(page, text)) > 0) left.push(`in memory: ${text}`);
  }
  return left;
}

void test('a lock that only covers the desk is found (control)', async () => {
  const page = await atWork();
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:#fff';
    document.body.append(cover);
  });
  assert.equal((await leftOn(page)).length, 4);
  await page.close();
});

void test('ten quiet minutes lock the desk, with a warning first, and leave nothing', async (t) => {
  const page = await atWork();
  const before = await everything(page);
  for (const text of [asked, unsent]) {
    assert.ok(before.includes(text), 'the control: it was on the page');
    assert.ok((await inMemory(page, text)) > 0, 'the control: it was in memory');
  }
  const kept = await inMemory(page, STAFF.passphrase);
  assert.equal(kept, 0, 'the passphrase is gone once it did its work');

  await page.clock.fastForward(9 * MINUTE);
  await page.getByRole('alert').getByText('is nog niet verstuurd of bewaard').waitFor();
  assert.deepEqual(await axeFindings(page), [], 'the warning');
  await page.clock.fastForward(MINUTE);
  await isLocked(page);
  await page.getByText('was nog niet verstuurd of bewaard en is gewist.').waitFor();
  assert.deepEqual(await axeFindings(page), [], 'the lock');

  const left = await leftOn(page);
  t.diagnostic(`2 texts looked for on the page and in its memory, ${left.length} found`);
  assert.deepEqual(left, []);
  const answer = await page.evaluate(async () => (await fetch('/v1/desk/threads')).status);
  assert.equal(answer, 401, 'the session at the hub ended too');

  await page.getByLabel('Uw wachtzin').fill('');
  await typeLogIn(page);
  await openThread(page, asked);
  assert.equal(await page.getByRole('textbox', { name: 'Uw antwoord' }).inputValue(), '');
  await page.close();
});

void test('whoever moves after the warning stays in', async () => {
  const page = await atWork();
  await page.clock.fastForward(9 * MINUTE);
  await page.getByRole('button', { name: 'Ik ben er nog' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.clock.fastForward(8 * MINUTE);
  assert.equal(await page.getByRole('textbox', { name: 'Uw antwoord' }).inputValue(), unsent);
  await page.close();
});

void test('a laptop that slept is locked before its first key counts', async () => {
  const page = await atWork();
  await page.clock.setSystemTime(Date.now() + 60 * MINUTE);
  await page.keyboard.press('Tab');
  await isLocked(page);
  await page.close();
});

void test('the lock is one press away and works while the hub is gone', async () => {
  const page = await atWork();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Op slot' }).click();
  await isLocked(page);
  assert.ok(!(await everything(page)).includes(asked));
  await page.context().setOffline(false);
  await page.close();
});
