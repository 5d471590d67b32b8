import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { editionKind } from '../../src/core/desk/edition.ts';
import { reportKind } from '../../src/core/desk/report.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { documentsOf } from './support/desk-documents.ts';
import { logIn, openDeskHub, openThread, POINT, type DeskHub } from './support/desk-hub.ts';
import { fillYear, type Fullness } from './support/full-year.ts';
import { Letters } from './support/letters.ts';
import { until } from './support/until.ts';

/** From a question and a phone call to the board's one page, against a real hub. */

const today = Math.floor(Date.now() / 86_400_000);
const year = new Date().getUTCFullYear();
let browser: RealBrowser;
const hubs: DeskHub[] = [];
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  for (const hub of hubs) await hub.close();
});

async function newHub(): Promise<DeskHub> {
  const hub = await openDeskHub();
  hubs.push(hub);
  await hub.setUp();
  return hub;
}

async function openDesk(hub: DeskHub): Promise<Page> {
  const page = await browser.context.newPage();
  await logIn(page, hub);
  return page;
}

const room = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

/** The rows of a table by its caption, as `label number`. */
async function rows(page: Page, caption: string): Promise<string[]> {
  const table = page.getByRole('table', { name: caption });
  const texts = await table.getByRole('row').allInnerTexts();
  return texts.slice(1).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

async function note(page: Page, labels: readonly string[], sentence: string): Promise<void> {
  for (const label of labels) await page.getByLabel(label, { exact: true }).check();
  await page.getByLabel('In één zin, als u wilt').fill(sentence);
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page
    .getByRole('button', { name: `Haal terug: ${labels[0] ?? ''}` })
    .first()
    .waitFor();
}

void test('three questions and two heard sentences are five in the room', async () => {
  const hub = await newHub();
  const letters = await Letters.to(hub.urls.hub, POINT);
  for (const text of ['Mag mijn kind later beginnen?', 'Wie helpt met vervoer?', 'Ik zit thuis.'])
    await letters.ask(text, 0);
  const page = await openDesk(hub);

  await openThread(page, 'Mag mijn kind later');
  await page.getByRole('button', { name: 'Hulp op school', exact: true }).click();

  await room(page, 'Noteer');
  await page.getByRole('heading', { name: 'Een telefoontje, of iets dat u hoorde' }).waitFor();
  const focus = page.getByRole('radio', { name: 'Gebeld' });
  await until('the first choice to have focus', () =>
    focus.evaluate((one) => one.matches(':focus')),
  );
  assert.deepEqual(await axeFindings(page), [], 'noting');
  await note(page, ['Gebeld', 'Ouder', 'Hulp op school'], 'Er is geen plek in de klas.');
  // The next one with keys alone: from the way it came to the last theme but one, and a sentence.
  const keys = ['ArrowRight', 'Tab', 'ArrowRight', ...Array<string>(9).fill('Tab'), 'Space'];
  for (const key of [...keys, 'Tab', 'Tab']) await page.keyboard.press(key);
  await page.keyboard.type('In het café: niemand vroeg mij iets.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Haal terug: Gesproken · Jongere · Gezin' }).waitFor();
  await page.getByText('Genoteerd. U kunt meteen het volgende noteren.').waitFor();

  await room(page, 'Signalen');
  await page.getByText('5 keer vroeg of vertelde iemand iets').waitFor();
  assert.deepEqual(await rows(page, 'Waar het over ging'), [
    'Hulp op school 2',
    'Gezin 1',
    'Zonder onderwerp 2',
  ]);
  assert.deepEqual(await rows(page, 'Hoe het binnenkwam'), [
    'Via de website gevraagd 3',
    'Gebeld 1',
    'Gesproken 1',
  ]);
  await page.getByLabel('Over wie').selectOption('Jongeren');
  const young = await rows(page, 'Waar het over ging');
  assert.ok(young.includes('Gezin 1') && !young.includes('Hulp op school 2'), young.join());
  assert.deepEqual(await axeFindings(page), [], 'signals');

  await page.getByRole('button', { name: 'Schrijf op wat u hoorde' }).click();
  await page.getByLabel('Waarover').selectOption('Gezin');
  await page.getByText('In het café: niemand vroeg mij iets.', { exact: true }).waitFor();
  await page.getByLabel('Wat hoorde u?').fill('Jongeren worden niet gevraagd.');
  await page.getByLabel('Op welke tafel legde u het?').fill('Netwerkgroep');
  assert.deepEqual(await axeFindings(page), [], 'writing');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByRole('button', { name: 'Verander: Gezin, Jongeren worden' }).waitFor();

  await page.getByRole('button', { name: 'Bekijk de bladzijde' }).click();
  await page.getByRole('heading', { name: 'Zo gaat het naar buiten' }).waitFor();
  await page.getByText('5 keer vroeg of vertelde iemand ons iets').waitFor();
  const themes = page.getByRole('table', { name: 'Waar het over ging' });
  assert.equal(await themes.count(), 0, 'no part of five people');
  await page.getByLabel('Over wie').selectOption('Jongeren');
  await page.getByText('Er is nog te weinig om te laten zien.').waitFor();
  await page.getByText('Jongeren worden niet gevraagd.').waitFor();
  assert.equal(
    await page.getByText('In het café').filter({ visible: true }).count(),
    0,
    'what was heard stays at the desk',
  );
  assert.deepEqual(await axeFindings(page), [], 'the page');
});

const years: Record<string, Fullness> = {
  'a full year': { count: 187 },
  'signals as long as may be': { count: 187, long: true },
  'forty regions and themes': { count: 900, long: true, crowded: true },
};

for (const [what, fullness] of Object.entries(years))
  void test(`the board's page is one sheet: ${what}`, async (t) => {
    const hub = await newHub();
    const { documents } = await documentsOf(hub);
    await fillYear(documents, today, fullness);
    const page = await openDesk(hub);
    await room(page, 'Signalen');
    await page.getByText(`${fullness.count} keer vroeg`).waitFor();
    await page.getByRole('button', { name: 'Bekijk de bladzijde' }).click();
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Gebruik de knop “Druk af”').waitFor();
    await page.emulateMedia({ media: null });
    await page.evaluate(
      () => (window.print = () => document.body.setAttribute('data-printed', '')),
    );
    await page.getByRole('button', { name: 'Druk af' }).click();
    await page.locator('body[data-printed]').waitFor({ state: 'attached' });

    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    const numbers = await page.getByRole('table').locator('b').allInnerTexts();
    t.diagnostic(`${sheets} sheet, ${numbers.length} numbers on it`);
    assert.equal(sheets, 1);
    assert.ok(numbers.length >= 10);
    assert.ok(
      numbers.every((number) => Number(number) % 5 === 0),
      'batches only',
    );
    assert.ok((await page.getByText('nog te weinig om te laten zien').count()) > 0);
    const signals = await page.getByText(/Op tafel bij|Nog niet op een tafel/).count();
    const least = fullness.crowded ? 0 : fullness.long ? 4 : 6;
    assert.ok(signals >= least, `${signals} signals`);
    assert.deepEqual(await axeFindings(page), []);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    assert.deepEqual(await axeFindings(page), [], 'in the evening');
    await page.getByRole('button', { name: 'Terug naar de aantallen' }).click();
    await page.getByRole('table', { name: 'Door het jaar' }).waitFor();
    assert.deepEqual(await axeFindings(page), [], 'the room in the evening');
    await page.setViewportSize({ width: 360, height: 740 });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(wider, 0, 'nothing to scroll sideways on a phone');
    await documents.read(editionKind, [`${year}`]);
    assert.equal(documents.get(editionKind, `${year}`).day, today, 'what left is written down');
  });

void test('a file for spreadsheets and the network group get the same batches', async (t) => {
  const hub = await newHub();
  const { documents, shared } = await documentsOf(hub);
  await fillYear(documents, today, { count: 187 });
  const page = await openDesk(hub);
  await room(page, 'Signalen');
  await page.getByText('187 keer vroeg').waitFor();
  await page.getByRole('button', { name: 'Bekijk de bladzijde' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar voor Excel' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), `signalen-${year}.csv`);
  const file = readFileSync(await download.path(), 'utf8');
  assert.ok(file.startsWith('\uFEFF"Jaar";"Over wie";'));
  const numbers = [...file.matchAll(/;(\d+);/g)].map(([, number]) => Number(number));
  assert.ok(numbers.length > 40 && numbers.every((number) => number % 5 === 0));
  t.diagnostic(`${numbers.length} numbers in the file, all in batches`);

  await page.getByRole('button', { name: 'Deel met de netwerkgroep' }).click();
  await page.getByText('De netwerkgroep kan het nu lezen.').first().waitFor();
  await shared.read(reportKind, [`${year}`]);
  const report = shared.get(reportKind, `${year}`);
  assert.equal(report.sheets.all?.total, 185);
  assert.ok(!JSON.stringify(report).includes('counted'));
  assert.equal(report.signals.length, 6);
});
