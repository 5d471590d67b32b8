import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openDeskHub, openThread, POINT, STAFF, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';

/** A forgotten passphrase and the sheet from the safe. */

const chosen = 'fluit zondag trui appel molen';
let hub: DeskHub;
let browser: RealBrowser;
let code: string;
before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  code = await hub.setUp();
  const letters = await Letters.to(hub.urls.hub, POINT);
  await letters.ask('Van voor het vergeten', 0);
});
after(async () => {
  await browser.close();
  await hub.close();
});

async function tryCode(page: Page, typed: string): Promise<void> {
  await page.getByLabel('De code op het blad').fill(typed);
  await page.getByRole('button', { name: 'Probeer de code' }).click();
}

async function toSheet(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.clock.install();
  await page.goto(`${hub.urls.desk}/desk/`);
  await page.getByRole('button', { name: 'Ik weet mijn wachtzin niet meer' }).click();
  await page.getByLabel('Uw voornaam').fill(STAFF.name);
  return page;
}

void test('the sheet makes a new passphrase, opens what came before, and ends the old one', async () => {
  const page = await toSheet();
  await tryCode(page, code.replaceAll(/\w/g, '0'));
  await page.getByText('Deze naam en code horen niet bij elkaar').waitFor();
  assert.deepEqual(await axeFindings(page), [], 'the code, refused');

  await tryCode(page, ` ${code.toLowerCase().replaceAll(' ', '-')} `);
  await page.getByRole('heading', { name: 'Kies een nieuwe wachtzin' }).waitFor();
  assert.deepEqual(await axeFindings(page), [], 'the new passphrase');
  await page.getByLabel('Typ uw wachtzin', { exact: true }).fill(chosen);
  await page.getByLabel('Typ uw wachtzin nog een keer').fill(chosen);
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click();
  await page.setViewportSize({ width: 1280, height: 900 });
  await openThread(page, 'Van voor het vergeten');

  await page.getByRole('button', { name: 'Op slot' }).click();
  const logIn = async (passphrase: string): Promise<void> => {
    await page.getByLabel('Uw wachtzin').fill(passphrase);
    await page.getByRole('button', { name: 'Log in' }).click();
  };
  await logIn(STAFF.passphrase);
  await page.getByText('Deze naam en wachtzin horen niet bij elkaar').waitFor();
  await logIn(chosen);
  await openThread(page, 'Van voor het vergeten');
  await page.close();
});

void test('a sheet tried and left alone does not stay open', async () => {
  const page = await toSheet();
  await tryCode(page, code);
  await page.getByRole('heading', { name: 'Kies een nieuwe wachtzin' }).waitFor();
  const status = () => page.evaluate(async () => (await fetch('/v1/desk/threads')).status);
  assert.equal(await status(), 200, 'the control: there was a session');
  await page.clock.fastForward(10 * 60_000);
  await page.getByRole('heading', { name: 'Goed dat u er bent' }).waitFor();
  assert.equal(await status(), 401);
  await page.close();
});
