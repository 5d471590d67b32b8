import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { logIn, openDeskHub, POINT, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';

/** A colleague who never edited a website, and the visitor who finds what she wrote. */

let hub: DeskHub;
let browser: RealBrowser;
let page: Page;
/** Of the point's own page. */
let address: string;
before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  await hub.setUp();
  page = await openWebsite();
  const link = page.getByRole('link', { name: 'Bekijk de echte website' });
  address = (await link.getAttribute('href')) ?? '';
});
after(async () => {
  await browser.close();
  await hub.close();
});

async function openWebsite(): Promise<Page> {
  const desk = await browser.context.newPage();
  await logIn(desk, hub);
  await desk.getByRole('button', { name: 'Website' }).click();
  await desk.getByRole('heading', { name: 'Website', level: 1 }).waitFor();
  await desk.getByRole('button', { name: 'Nieuwe vraag' }).waitFor();
  return desk;
}

const press = (desk: Page, name: string): Promise<void> =>
  desk.getByRole('button', { name, exact: true }).click();
const write = (desk: Page, name: string | RegExp, words: string): Promise<void> =>
  desk.getByRole('textbox', { name }).fill(words);
const publish = async (desk: Page): Promise<void> => {
  await press(desk, 'Zet op de website');
  await desk.getByText('Dit staat nu op de website.').first().waitFor();
};

/** What a visitor finds for these words on the point's own page: the questions, nearest first. */
async function finds(words: string): Promise<string[]> {
  const visitor = await browser.context.newPage();
  await visitor.goto(address);
  await visitor.getByRole('button', { name: 'Vind een antwoord' }).first().press('Enter');
  await visitor.getByRole('searchbox').fill(words);
  const found = visitor.getByRole('list').first().getByRole('button');
  await found.first().waitFor();
  const names = await found.allInnerTexts();
  await visitor.close();
  return names.map((name) => name.trim());
}

const QUESTION = 'Mijn kind wil niet meer naar de zwemles van school. Moet dat?';
const WORDINGS = [
  'me zoon durft nie te zwemmen',
  'schoolzwemmen verplicht',
  'bang voor het zwembad',
  'geen badpak aan willen',
  'zwemles overslaan',
];

void test('an entry is written, gets remarks, is looked at, published, and found', async () => {
  await press(page, 'Nieuwe vraag');
  await page.getByRole('heading', { name: 'Een nieuwe vraag', level: 1 }).waitFor();
  await write(page, 'De vraag', QUESTION);
  await press(page, 'Zet op de website');
  await page.getByText('Er staan nog geen andere zinnen, er moeten er minstens 5 zijn.').waitFor();
  await page.getByText('Schrijf hier het antwoord.').waitFor();
  assert.deepEqual(await axeFindings(page), [], 'with what is not right');

  await write(page, 'Andere woorden voor deze vraag', WORDINGS.join('\n'));
  await write(page, 'Alinea (1)', 'Indien uw kind niet durft, had u moeten bellen.');
  const hints = page.getByRole('list', { name: 'Kan dit makkelijker?' });
  await page.getByRole('button', { name: '2 opmerkingen' }).click();
  await hints.getByText('“Indien” leest stroef.').waitFor();
  await hints.getByText(/kan als een verwijt klinken/).waitFor();
  await write(page, 'Alinea (1)', 'Durft uw kind niet? Vertel het aan school.');
  await hints.waitFor({ state: 'detached' });
  await press(page, 'Stappen');
  await write(page, 'Stappen (2)', 'Bel de meester of juf.\nVraag wat wel kan.');
  await write(page, 'Waar komt dit vandaan?', 'Afspraak met de scholen');

  const preview = page.getByRole('region', { name: 'Zo ziet een bezoeker het' });
  await preview.getByRole('heading', { name: QUESTION }).waitFor();
  assert.deepEqual(await preview.getByRole('listitem').allInnerTexts(), [
    'Bel de meester of juf.',
    'Vraag wat wel kan.',
  ]);
  assert.ok(!(await finds('me zoon durft nie te zwemmen')).includes(QUESTION), 'not before');
  await publish(page);
  await page.getByRole('button', { name: `${QUESTION} Van ons` }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  for (const words of WORDINGS.slice(0, 2)) assert.equal((await finds(words))[0], QUESTION, words);
});

void test('what was published is put back as it was', async () => {
  await press(page, 'Wat is er veranderd');
  await page.getByText(`Nieuw: antwoord voor ouders: ${QUESTION}`).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('button', { name: /^Zet terug naar hoe het hiervoor was: Noor/ }).click();
  await page.getByText(`Weg: antwoord voor ouders: ${QUESTION}`).waitFor();
  await press(page, 'Ja, zet terug');
  await page.getByText('De website is teruggezet.').first().waitFor();
  assert.ok(!(await finds('me zoon durft nie te zwemmen')).includes(QUESTION), 'gone');
});

void test('two desks change the same answer: both texts are there to choose from', async () => {
  const other = await openWebsite();
  const title = 'Mijn kind zit thuis zonder school. Wat kan ik nu doen?';
  for (const desk of [page, other]) {
    await press(desk, 'Vragen');
    await desk.getByRole('button', { name: title }).click();
  }
  await write(other, 'Alinea (1)', 'Bel ons vandaag nog.');
  await publish(other);
  await write(page, 'Alinea (1)', 'U bent niet alleen.');
  await press(page, 'Zet op de website');
  const both = page.getByRole('alert');
  await both.getByText('Bel ons vandaag nog.').waitFor();
  assert.equal(
    await page.getByRole('textbox', { name: 'Alinea (1)' }).inputValue(),
    'U bent niet alleen.',
    'nothing is lost',
  );
  assert.deepEqual(await axeFindings(page), []);

  await other
    .getByRole('button', { name: 'Mag de school mijn kind zomaar naar huis sturen?' })
    .click();
  await write(other, 'Alinea (1)', 'Nee, zomaar niet.');
  await press(page, 'Zet mijn tekst op de website');
  await page.getByText('Dit staat nu op de website.').first().waitFor();
  await press(other, 'Zet op de website');
  const beside = 'Uw collega veranderde intussen iets anders. Dat staat er ook.';
  await other.getByText(beside).first().waitFor();
  await other.close();
});

void test('without a network the text stays, and so it does in another room', async () => {
  await page.getByRole('button', { name: 'Mijn kind zit thuis zonder school' }).click();
  await write(page, 'De vraag', 'Mijn kind is thuis. Wat nu?');
  await page.route('**/v1/desk/library', (route) => route.abort());
  await press(page, 'Zet op de website');
  await page.getByText('Uw tekst blijft hier staan.').waitFor();
  await page.unroute('**/v1/desk/library');
  await page.getByRole('button', { name: 'Gesprekken' }).click();
  await page.getByRole('heading', { name: 'Gesprekken' }).waitFor();
  await page.getByRole('button', { name: 'Website' }).click();
  assert.equal(
    await page.getByRole('textbox', { name: 'De vraag' }).inputValue(),
    'Mijn kind is thuis. Wat nu?',
  );
  await page.getByRole('button', { name: 'Alle vragen' }).click();
  await page.getByRole('button', { name: /Nog niet geplaatst/ }).click();
  await publish(page);
  assert.equal((await finds('mijn kind is thuis wat nu'))[0], 'Mijn kind is thuis. Wat nu?');
});

void test('back to the national text, and out of sight', async () => {
  await page.getByRole('button', { name: 'Mijn kind is thuis. Wat nu?' }).click();
  await press(page, 'Terug naar de landelijke tekst');
  await press(page, 'Ja, zet terug');
  await page.getByRole('button', { name: 'Mijn kind zit thuis zonder school' }).click();
  await press(page, 'Verberg op de website');
  await page
    .getByRole('button', { name: /^Mijn kind zit thuis zonder school.*Verborgen/ })
    .waitFor();
  assert.ok(
    !(await finds('mijn kind zit thuis')).some((name) =>
      name.startsWith('Mijn kind zit thuis zonder'),
    ),
  );
});

void test('hours, a holiday and who stands in', async () => {
  await press(page, 'Tijden');
  await write(page, /bellen of langskomen/, 'maandag van 9 tot 12 uur');
  await press(page, 'Zet een vakantie erbij');
  const day = (days: number): string =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Eerste dag (1)').fill(day(3));
  await page.getByLabel('Laatste dag (1)').fill(day(-3));
  await press(page, 'Zet op de website');
  await page.getByText('De laatste dag komt na de eerste dag.').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByLabel('Eerste dag (1)').fill(day(-3));
  await page.getByLabel('Laatste dag (1)').fill(day(3));
  await write(page, 'Naam van dat steunpunt', 'Steunpunt De Es');
  await write(page, 'Telefoonnummer van dat steunpunt', '020 555 01 24');
  await publish(page);
  const visitor = await browser.context.newPage();
  await visitor.goto(address);
  await visitor.getByText('Kunt u niet wachten? Steunpunt De Es helpt u ook.').waitFor();
  await visitor.close();
});

void test('a question that was not found becomes other words, never as it was typed', async () => {
  const letters = await Letters.to(hub.urls.hub, POINT);
  const visitor = await letters.visitor();
  const typed = 'Mijn zoon Sem eet op De Springplank nooit zijn brood op';
  await letters.send(await visitor.ask(typed, 0));
  await page.getByRole('button', { name: 'Gesprekken' }).click();
  await page.getByRole('button', { name: 'Ververs' }).click();
  await page.getByRole('button', { name: typed }).waitFor();
  await page.getByRole('button', { name: 'Website' }).click();
  await press(page, 'Niet gevonden');
  await page.getByRole('blockquote').getByText(typed).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('combobox').selectOption({ label: 'Ik kan niet meer. Wie helpt mij?' });
  await write(page, 'De vraag in uw woorden (1)', typed);
  await press(page, 'Voeg toe als andere woorden bij “Ik kan niet meer. Wie helpt mij?”');
  await page.getByText('Dit zijn de woorden van de ander.').waitFor();
  await write(page, 'De vraag in uw woorden (1)', 'kind eet brood niet op school');
  await press(page, 'Voeg toe als andere woorden bij “Ik kan niet meer. Wie helpt mij?”');
  await page.getByText('Dit staat nu op de website.').first().waitFor();
  assert.equal((await finds('eet brood niet op'))[0], 'Ik kan niet meer. Wie helpt mij?');
});
