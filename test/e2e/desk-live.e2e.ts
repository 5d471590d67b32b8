import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { loopback } from '../../demo/loopback.ts';
import { toBase64Url } from '../../src/core/bytes.ts';
import type { Visitor } from '../desk/support/visitor.ts';
import { listenTo } from '../hub/support/lines.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { logIn, openDeskHub, openThread, POINT, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';
import { until } from './support/until.ts';

/** The open desk, while visitors come, look and go. Nobody presses anything to see it. */

let hub: DeskHub;
let browser: RealBrowser;
let letters: Letters;
let page: Page;
before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  await hub.setUp();
  letters = await Letters.to(hub.urls.hub, POINT);
  page = await browser.context.newPage();
  await logIn(page, hub);
});
after(async () => {
  await browser.close();
  await hub.close();
});

function addressOf({ keys }: Visitor): { url: string; headers: Record<string, string> } {
  return {
    url: `${hub.urls.hub}/v1/mailboxes/${toBase64Url(keys.mailbox)}`,
    headers: { authorization: `Bearer ${toBase64Url(keys.token)}` },
  };
}

async function erases(visitor: Visitor): Promise<void> {
  const { url, headers } = addressOf(visitor);
  const answer = await loopback(url, { method: 'DELETE', headers });
  assert.equal(answer.status, 200);
}

void test('a question and a follow-up appear at the open desk', async () => {
  const visitor = await letters.ask('Ziet u mij meteen?', 0);
  await page.getByRole('button', { name: 'Ziet u mij meteen?' }).click();
  const thread = page.getByRole('list', { name: 'Gesprek' });
  await thread.getByText('Ziet u mij meteen?').waitFor();
  await letters.send(await visitor.follow('En dit ook?', 1, 0));
  await thread.getByText('En dit ook?').waitFor();
});

void test('a stream that broke is asked for again, and what was missed is there', async () => {
  let tries = 0;
  await page.route('**/v1/desk/events', async (route) => {
    tries++;
    await (tries === 1 ? route.abort() : route.continue());
  });
  const noor = await hub.services.store.staff.byName('Noor');
  assert.ok(noor);
  hub.services.deskEvents.end(noor);
  await until('the stream to be asked for', () => tries > 0);
  await letters.ask('Toen u even weg was', 0);
  await page.getByRole('button', { name: 'Toen u even weg was' }).waitFor({ timeout: 60_000 });
  assert.ok(tries >= 2, 'it came with a new stream');
  await page.unroute('**/v1/desk/events');
  await letters.ask('En daarna weer meteen', 0);
  await page.getByRole('button', { name: 'En daarna weer meteen' }).waitFor();
});

void test('what could not be fetched at once is found by a round', async () => {
  let tries = 0;
  await page.route('**/v1/desk/threads/read', async (route) => {
    tries++;
    await (tries === 1 ? route.abort() : route.continue());
  });
  await letters.ask('De eerste keer mislukte', 0);
  await page.getByRole('button', { name: 'De eerste keer mislukte' }).waitFor();
  assert.ok(tries >= 2, 'the control: it was tried again');
  await page.unroute('**/v1/desk/threads/read');
});

void test('a session that ended meanwhile is renewed, once', async (t) => {
  const { staff } = hub.services.store;
  const noor = await staff.byName('Noor');
  assert.ok(noor);
  const answers: string[] = [];
  const note = (answer: { url(): string; status(): number }): void => {
    const { pathname } = new URL(answer.url());
    if (pathname.startsWith('/v1/desk/')) answers.push(`${pathname} ${answer.status()}`);
  };
  page.on('response', note);
  await staff.endSessions(noor, randomBytes(16));
  await letters.ask('Na de sessie', 0);
  await page.getByRole('button', { name: 'Na de sessie' }).waitFor();
  page.off('response', note);
  t.diagnostic(answers.join(', '));
  assert.ok(
    answers.some((one) => one.endsWith(' 401')),
    'the control: it had ended',
  );
  assert.equal(answers.filter((one) => one.startsWith('/v1/desk/login')).length, 1);
});

void test('who looks is said in the list and in the thread, and who left is not', async () => {
  const visitor = await letters.ask('Ik kijk even mee', 0);
  const row = page.getByRole('button', { name: 'Ik kijk even mee' });
  await row.click();
  await page.getByRole('list', { name: 'Gesprek' }).getByText('Ik kijk even mee').waitFor();
  const marks = page.getByText('Kijkt nu mee').filter({ visible: true });
  assert.equal(await marks.count(), 0);
  const { url, headers } = addressOf(visitor);
  const stream = await listenTo(`${url}/events`, headers);
  await until('both marks', async () => (await marks.count()) === 2);
  assert.match((await row.textContent()) ?? '', /Kijkt nu mee/);
  assert.deepEqual(await axeFindings(page), []);
  stream.close();
  await until('no mark', async () => (await marks.count()) === 0);
});

void test('a visitor erases while the desk reads: said, and her own words are not lost', async () => {
  const visitor = await letters.ask('Ik wis dit zo', 0);
  const other = await letters.ask('Een ander gesprek', 0);
  await openThread(page, 'Ik wis dit zo');
  await page.getByRole('textbox', { name: 'Uw antwoord' }).fill('Dit was ik aan het schrijven.');
  await erases(visitor);
  await page.getByRole('heading', { name: 'Dit gesprek is net gewist' }).waitFor();
  const words = page.getByRole('textbox', { name: 'Dit schreef u. Het is niet verstuurd.' });
  assert.equal(await words.inputValue(), 'Dit was ik aan het schrijven.');
  assert.equal(await page.getByText('Ik wis dit zo').count(), 0, 'nothing of the visitor');
  const heading = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent.trim();
  });
  assert.equal(heading, 'Dit gesprek is net gewist');
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('button', { name: 'Naar de andere berichten' }).click();
  assert.equal(await words.count(), 0);

  await openThread(page, 'Een ander gesprek');
  await erases(other);
  await page.getByRole('heading', { name: 'Dit gesprek is net gewist' }).waitFor();
  assert.equal(await words.count(), 0, 'nothing was being written');
  await page.getByRole('button', { name: 'Naar de andere berichten' }).click();
});

void test('log-out ends the stream', async () => {
  const gone = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/events'));
  await page.getByRole('button', { name: 'Op slot' }).click();
  await page.getByRole('heading', { name: 'Goed dat u er bent' }).waitFor();
  await gone;
});
