import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { axeFindings } from './support/accessible.ts';
import { FormThread } from './support/buddies.ts';
import { asks, offers } from './support/buddy-forms.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { logIn, openDeskHub, POINT, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';

/**
 * Two people who do not know each other, from asking to meeting: nobody is named before both said
 * yes, a no hurts nobody, and somebody else can be asked.
 */

let hub: DeskHub;
let browser: RealBrowser;
let page: Page;
let fatma: FormThread;
let els: FormThread;
let ada: FormThread;
before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  await hub.setUp();
  const letters = await Letters.to(hub.urls.hub, POINT);
  fatma = await FormThread.begin(letters, POINT, asks('Fatma'));
  els = await FormThread.begin(letters, POINT, offers('Els'));
  ada = await FormThread.begin(
    letters,
    POINT,
    offers('Ada', { 'child-ages': { kind: 'options', ids: ['12-18'] } }),
  );
  page = await browser.context.newPage();
  await logIn(page, hub);
  await page.getByRole('button', { name: 'Buddy’s' }).click();
  await page.getByRole('heading', { name: 'Buddy’s', level: 1 }).waitFor();
});
after(async () => {
  await browser.close();
  await hub.close();
});

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const back = (): Promise<void> => button('Terug naar de lijst').click();
const person = (name: string): Locator => button(new RegExp(`^${name}`));
const dialog = (): Locator => page.getByRole('dialog');

/** Everything that has to be there before somebody starts. */
async function makeReady(name: string): Promise<void> {
  await person(name).click();
  await page.getByLabel('Gesprek gehad op').fill('2026-11-02');
  await page.getByLabel('VOG telt tot en met').fill('2099-01-01');
  await page.getByLabel('Afspraken getekend op').fill('2026-11-09');
  await page.getByLabel('Vaste collega').selectOption({ label: 'Noor' });
  await page.getByText('plek voor 1 persoon').waitFor();
  await back();
}

/** What the desk is told after a visitor pressed: it hears by itself, or by going round. */
async function goRound(): Promise<void> {
  await button('Vandaag').click();
  await button('Ververs').click();
  await button('Buddy’s').click();
}

void test('says what is missing before somebody can start, and who fits then', async () => {
  await page.getByText('Nog nodig: gesprek, VOG, afspraken, vaste collega').first().waitFor();
  await person('Fatma').click();
  await page.getByText('Nu past er niemand').waitFor();
  await back();
  for (const name of ['Els', 'Ada']) await makeReady(name);
  assert.deepEqual(await axeFindings(page), [], 'the lists');
  await person('Fatma').click();
  const names = page.getByRole('heading', { level: 3, name: /^(Els|Ada)$/ });
  await names.nth(1).waitFor();
  assert.deepEqual(await names.allInnerTexts(), ['Els', 'Ada'], 'best first');
  await page.getByText('heeft ook een kind van die leeftijd').first().waitFor();
  await page
    .getByText(/preekt Turks/)
    .first()
    .waitFor();
  assert.deepEqual(await axeFindings(page), [], 'who fits');
});

void test('both are asked, in words that were read before, without a name', async () => {
  await button('Vraag beiden: Els').click();
  const field = page.getByRole('textbox', { name: 'Dit leest Fatma' });
  const words = await field.inputValue();
  assert.doesNotMatch(words, /Els|Fatma/);
  assert.deepEqual(await axeFindings(page), [], 'the letters');
  await field.fill(`Dag! ${words}`);
  await button('Verstuur aan allebei').click();
  await dialog().waitFor({ state: 'hidden' });
  assert.ok((await fatma.reads('Dag! Er is misschien een buddy voor u.')).ask);
  const asked = await els.reads('Wij dachten aan u.');
  assert.doesNotMatch(asked.text, /Fatma/);
  assert.equal(await button('Stel ze voor').count(), 0, 'not yet');
});

void test('a no is told to the other in kind words, and these two are not asked again', async () => {
  await fatma.answers(true);
  await els.answers(false);
  await goRound();
  await button('Laat het de ander weten').click();
  await page.getByRole('button', { name: 'Verstuur', exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
  const told = await fatma.reads('Deze keer past het niet. Wij zoeken verder.');
  assert.doesNotMatch(told.text, /Els|nee/);
  await button('Vraag beiden: Ada').waitFor();
  assert.equal(await button('Vraag beiden: Els').count(), 0, 'never again');
  await page.getByText('Wie nu niet kan, en waarom').click();
  await page.getByText('al eens samen gevraagd').waitFor();
});

void test('somebody else is asked; after two yeses they read each other’s name', async () => {
  await button('Vraag beiden: Ada').click();
  await button('Verstuur aan allebei').click();
  await dialog().waitFor({ state: 'hidden' });
  await ada.reads('Wij dachten aan u.');
  await fatma.reads('Er is misschien een buddy voor u.');
  await fatma.answers(true);
  await ada.answers(true);
  await goRound();
  await button('Stel ze voor').click();
  await button('Verstuur aan allebei').click();
  await dialog().waitFor({ state: 'hidden' });
  const met = await fatma.reads('De ander heet Ada.');
  assert.match(met.text, /Voelt het niet goed\? Schrijf het hier/);
  await ada.reads('De ander heet Fatma.');
  assert.ok(
    (await els.replies()).every(({ text }) => !/Fatma|Ada/.test(text)),
    'Els knows nobody',
  );
});

void test('it ends with a reason, and a third can come', async () => {
  await page.getByText('Dit contact stopt').click();
  await button('Geen klik').click();
  await page.getByText('Nu past er niemand').waitFor();
  const letters = await Letters.to(hub.urls.hub, POINT);
  await FormThread.begin(letters, POINT, offers('Gul'));
  await back();
  await goRound();
  await makeReady('Gul');
  await person('Fatma').click();
  await button('Vraag beiden: Gul').waitFor();
});
