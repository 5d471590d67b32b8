import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Visitor } from '../desk/support/visitor.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openDeskHub, POINT, typeName, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';
import { until } from './support/until.ts';

/** Terms at the desk: what is told before, what is kept, what is gone when a colleague comes in. */

const today = Math.floor(Date.now() / 86_400_000);
let hub: DeskHub;
let browser: RealBrowser;
let letters: Letters;
before(async () => {
  [hub, browser] = await Promise.all([openDeskHub(), openBrowser()]);
  await hub.setUp();
  letters = await Letters.to(hub.urls.hub, POINT);
});
after(async () => {
  await browser.close();
  await hub.close();
});

/** A question that came `days` ago. */
async function asked(text: string, days: number): Promise<Visitor> {
  const visitor = await letters.visitor();
  await letters.send(await visitor.ask(text, today - days));
  const { db } = hub.services.store.database;
  const mailbox = Buffer.from(visitor.mailbox, 'base64url');
  const day = today - days;
  await db.updateTable('mailboxes').set({ last_day: day }).where('mailbox', '=', mailbox).execute();
  await db.updateTable('submissions').set({ day }).where('mailbox', '=', mailbox).execute();
  return visitor;
}

async function isThere({ mailbox }: Visitor): Promise<boolean> {
  const rows = await hub.services.store.mailboxes.counts([Buffer.from(mailbox, 'base64url')]);
  return rows[0] !== null;
}

async function comeIn(page: Page): Promise<void> {
  await page.goto(`${hub.urls.desk}/desk/`);
  await typeName(page);
  await page.getByRole('button', { name: 'Gesprekken' }).click();
  await page.getByRole('heading', { name: 'Gesprekken' }).waitFor();
}

void test('a colleague hears a week before, keeps one, and the rest goes by itself', async (t) => {
  const gone = await asked('Van drie maanden geleden.', 91);
  const soon = await asked('Bijna drie maanden geleden.', 86);
  const fresh = await asked('Van deze week.', 1);
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await comeIn(page);

  await until('the old thread to be erased', async () => !(await isThere(gone)));
  assert.ok((await isThere(soon)) && (await isThere(fresh)), 'control: the others stay');
  const week = page.getByText('Deze week wissen wij 1 gesprek').locator('visible=true');
  await week.click();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByText('kies daar “Bewaar langer”').locator('visible=true').waitFor();

  await page.getByRole('button', { name: /Bijna drie maanden.*Wordt gewist op/ }).click();
  await page.getByRole('list', { name: 'Gesprek', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Bewaar langer' }).click();
  const choices = page.getByRole('group', { name: 'Bewaar langer' }).getByRole('button');
  const last = choices.filter({ hasText: 'tot' }).last();
  const words = (await last.innerText()).trim();
  await last.click();
  await page.getByText(`Wordt gewist op ${words.replace('tot ', '')}`).waitFor();
  await page.getByText('Langer kan niet').or(page.getByText('Een collega koos')).first().waitFor();
  assert.equal(await week.count(), 0, 'nothing is erased this week any more');

  await comeIn(page);
  await page.getByRole('button', { name: /Bijna drie maanden/ }).waitFor();
  assert.ok(await isThere(soon));
  t.diagnostic('3 threads: 1 erased, 1 kept longer, 1 left alone');
});
