import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Call } from '../../src/core/message.ts';
import type { Visitor } from '../desk/support/visitor.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openDeskHub, POINT, typeName, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';
import { until } from './support/until.ts';

/** The first quarter of an hour of a new colleague, from the log-in to "Klaar voor vandaag". */

const DAY_MS = 86_400_000;
const isoDay = (ahead: number): string =>
  new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);

/** As a visitor's page seals it. */
const now = (): { writtenAt: string } => ({ writtenAt: new Date().toISOString().slice(0, 16) });

let hub: DeskHub;
let browser: RealBrowser;
let letters: Letters;
let page: Page;
before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  // Open every day, so that the list says the same whatever day this runs.
  await hub.setUp([1, 2, 3, 4, 5, 6, 7]);
  letters = await Letters.to(hub.urls.hub, POINT);
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${hub.urls.desk}/desk/`);
});
after(async () => {
  await browser.close();
  await hub.close();
});

function asked(text: string, call?: Call): Promise<Visitor> {
  return letters.ask(text, 0, { ...now(), ...(call ? { call } : {}) });
}

const messagesOf = async (visitor: Visitor): Promise<number> =>
  (await letters.mailbox(visitor)).messages.length;

async function goToday(): Promise<void> {
  await page.getByRole('button', { name: 'Vandaag', exact: true }).click();
  await page.getByRole('heading', { name: 'Vandaag', level: 1 }).waitFor();
}

/** Presses the row of the list that says this, and stands in the thread. */
async function press(row: RegExp): Promise<void> {
  await page.getByRole('button', { name: row }).click();
  await page.getByRole('list', { name: 'Gesprek', exact: true }).waitFor();
}

async function answer(text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Uw antwoord' }).fill(text);
  await send();
}

async function send(): Promise<void> {
  await page.getByRole('button', { name: 'Verstuur antwoord' }).click();
  const field = page.getByRole('textbox', { name: 'Uw antwoord' });
  await until('the answer to be sent', async () => (await field.inputValue()) === '');
}

void test('what was there before: a family that was referred', async () => {
  await typeName(page);
  await page.getByText('Klaar voor vandaag').waitFor();
  await asked('Wie helpt ons thuis?');
  await page.getByRole('button', { name: 'Ververs' }).click();
  await page.getByRole('button', { name: '1 nieuw: laat zien' }).click();
  await press(/Nieuwe vraag.*Wie helpt ons thuis/s);
  await answer('Het wijkteam kan u helpen.');
  await page.getByRole('button', { name: 'Nieuwe doorverwijzing' }).click();
  await page.getByRole('textbox', { name: 'Wie gaat helpen?' }).fill('het wijkteam');
  await page.getByLabel('Wanneer vragen wij of het lukte?').fill(isoDay(0));
  await page.getByRole('button', { name: 'Zet het op de kaart' }).click();
  await page.getByText('Is het gelukt?').waitFor();
  await page.getByRole('button', { name: 'Op slot' }).click();
});

void test('three things are due, and after a quarter of an hour she is done', async (t) => {
  const call: Call = {
    ...{ phone: '06 1234 5678', daypart: 'any', language: 'tr' },
    ...{ interpreter: true, voicemail: false },
  };
  const caller = await asked('', call);
  const parent = await asked('School luistert niet naar ons.');
  await typeName(page);
  await page.getByText('Drie dingen wachten op u, één daarvan nu.').waitFor();
  assert.deepEqual(await axeFindings(page), []);

  // She calls, tells it in the thread, and writes down for her colleague what was said.
  const row = page.getByRole('button', { name: /Wil gebeld worden/ });
  assert.match((await row.innerText()).replaceAll(/\s+/g, ' '), /06 1234 5678 .*Turks · met tolk/);
  assert.equal(
    await page.getByRole('link', { name: 'Bel 06 1234 5678' }).getAttribute('href'),
    'tel:0612345678',
  );
  await press(/Wil gebeld worden/);
  await page.getByRole('button', { name: 'Wij hebben gebeld' }).click();
  await send();
  await page.getByRole('textbox', { name: 'Notitie' }).fill('Moeder gesproken. Zij belt dinsdag.');
  await page.getByRole('button', { name: 'Bewaar notitie' }).click();
  await page.getByText('Moeder gesproken. Zij belt dinsdag.').first().waitFor();
  await goToday();
  await page.getByText('Twee dingen wachten op u.').waitFor();

  // She answers, proposes a step, and only does it after a yes.
  await press(/Nieuwe vraag.*School luistert niet/s);
  await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await page.getByRole('textbox', { name: 'Wie vragen wij?' }).fill('de intern begeleider');
  await page.getByRole('textbox', { name: 'Wat vragen wij?' }).fill('of er een gesprek kan komen');
  await page.getByLabel('Voor welke dag?').fill(isoDay(6));
  await page.getByRole('button', { name: 'Zet het in uw antwoord' }).click();
  const field = page.getByRole('textbox', { name: 'Uw antwoord' });
  await until('the proposal', async () =>
    /intern begeleider.*of er een gesprek kan komen/.test(await field.inputValue()),
  );
  await send();
  await goToday();
  await page.getByText('Eén ding wacht op u.').waitFor();
  const waits = page.getByRole('region', { name: 'Wacht op de ouder' });
  await waits.getByText('Doe nog niets: wij stelden voor de intern begeleider').waitFor();

  const before = await messagesOf(parent);
  const yes = 'Ja, graag.';
  await letters.send(await parent.follow(yes, 1, 0, yes, { shown: now() }));
  await until('the yes on the list', async () => {
    await page.getByRole('button', { name: 'Ververs' }).click();
    return page.getByRole('button', { name: '1 nieuw: laat zien' }).isVisible();
  });
  await page.getByRole('button', { name: '1 nieuw: laat zien' }).click();
  await press(/Schreef terug.*School luistert niet/s);
  await page.getByRole('button', { name: 'De ouder zei ja' }).click();
  await answer('Fijn. Wij vragen het.');
  assert.equal((await messagesOf(parent)) - before, 2, 'read, and answered');

  // She asks after the referral, and closes what is finished.
  await goToday();
  await press(/Is het gelukt bij het wijkteam\?/);
  await page.getByRole('button', { name: 'Ja', exact: true }).click();
  await page.getByRole('button', { name: 'Sluit dit gesprek' }).click();
  await page.getByRole('button', { name: 'Sluit het gesprek' }).click();
  await page.getByText('Dit gesprek is gesloten.').waitFor();

  await goToday();
  await page.getByText('Klaar voor vandaag').waitFor();
  const week = page.getByRole('region', { name: 'Deze week' });
  await week.getByText('Vraag de intern begeleider of er een gesprek kan komen').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  assert.ok((await messagesOf(caller)) >= 2, 'the caller can read that somebody called');
  t.diagnostic('3 things due, 1 called, 1 agreed, 1 asked after, 1 closed, 0 left for today');
});

void test('a look at another room and back is a new look, and nothing is stored', async () => {
  await asked('Nog een vraag.');
  await page.getByRole('button', { name: 'Gesprekken' }).click();
  await page.getByRole('heading', { name: 'Gesprekken' }).waitFor();
  await page.getByRole('button', { name: 'Ververs' }).click();
  await page.getByRole('button', { name: 'Nog een vraag.' }).waitFor();
  await goToday();
  await page.getByText('Eén ding wacht op u.').waitFor();
  await page.getByRole('button', { name: 'Alleen van mij' }).click();
  await page.getByText('Van u staat hier niets meer.').waitFor();
  await page.getByText('Er staat nog één ding van een collega of van niemand.').waitFor();
  const stored = await page.evaluate(async () => [
    localStorage.length + sessionStorage.length,
    (await indexedDB.databases()).length,
  ]);
  assert.deepEqual(stored, [0, 0]);
});

void test('nothing a visitor sends makes the list wider than a phone', async (t) => {
  const call: Call = {
    ...{ phone: '0'.repeat(60), daypart: 'any', language: 'l'.repeat(60) },
    ...{ interpreter: true, voicemail: false },
  };
  await asked('x'.repeat(3000), call);
  await page.getByRole('button', { name: 'Alleen van mij' }).click();
  await page.getByRole('button', { name: 'Ververs' }).click();
  await page.getByRole('button', { name: '1 nieuw: laat zien' }).click();
  await page.getByRole('button', { name: /Wil gebeld worden/ }).waitFor();
  const over: number[] = [];
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    over.push(
      await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
    );
    assert.deepEqual(await axeFindings(page), [], String(width));
  }
  assert.deepEqual(over, [0, 0, 0]);
  t.diagnostic(`${over.length} widths, 0 too wide`);
});
