import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Contact, Entry } from '../../src/core/library/types.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { logIn, openDeskHub, type DeskHub } from './support/desk-hub.ts';

/** New national texts wait until a colleague read them. */

const folder = mkdtempSync(join(tmpdir(), 'steunpunt-set-'));
let hub: DeskHub;
let browser: RealBrowser;
let page: Page;
before(async () => {
  cpSync(join(import.meta.dirname, '../../locales/content'), folder, { recursive: true });
  process.env['STEUNPUNT_CONTENT'] = folder;
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  await hub.setUp();
  page = await browser.context.newPage();
  await logIn(page, hub);
});
after(async () => {
  delete process.env['STEUNPUNT_CONTENT'];
  await browser.close();
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

function change<T>(path: string, how: (value: T) => T): void {
  const file = join(folder, path);
  writeFileSync(file, JSON.stringify(how(JSON.parse(readFileSync(file, 'utf8')) as T)));
}

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
const TITLE = 'Mijn kind zit thuis zonder school. Wat kan ik nu doen?';
const OTHER = 'Mijn kind durft niet naar school. Krijg ik een boete?';

void test('each change is read old and new, own texts stay, and then all is taken', async () => {
  await press('Website');
  await press(TITLE);
  await page.getByRole('textbox', { name: 'Alinea (1)' }).fill('Bel ons. Wij denken mee.');
  await press('Zet op de website');
  await page.getByRole('button', { name: `${TITLE} Door ons veranderd` }).waitFor();
  await press(OTHER);
  await page.getByRole('button', { name: 'Vandaag nagekeken' }).waitFor();
  const points = page.getByRole('group', { name: 'Nog na te kijken' }).getByRole('checkbox');
  while ((await points.count()) > 0) await points.first().click();
  await press('Zet op de website');
  await page.getByRole('button', { name: OTHER, exact: true }).waitFor();

  await press('Landelijk nieuws');
  await page.getByText('U heeft de nieuwste landelijke teksten.').waitFor();

  change<Entry>('nl/parent/zit-thuis.json', (entry) => ({ ...entry, source: 'Een nieuwe wet' }));
  change<Entry>('nl/parent/durft-niet-boete.json', (entry) => ({
    ...entry,
    answer: [{ p: 'Bel school elke dag.' }, ...entry.answer],
  }));
  change<{ contacts: Contact[] }>('nl/contacts.json', (file) => ({
    ...file,
    contacts: file.contacts.map((one) =>
      one.id === 'veilig-thuis' ? { ...one, phone: '0800 2001' } : one,
    ),
  }));
  await hub.services.starter.reload();
  await press('Landelijk nieuws');
  await page.getByRole('heading', { name: '3 landelijke teksten zijn veranderd' }).waitFor();
  const changes = page.getByRole('main').getByRole('listitem');
  const own = changes.filter({ hasText: 'Hier heeft u een eigen tekst' });
  await own.getByText(`Bron veranderd: ${TITLE}`).waitFor();
  await changes.filter({ hasText: OTHER }).getByText('U had deze tekst nagekeken.').waitFor();
  await page.getByText('Nummer veranderd: Veilig Thuis').click();
  await page.getByRole('heading', { name: 'Straks: nummer' }).waitFor();
  for (const number of ['0800-2000', '0800 2001'])
    await page.getByRole('blockquote').getByText(number, { exact: true }).waitFor();
  await page.getByText(`Antwoord veranderd: ${OTHER}`).click();
  await page.getByRole('blockquote').getByText('Bel school elke dag.').waitFor();
  assert.deepEqual(await axeFindings(page), []);

  await own.getByRole('button', { name: 'Bekijk uw tekst' }).click();
  await page.getByRole('heading', { name: TITLE, level: 1 }).first().waitFor();
  await press('Alle vragen');
  await press('Neem alles over');
  await page.getByText('De nieuwe landelijke teksten staan nu op de website.').first().waitFor();
  await page.getByText('U heeft de nieuwste landelijke teksten.').waitFor();
  await press('Vragen');
  await press(TITLE);
  assert.equal(
    await page.getByRole('textbox', { name: 'Alinea (1)' }).inputValue(),
    'Bel ons. Wij denken mee.',
    'ours stays',
  );
  await press('Alle vragen');
  await press(OTHER);
  assert.equal(
    await page.getByRole('textbox', { name: 'Alinea (1)' }).inputValue(),
    'Bel school elke dag.',
    'theirs is there',
  );
  await page.getByRole('heading', { name: 'Nog na te kijken' }).waitFor();
});
