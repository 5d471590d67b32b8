import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { logIn, openDeskHub, POINT, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';

/** A colleague has a text of an office, and no time: what the desk does for her. */

let hub: DeskHub;
let browser: RealBrowser;
let page: Page;
before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  await hub.setUp();
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await logIn(page, hub);
});
after(async () => {
  await browser.close();
  await hub.close();
});

const OFFICIAL =
  'Indien uw kind ziek is, dient te worden gebeld. U ontvangt de beschikking middels een brief. ' +
  'Waarom heeft u niet eerder gebeld? Bel ons over de zwemles.';

const QUESTION = 'Mijn kind is ziek. Wie moet ik bellen?';
const press = (name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const piece = (): ReturnType<Page['getByRole']> => page.getByRole('group', { name: 'Alinea (1)' });
const text = (): Promise<string> => piece().getByRole('textbox').inputValue();

void test('an official text gets remarks, three are taken with the keyboard, and it is published', async (t) => {
  await page.getByRole('button', { name: 'Website' }).click();
  await press('Nieuwe vraag');
  await page.getByRole('textbox', { name: 'De vraag', exact: true }).fill(QUESTION);
  await page
    .getByRole('textbox', { name: 'Andere woorden voor deze vraag' })
    .fill(
      ['kind ziek melden', 'ziek wie bellen', 'griep', 'ziekmelden school', 'koorts'].join('\n'),
    );
  await piece().getByRole('textbox').focus();
  await page.keyboard.insertText(OFFICIAL);

  await piece()
    .getByRole('button', { name: /^\d+ opmerkingen$/ })
    .click();
  const remarks = piece().getByRole('list', { name: 'Kan dit makkelijker?' });
  assert.equal(await remarks.getByRole('listitem').count(), 3, 'no wall');
  await remarks.getByText(/kan als een verwijt klinken/).waitFor();
  assert.deepEqual(await axeFindings(page), [], 'with remarks');

  const taken: string[] = [];
  for (const name of ['Maak er “Als” van', 'Maak er “krijgt” van', 'Maak er “het besluit” van']) {
    // What stands in the way of it is looked at first, and left.
    const wanted = remarks.getByRole('button', { name, exact: true });
    while ((await wanted.count()) === 0)
      await remarks
        .getByRole('button', { name: /^Laat zo: / })
        .first()
        .press('Enter');
    await wanted.press('Enter');
    taken.push(name);
    await piece().getByRole('button', { name: 'Zet terug' }).waitFor();
  }
  const after = await text();
  assert.match(after, /^Als uw kind ziek is/);
  assert.match(after, /U krijgt het besluit/);

  await press('Zet terug');
  assert.match(await text(), /U krijgt de beschikking/, 'the last one back');
  await piece().getByRole('textbox').fill(after.replace('Waarom heeft u niet eerder gebeld? ', ''));
  await page.getByRole('textbox', { name: 'Waar komt dit vandaan?' }).fill('Afspraak met school');
  await press('Zet op de website');
  await page.getByText('Dit staat nu op de website.').first().waitFor();
  t.diagnostic(`${taken.length} suggestions taken, none of them in the way of publishing`);
});

void test('a reply to a parent is a text too, and what is said of it stops nobody', async () => {
  const letters = await Letters.to(hub.urls.hub, POINT);
  const visitor = await letters.visitor();
  await letters.send(await visitor.ask('Mag mijn kind naar huis als het ziek is?', 0));
  await press('Gesprekken');
  await press('Ververs');
  await page.getByRole('button', { name: 'Mag mijn kind naar huis' }).click();
  const answer = page.getByRole('textbox', { name: 'Uw antwoord' });
  await answer.focus();
  await page.keyboard.insertText('U had moeten bellen. Dat mag reeds.');
  await press('2 opmerkingen');
  assert.deepEqual(await axeFindings(page), [], 'with remarks');
  await press('Maak er “al” van');
  assert.equal(await answer.inputValue(), 'U had moeten bellen. Dat mag al.');
  await press('Verstuur antwoord');
  await page.getByRole('list', { name: 'Gesprek' }).getByText('Dat mag al.').waitFor();
});
