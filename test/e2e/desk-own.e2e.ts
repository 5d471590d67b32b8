import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/accessible.ts';
import { giveAuthenticator } from './support/authenticator.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { toTeam, toThreads } from './support/colleague.ts';
import { openDeskHub, openThread, POINT, STAFF, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';

/** A person's own ways in: passkey, passphrase, and the sheet in the safe. */

const chosen = 'fluit zondag trui appel molen';
let hub: DeskHub;
let browser: RealBrowser;
let code: string;
before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  code = await hub.setUp();
  const letters = await Letters.to(hub.urls.hub, POINT);
  await letters.ask('Een eerste vraag', 0);
});
after(async () => {
  await browser.close();
  await hub.close();
});

async function addDevice(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: 'Voeg een apparaat toe' }).click();
  await page.getByLabel('Uw wachtzin van nu').fill(passphrase);
  await page.getByLabel('Hoe noemt u dit apparaat?').fill('laptop');
  await page.getByRole('button', { name: 'Voeg dit apparaat toe' }).click();
}

async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Op slot' }).click();
  await page.getByRole('heading', { name: 'Goed dat u er bent' }).waitFor();
}

async function typePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Uw voornaam').fill(STAFF.name);
  await page.getByLabel('Uw wachtzin').fill(passphrase);
  await page.getByRole('button', { name: 'Log in' }).click();
}

void test('a passkey opens the desk, beside the passphrase, until it is taken away', async () => {
  const page = await browser.context.newPage();
  await toTeam(page, hub);
  const device = await giveAuthenticator(page, true);
  await addDevice(page, 'niet mijn wachtzin van nu');
  await page.getByText('Dit is niet uw wachtzin van nu').waitFor();
  assert.equal(await device.count(), 0, 'nothing was made for nothing');
  await page.getByRole('button', { name: 'Toch niet' }).click();

  await addDevice(page, STAFF.passphrase);
  await page
    .getByRole('list', { name: 'Uw apparaten' })
    .getByText('laptop', { exact: true })
    .waitFor();
  assert.equal(await device.count(), 1);
  assert.deepEqual(await axeFindings(page), [], 'a device');

  await lock(page);
  assert.deepEqual(await axeFindings(page), [], 'the way in');
  await page.getByRole('button', { name: 'Open met dit apparaat' }).click();
  await toThreads(page);
  await openThread(page, 'Een eerste vraag');

  await lock(page);
  await typePassphrase(page, STAFF.passphrase);
  await page.getByRole('button', { name: 'Collega’s' }).click();
  await page.getByRole('button', { name: 'Haal laptop weg' }).click();
  await page.getByText('kan niet meer inloggen zonder uw wachtzin').first().waitFor();
  await lock(page);
  assert.equal(await device.count(), 1, 'the device still has it');
  await page.getByRole('button', { name: 'Open met dit apparaat' }).click();
  await page.getByText('Dat lukte niet met dit apparaat').waitFor();
  await device.remove();
  await page.close();
});

void test('a device that cannot compute is told so, and the passphrase works on', async () => {
  const page = await browser.context.newPage();
  await toTeam(page, hub);
  const device = await giveAuthenticator(page, false);
  await addDevice(page, STAFF.passphrase);
  await page.getByText('Deze browser of dit apparaat kan dit niet.').waitFor();
  assert.equal(await page.getByRole('list', { name: 'Uw apparaten' }).count(), 0);
  assert.deepEqual(await axeFindings(page), [], 'cannot');
  await lock(page);
  await page.getByRole('button', { name: 'Open met dit apparaat' }).click();
  await page.getByText('Dat lukte niet met dit apparaat').waitFor();
  await typePassphrase(page, STAFF.passphrase);
  await page.getByRole('button', { name: 'Gesprekken' }).waitFor();
  await device.remove();
  await page.close();
});

void test('the sheet is tried again, and a new one takes its place', async () => {
  const page = await browser.context.newPage();
  await toTeam(page, hub);
  const tryCode = async (typed: string): Promise<void> => {
    await page.getByLabel('De code op het blad').fill(typed);
    await page.getByRole('button', { name: 'Probeer de code' }).click();
  };
  await page.getByRole('button', { name: 'Probeer het blad' }).click();
  await tryCode(code.replaceAll(/\w/g, '0'));
  await page.getByText('Deze code is net anders dan die op het blad').waitFor();
  assert.deepEqual(await axeFindings(page), [], 'the sheet, refused');
  await tryCode(code.toLowerCase());
  await page.getByText('Het blad werkt.').first().waitFor();
  await page.getByText('probeerde het herstelblad').waitFor();

  await page.getByRole('button', { name: 'Maak een nieuw blad' }).click();
  const sheet = page.getByRole('region', { name: /Herstelblad van/ });
  const [fresh] = /(?:[0-9A-Z]{4}\s+){6}[0-9A-Z]{4}/.exec((await sheet.textContent()) ?? '') ?? [];
  assert.ok(fresh);
  assert.deepEqual(await axeFindings(page), [], 'a new sheet');
  await page.getByRole('button', { name: 'Ik heb het blad. Verder' }).click();
  await tryCode(code);
  await page.getByText('Deze code is net anders dan die op het blad').waitFor();
  await tryCode(fresh);
  await page.getByText('Het nieuwe blad werkt.').first().waitFor();
  await page.getByText('maakte een nieuw herstelblad').waitFor();

  await page.getByRole('button', { name: 'Probeer het blad' }).click();
  await tryCode(code);
  await page.getByText('Deze code is net anders dan die op het blad').waitFor();
  await tryCode(fresh);
  await page.getByText('Het blad werkt.').first().waitFor();
  await page.close();
});

void test('another passphrase takes the place of the old', async () => {
  const page = await browser.context.newPage();
  await toTeam(page, hub);
  await page.getByRole('button', { name: 'Kies een andere wachtzin' }).click();
  await page.getByLabel('Uw wachtzin van nu').fill(STAFF.passphrase);
  await page.getByLabel('Typ uw wachtzin', { exact: true }).fill(chosen);
  await page.getByLabel('Typ uw wachtzin nog een keer').fill(chosen);
  await page.getByRole('button', { name: 'Bewaar mijn nieuwe wachtzin' }).click();
  await page.getByText('Uw nieuwe wachtzin werkt vanaf nu').first().waitFor();
  assert.deepEqual(await axeFindings(page), [], 'changed');
  await lock(page);
  await typePassphrase(page, STAFF.passphrase);
  await page.getByText('Deze naam en wachtzin horen niet bij elkaar').waitFor();
  await typePassphrase(page, chosen);
  await toThreads(page);
  await openThread(page, 'Een eerste vraag');
  await page.close();
});

// Last: a desk a year later erases what was kept long enough.
void test('a sheet that nobody tried for a year is asked for', async () => {
  const page = await browser.context.newPage();
  await page.clock.install();
  await toTeam(page, hub, chosen);
  const asked = page.getByText('Het is een jaar geleden dat iemand het blad probeerde');
  assert.equal(await asked.count(), 0, 'the control: it was just tried');
  await page.close();

  const later = await browser.context.newPage();
  await later.clock.install({ time: Date.now() + 366 * 86_400_000 });
  await toTeam(later, hub, chosen);
  await later.getByText('Het is een jaar geleden dat iemand het blad probeerde').waitFor();
  await later.close();
});
