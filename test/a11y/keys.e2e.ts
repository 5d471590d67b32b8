import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Locator, Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from '../e2e/support/browser.ts';
import { serveHostPages, type HostPages } from '../e2e/support/host-pages.ts';
import { logIn } from '../e2e/support/staff.ts';
import { openStage, type Stage } from '../e2e/support/stage.ts';
import { until } from '../e2e/support/until.ts';
import { askQuestion, delivered, hubFrame } from '../e2e/support/visitor.ts';
import { page as goodPage } from './surfaces/fixtures.ts';
import { hostPage } from './surfaces/screens.ts';

/** From the door to the end with Tab, Enter and letters: no pointer is there. */

const MOST = 80;

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

/** The words of what has the focus; in the widget's frame where that has it. */
async function focused(page: Page): Promise<string> {
  const here = await inFrame(page.mainFrame());
  if (here !== null) return here;
  return (await inFrame(await hubFrame(page, stage.hub))) ?? '';
}

/** Null where the focus is in a frame within. */
const inFrame = (frame: Frame): Promise<string | null> =>
  frame.evaluate(() => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    if (one?.localName === 'iframe') return null;
    if (!one || one === document.body) return '';
    const label = (one as HTMLInputElement).labels?.[0]?.textContent;
    return (one.ariaLabel ?? label ?? one.textContent).replaceAll(/\s+/g, ' ').trim();
  });

/** Tab to what has these words. Throws where no key leads. */
async function to(page: Page, words: string): Promise<void> {
  for (let i = 0; i < MOST; i++) {
    const here = await focused(page);
    if (here.includes(words)) return;
    await page.keyboard.press('Tab');
    await moved(page, here);
  }
  throw new Error(`no way to "${words}" with the keys`);
}

/** A key is done before the focus is in another process; two stops in a row may read the same. */
async function moved(page: Page, from: string): Promise<void> {
  for (let i = 0; i < 20 && (await focused(page)) === from; i++) await delay(10);
}

async function press(page: Page, words: string): Promise<void> {
  await to(page, words);
  await page.keyboard.press('Enter');
}

async function type(page: Page, label: string, words: string): Promise<void> {
  await to(page, label);
  await page.keyboard.type(words);
}

void test('A4: a button that only a mouse can press is found (control)', async () => {
  const page = await browser.context.newPage();
  await page.goto(
    host.add('/', { body: goodPage('<div onclick="1">Verstuur</div><button>Terug</button>') }),
  );
  await to(page, 'Terug');
  await assert.rejects(to(page, 'Verstuur'), /no way/);
  await page.close();
});

async function ask(page: Page): Promise<void> {
  await press(page, 'Stel een vraag');
  const frame = await hubFrame(page, stage.hub);
  await frame.getByRole('heading', { name: 'Stel uw vraag' }).waitFor();
  await type(page, 'Wat wilt u vragen of vertellen?', 'Wie leest dit?');
  await press(page, 'Verstuur uw vraag');
  await delivered(frame);
  await press(page, 'Naar mijn vraag');
  await frame.getByRole('heading', { name: 'Uw vraag', exact: true }).waitFor();
}

void test('A4 launcher and frame: opens, asks, reads, closes, and the focus is back', async () => {
  const page = await hostPage({ stage, browser, host });
  await press(page, 'Vraag het aan het steunpunt');
  const frame = await hubFrame(page, stage.hub);
  await frame.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).waitFor();
  await ask(page);
  await press(page, 'Sluiten');
  await page.waitForFunction(() => document.activeElement?.localName === 'steunpunt-widget');
  assert.match(await focused(page), /steunpunt/);
  await page.close();
});

void test('A4 page: asks and reads', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
  await page.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).waitFor();
  await ask(page);
  await page.close();
});

const focusedHeading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { name, level: 1 }).and(page.locator(':focus'));

void test('A6: a heading where reading does not start is found (control)', async () => {
  const page = await browser.context.newPage();
  await page.goto(host.add('/kop', { body: goodPage('<button>Verder</button>') }));
  await press(page, 'Verder');
  assert.equal(await focusedHeading(page, 'Proef').count(), 0, 'the focus is elsewhere');
  await page.evaluate(() => {
    const heading = document.querySelector('h1');
    if (heading) heading.tabIndex = -1;
    heading?.focus();
  });
  assert.equal(await focusedHeading(page, 'Proef').count(), 1, 'and there');
  await page.close();
});

void test('A4 desk: logs in, goes to a room, reads a thread; reading starts at each heading', async () => {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${stage.desk}/desk/`);
  await page.getByRole('button', { name: 'Log in' }).waitFor();
  await type(page, 'Uw voornaam', stage.demo.staff.name);
  await type(page, 'Uw wachtzin', stage.demo.staff.passphrase);
  await page.keyboard.press('Enter');
  await focusedHeading(page, 'Vandaag').waitFor();
  await press(page, 'Gesprekken');
  await focusedHeading(page, 'Gesprekken').waitFor();
  await press(page, 'Wie leest dit?');
  await page.getByRole('list', { name: 'Gesprek' }).getByText('Wie leest dit?').first().waitFor();
  await page.close();
});

void test('A4 demo: a skip link, and the way to the widget', async (t) => {
  let pages = 0;
  for (const url of [stage.site, stage.partner]) {
    const page = await browser.context.newPage();
    await page.goto(url);
    await page
      .getByRole('button', { name: /steunpunt/ })
      .first()
      .waitFor();
    await page.keyboard.press('Tab');
    assert.match(await focused(page), /inhoud/);
    await press(page, 'Vraag het aan het steunpunt');
    const frame = await hubFrame(page, stage.hub);
    await frame.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).waitFor();
    pages++;
    await page.close();
  }
  t.diagnostic(`${pages} pages`);
  assert.equal(pages, 2);
});

/** Keeps what a screen reader is told from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) said.push(node.textContent ?? '');
    }).observe(document.querySelector('#announcer') ?? document, {
      childList: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

void test('A18: what is said twice, or by drawing it again, is found (control)', async () => {
  const page = await browser.context.newPage();
  const region = '<div id="announcer" role="status"></div>';
  await page.goto(host.add('/gezegd', { body: goodPage(region) }));
  const said = await listen(page);
  const say = (): Promise<void> =>
    page.evaluate(() => {
      const line = document.createElement('p');
      line.textContent = 'Er is 1 nieuw bericht.';
      document.querySelector('#announcer')?.append(line);
    });
  assert.deepEqual(await said(), [], 'nothing yet');
  await say();
  await say();
  assert.deepEqual(await said(), ['Er is 1 nieuw bericht.', 'Er is 1 nieuw bericht.']);
  await page.evaluate(() => {
    const region = document.querySelector('#announcer');
    region?.replaceChildren(...[...region.childNodes].map((node) => node.cloneNode(true)));
  });
  assert.equal((await said()).length, 4, 'drawn again is said again');
  await page.close();
});

void test('A18 desk: a question that comes in is said once', async (t) => {
  const [desk, visitor] = [await browser.context.newPage(), await browser.context.newPage()];
  await logIn(desk, stage);
  const said = await listen(desk);
  await visitor.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
  await askQuestion(visitor.mainFrame(), 'Wordt dit gezegd?');
  await delivered(visitor.mainFrame());
  await until('the words', async () => (await said()).length > 0);
  await desk.getByRole('button', { name: 'Ververs' }).press('Enter');
  await desk.getByText('Wordt dit gezegd?').first().waitFor();
  t.diagnostic((await said()).join(' | '));
  assert.deepEqual(await said(), ['Er is 1 nieuw bericht.']);
  await desk.close();
  await visitor.close();
});
