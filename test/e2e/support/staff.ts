import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/** What a colleague does at the desk, through accessible names only. */

export async function logIn(page: Page, { desk, demo }: Stage): Promise<void> {
  await page.goto(`${desk}/desk/`);
  await sayWho(page, demo.staff);
  await page.getByRole('heading', { name: 'Vandaag', level: 1 }).waitFor({ timeout: 120_000 });
  await enterRoom(page, 'Gesprekken');
  await page.getByRole('heading', { name: 'Gesprekken' }).waitFor();
}

/** Through the menu of doors where the screen is as narrow as a phone. */
export async function enterRoom(page: Page, name: string): Promise<void> {
  const all = page.getByRole('button', { name: 'Alle kamers' });
  if (await all.isVisible()) await all.click();
  await page.getByRole('navigation').getByRole('button', { name }).click();
}

/** Name and passphrase on a locked desk. */
export async function sayWho(
  page: Page,
  { name, passphrase }: { readonly name: string; readonly passphrase: string },
): Promise<void> {
  await page.getByRole('textbox', { name: 'Uw voornaam' }).fill(name);
  await page.getByLabel('Uw wachtzin').fill(passphrase);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** Opens the thread whose first line holds `text`. */
export async function openThread(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Ververs' }).click();
  await page.getByRole('button', { name: text }).click();
}

export async function reply(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /antwoord/i }).fill(text);
  await page.getByRole('button', { name: 'Verstuur antwoord' }).click();
  await page
    .getByRole('article')
    .or(page.getByRole('listitem'))
    .filter({ hasText: text })
    .first()
    .waitFor();
}
