import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { loopback } from '../../demo/loopback.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openDeskHub, type DeskHub } from './support/desk-hub.ts';

/** A new support point, from the link on the hub's console to the first log-in. */

let hub: DeskHub;
let browser: RealBrowser;
before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await hub.close();
});

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function isSetUp(): Promise<boolean> {
  const answer = await loopback(`${hub.urls.desk}/v1/desk/state`);
  return !(JSON.parse(answer.body.toString()) as { setup: boolean }).setup;
}

void test('set-up asks, explains, tries the sheet, and only then makes the point', async (t) => {
  const page = await browser.context.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) violations.push(message.text());
  });
  const screens: string[] = [];
  const check = async (screen: string): Promise<void> => {
    assert.deepEqual(await axeFindings(page), [], screen);
    screens.push(screen);
  };

  await page.goto(`${hub.urls.desk}/desk/#token=${hub.setupToken ?? ''}`);
  await heading(page, 'Welkom');
  assert.equal(page.url(), `${hub.urls.desk}/desk/`, 'the token is out of the address');
  await check('point');

  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByText('Vul de naam van uw steunpunt in.').waitFor();
  const focused = page.locator('*:focus').last();
  assert.equal(await focused.getAttribute('aria-invalid'), 'true', 'focus on what needs a look');
  await check('point, with errors');

  await page.getByLabel('Hoe heet uw steunpunt?').fill('Ouder- en jeugdsteunpunt De Linde');
  await page.getByLabel('Op welk nummer').fill('020 555 01 23');
  await page.getByLabel('Op welke websites').fill('www.school.example');
  await page.getByRole('button', { name: 'Verder' }).click();

  await heading(page, 'Wie bent u?');
  await check('person');
  const words = (await page.locator('.words').innerText()).trim();
  assert.equal(words.split(' ').length, 5);
  await page.getByLabel('Uw voornaam').fill('Noor');
  await page.getByLabel('Typ uw wachtzin', { exact: true }).fill('te kort');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByText('Maak uw wachtzin langer').waitFor();
  await page.getByLabel('Typ uw wachtzin', { exact: true }).fill(words);
  await page.getByLabel('Typ uw wachtzin nog een keer').fill(words);
  await page.getByRole('button', { name: 'Verder' }).click();

  await heading(page, 'Uw herstelblad');
  await check('sheet');
  const code = (await page.locator('.code').innerText()).replaceAll('\n', ' ');
  await printsOnlyTheSheet(page);

  await page.getByRole('button', { name: 'Ik heb het blad' }).click();
  await heading(page, 'Probeer uw herstelblad');
  assert.equal(await page.getByText(code.slice(0, 4)).count(), 0, 'the code is on paper only');
  await page.getByLabel('De code op het blad').fill('0000 0000 0000 0000 0000 0000 0000');
  await page.getByRole('button', { name: 'Probeer de code' }).click();
  await page.getByText('Deze code is net anders').waitFor();
  await check('trying the sheet');
  assert.equal(await isSetUp(), false, 'nothing is made before the sheet works');

  await page.getByLabel('De code op het blad').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Probeer de code' }).click();
  await heading(page, 'Uw balie is klaar');
  assert.equal(await isSetUp(), true);
  await check('done');
  const lines = await page.getByRole('region', { name: 'Regels voor de website' }).innerText();
  const key = /embed="([\w-]+)"/.exec(lines)?.[1] ?? '';
  assert.equal((await loopback(`${hub.urls.hub}/w/${key}`)).status, 200);

  await page.getByRole('button', { name: 'Naar inloggen' }).click();
  await heading(page, 'Goed dat u er bent');
  await check('log-in');
  await page.getByLabel('Uw voornaam').fill('Noor');
  await page.getByLabel('Uw wachtzin').fill('een andere zin die niet klopt');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByText('Deze naam en wachtzin horen niet bij elkaar').waitFor();
  await check('log-in, refused');
  await page.getByLabel('Uw wachtzin').fill(words);
  await page.getByRole('button', { name: 'Log in' }).click();
  await heading(page, 'Vandaag');
  await page.getByText('Er wacht vandaag niemand op u').waitFor();
  await check('nothing due');

  t.diagnostic(`axe: ${screens.length} screens passed, 0 failed`);
  assert.equal(screens.length, 9);
  assert.deepEqual(violations, []);
});

void test('a link that was used opens the log-in', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${hub.urls.desk}/desk/#token=${hub.setupToken ?? ''}`);
  await heading(page, 'Goed dat u er bent');
  assert.equal(page.url(), `${hub.urls.desk}/desk/`);
});

async function printsOnlyTheSheet(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.getByText('Herstelblad van Ouder').isVisible());
  assert.ok(await page.locator('.code').isVisible());
  for (const button of await page.getByRole('button').all()) assert.ok(!(await button.isVisible()));
  assert.equal(await page.getByText('Stap 3 van 4').isVisible(), false);
  assert.equal(await page.getByText('Balie', { exact: true }).isVisible(), false);
  await page.emulateMedia({ media: null });
}
