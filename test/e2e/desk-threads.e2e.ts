import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { loopback } from '../../demo/loopback.ts';
import { encodeHeader, PLAINTEXT_SIZE, TAG_SIZE } from '../../src/core/envelope.ts';
import { concat, fromBase64Url, toBase64Url } from '../../src/core/bytes.ts';
import type { Reply } from '../../src/core/reply.ts';
import { newSid } from '../../src/seal/envelope.ts';
import { openReply } from '../../src/seal/mailbox.ts';
import type { Visitor } from '../desk/support/visitor.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { logIn, openDeskHub, openThread, POINT, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';
import { until } from './support/until.ts';

/** What a colleague does with threads, against a real hub, and what visitors get of it. */

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

/** What the visitor can read with the receipt, in order. */
async function received(visitor: Visitor): Promise<Pick<Reply, 'type' | 'text'>[]> {
  const { mailboxHash, replyKey } = visitor.keys;
  const { messages } = await letters.mailbox(visitor);
  const opened = messages.map(async (message, i) => {
    const bytes = fromBase64Url(message) ?? new Uint8Array();
    const one = await openReply({ point: POINT, mailboxHash, replyKey, bytes });
    assert.equal(one?.n, i + 1, 'numbers without gaps');
    return { type: one.reply.type, text: one.reply.text };
  });
  return Promise.all(opened);
}

async function waitForMail(visitor: Visitor, count: number): Promise<void> {
  await until(`${count} messages`, async () => (await received(visitor)).length === count);
}

async function write(desk: Page, text: string): Promise<void> {
  await desk.getByRole('textbox', { name: 'Uw antwoord' }).fill(text);
  await desk.getByRole('button', { name: 'Verstuur antwoord' }).click();
}

/** The hub gets the request, the page never gets the answer. */
async function loseTheAnswer(route: Route): Promise<void> {
  const request = route.request();
  const answer = await loopback(request.url(), {
    method: request.method(),
    headers: await request.allHeaders(),
    body: request.postDataBuffer() ?? new Uint8Array(),
  });
  assert.equal(answer.status, 201);
  await route.abort();
}

void test('read once, answered, followed up, closed with last words, opened again', async () => {
  const visitor = await letters.ask('Mag ik meepraten op school?', 0);
  await openThread(page, 'Mag ik meepraten');
  await waitForMail(visitor, 1);
  assert.deepEqual(await axeFindings(page), []);
  await openThread(page, 'Mag ik meepraten');

  await write(page, 'Ja, dat mag.\nZullen wij bellen?');
  await page.getByText('Ja, dat mag.').waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Uw antwoord' }).inputValue(), '');
  await letters.send(await visitor.follow('Graag dinsdag.', 1, 0));
  await openThread(page, 'Mag ik meepraten');
  await page.getByText('Graag dinsdag.').waitFor();

  await page.getByRole('button', { name: 'Sluit dit gesprek' }).click();
  await page.getByLabel('Wilt u nog iets zeggen?').fill('Tot dinsdag!');
  assert.deepEqual(await axeFindings(page), [], 'the dialog');
  await page.getByRole('button', { name: 'Sluit het gesprek' }).click();
  await page.getByText('Dit gesprek is gesloten.').waitFor();
  await page.getByRole('button', { name: 'Gesloten', exact: true }).click();
  await page.getByRole('button', { name: /Gesloten.*Mag ik meepraten/ }).waitFor();

  await page.getByRole('button', { name: 'Open dit gesprek weer' }).click();
  await page.getByRole('textbox', { name: 'Uw antwoord' }).waitFor();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await waitForMail(visitor, 5);
  assert.deepEqual(await received(visitor), [
    { type: 'read', text: '' },
    { type: 'answer', text: 'Ja, dat mag.\nZullen wij bellen?' },
    { type: 'read', text: '' },
    { type: 'closed', text: 'Tot dinsdag!' },
    { type: 'read', text: '' },
  ]);
});

void test('two colleagues answer at once: both answers arrive, no text is lost', async () => {
  const visitor = await letters.ask('Wie van jullie leest dit?', 0);
  const other = await browser.context.newPage();
  // Nothing tells this desk what happens: the first answer meets it unprepared.
  await other.route('**/v1/desk/events*', (route) => route.abort());
  await logIn(other, hub);
  await openThread(page, 'Wie van jullie');
  await waitForMail(visitor, 1);
  await openThread(other, 'Wie van jullie');

  await write(page, 'Ik lees dit.');
  await page.getByText('Ik lees dit.').waitFor();
  await write(other, 'En ik ook.');
  await other.locator('steunpunt-notice', { hasText: 'Iemand anders schreef' }).waitFor();
  assert.deepEqual(
    (await received(visitor)).map(({ text }) => text),
    ['', 'Ik lees dit.', 'En ik ook.'],
  );
  await other.close();
});

void test('an answer whose acknowledgement was lost is sent again and arrives once', async () => {
  const visitor = await letters.ask('Komt mijn antwoord dubbel?', 0);
  await openThread(page, 'Komt mijn antwoord');
  await waitForMail(visitor, 1);
  await page.route('**/messages/2', loseTheAnswer);
  await write(page, 'Eén keer.');
  await page.getByText('Dat lukte nu niet').waitFor();
  assert.equal((await received(visitor)).length, 2, 'the control: it did arrive');
  const field = page.getByRole('textbox', { name: 'Uw antwoord' });
  assert.equal(await field.inputValue(), 'Eén keer.', 'the text stays');
  await page.unroute('**/messages/2');
  await page.getByRole('button', { name: 'Ververs' }).click();
  await page.getByRole('list', { name: 'Gesprek' }).getByText('Eén keer.').waitFor();

  await page.getByRole('button', { name: 'Verstuur antwoord' }).click();
  await until('the empty field', async () => (await field.inputValue()) === '');
  assert.equal((await received(visitor)).length, 2);
});

void test('other words after a lost acknowledgement are not sent behind her back', async () => {
  const visitor = await letters.ask('En als ik het verander?', 0);
  await openThread(page, 'En als ik het');
  await waitForMail(visitor, 1);
  await page.route('**/messages/2', loseTheAnswer);
  await write(page, 'Eerste woorden.');
  await page.getByText('Dat lukte nu niet').waitFor();
  await page.unroute('**/messages/2');
  await write(page, 'Andere woorden.');
  await page.getByText('Uw eerdere woorden zijn toch aangekomen').waitFor();
  const field = page.getByRole('textbox', { name: 'Uw antwoord' });
  assert.equal(await field.inputValue(), 'Andere woorden.');
  assert.equal((await received(visitor)).at(-1)?.text, 'Eerste woorden.');
});

void test('a text that is too long says by how much and is not sent', async () => {
  const visitor = await letters.ask('Schrijft u lang?', 0);
  await openThread(page, 'Schrijft u lang');
  await waitForMail(visitor, 1);
  await write(page, 'é'.repeat(5000));
  await page.getByText(/Uw antwoord is \d+ tekens te lang/).waitFor();
  const words = await page.getByText(/tekens te lang/).innerText();
  const over = Number(/\d+/.exec(words)?.[0]);
  await page.getByRole('textbox', { name: 'Uw antwoord' }).fill('é'.repeat(5000 - over));
  assert.equal(await page.getByText(/tekens te lang/).count(), 0, 'the figure is exact');
  await page.getByRole('textbox', { name: 'Uw antwoord' }).fill('é'.repeat(5001 - over));
  await page.getByText('Uw antwoord is 1 teken te lang').waitFor();
  assert.equal((await received(visitor)).length, 1);
});

void test('what cannot be opened is shown and counted, what is not proven is marked', async () => {
  const visitor = await letters.ask('Dit gaat wel open', 0);
  const sid = newSid();
  const sealed = await visitor.ask('x', 0);
  const kid = sealed.bytes.slice(5, 13);
  const enc = sealed.bytes.slice(93, 158);
  const { mailboxHash, tokenHash } = visitor.keys;
  const noise = new Uint8Array(PLAINTEXT_SIZE + TAG_SIZE).fill(7);
  const bytes = concat(encodeHeader({ kid, sid, mailboxHash, tokenHash, enc }), noise);
  await letters.send({ sid: toBase64Url(sid), bytes });
  await letters.send(await visitor.follow('Niet van mij', 1, 0, 'iets anders'));

  await openThread(page, 'Dit gaat wel open');
  const thread = page.getByRole('list', { name: 'Gesprek' });
  assert.equal(await thread.getByText('Dit bericht kan niet worden geopend.').count(), 1);
  assert.equal(await thread.getByText('Wij weten niet zeker of dit van').count(), 1);
  assert.equal(await page.getByText('1 bericht kan niet worden geopend.').count(), 1);
  const row = page.getByRole('button', { name: 'Dit gaat wel open' });
  assert.match((await row.textContent()) ?? '', /Niet alles is zeker van dezelfde persoon/);
  assert.deepEqual(await axeFindings(page), []);
});

void test('nothing a visitor sends makes the page wider than a phone', async () => {
  const visitor = await letters.visitor();
  const more = { site: 's'.repeat(200), locale: 'l'.repeat(35) };
  await letters.send(await visitor.ask(`Breed ${'x'.repeat(3000)}`, 0, more));
  await openThread(page, 'Breed');
  const over: number[] = [];
  const measure = async (): Promise<void> => {
    over.push(
      await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
    );
  };
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await measure();
    if (width < 960) await page.getByRole('button', { name: 'Terug naar de lijst' }).click();
    await measure();
    await page.getByRole('button', { name: 'Breed' }).click();
  }
  assert.deepEqual(over, [0, 0, 0, 0, 0, 0]);
});

void test('erasing asks first, and then the visitor finds nothing', async () => {
  const visitor = await letters.ask('Wis dit alstublieft', 0);
  await openThread(page, 'Wis dit alstublieft');
  await waitForMail(visitor, 1);
  await page.getByRole('button', { name: 'Wis dit gesprek' }).click();
  assert.deepEqual(await axeFindings(page), [], 'the dialog');
  await page.keyboard.press('Escape');
  await openThread(page, 'Wis dit alstublieft');
  await page.getByRole('button', { name: 'Wis dit gesprek' }).click();
  await page.getByRole('button', { name: 'Wis voor altijd' }).click();
  await page.getByRole('heading', { name: 'Vraag van een ouder' }).waitFor({ state: 'detached' });
  assert.equal(await page.getByText('Wis dit alstublieft').count(), 0);
  await assert.rejects(letters.mailbox(visitor), /404/);
});

void test('nothing readable is stored by the browser or kept in the address', async () => {
  const stored = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    local: localStorage.length + sessionStorage.length,
    caches: (await caches.keys()).length,
    script: document.cookie,
    address: location.href,
  }));
  const none = { databases: 0, local: 0, caches: 0, script: '' };
  assert.deepEqual(stored, { ...none, address: `${hub.urls.desk}/desk/` });
  const cookies = await browser.context.cookies(hub.urls.desk);
  assert.deepEqual(
    cookies.map(({ name, httpOnly, sameSite, secure }) => ({ name, httpOnly, sameSite, secure })),
    [{ name: '__Host-desk', httpOnly: true, sameSite: 'Strict', secure: true }],
  );
});
