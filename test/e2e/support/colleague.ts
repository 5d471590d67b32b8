import type { Page } from 'playwright-core';
import type { DeskHub } from './desk-hub.ts';
import { STAFF } from './desk-hub.ts';
import { sayWho } from './staff.ts';

/** Somebody who comes to work at the point. */
export const AYA = { name: 'Aya', passphrase: 'kastanje roeien blauw tafel vijf' };

/** Unlocks the desk of whoever set the point up, and goes to the colleagues. */
export async function toTeam(
  page: Page,
  { urls }: DeskHub,
  passphrase = STAFF.passphrase,
): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${urls.desk}/desk/`);
  await sayWho(page, { name: STAFF.name, passphrase });
  await page.getByRole('button', { name: 'Collega’s' }).click();
  await page.getByRole('heading', { name: 'Collega’s', level: 1 }).waitFor();
}

/** To the threads of a desk that is open. */
export async function toThreads(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gesprekken' }).click();
  await page.getByRole('heading', { name: 'Gesprekken' }).waitFor();
}

/** Makes an invitation for a role, by the words beside it; the code, as it is read aloud. */
export async function invite(page: Page, role: string): Promise<string> {
  await page.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await page.getByRole('button', { name: 'Maak een code' }).click();
  return digitsOf(page, 'Code om voor te lezen');
}

/** Types the code on a desk of her own, and who she is; the digits she then sees. */
export async function join(
  page: Page,
  { urls }: DeskHub,
  code: string,
  { name, passphrase } = AYA,
): Promise<string> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${urls.desk}/desk/`);
  await page.getByRole('button', { name: 'Ik heb een code van een collega' }).click();
  await page.getByLabel('De code van uw collega').fill(code);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByLabel('Uw voornaam').fill(name);
  await page.getByLabel('Typ uw wachtzin', { exact: true }).fill(passphrase);
  await page.getByLabel('Typ uw wachtzin nog een keer').fill(passphrase);
  await page.getByRole('button', { name: 'Verder' }).click();
  return digitsOf(page, 'Cijfers om voor te lezen');
}

/** Waits for the newcomer's digits on the coordinator's screen. */
export function comparedDigits(page: Page): Promise<string> {
  return digitsOf(page, 'Cijfers om te vergelijken');
}

async function digitsOf(page: Page, name: string): Promise<string> {
  const text = (await page.getByRole('group', { name }).textContent()) ?? '';
  return text.trim().replaceAll(/\s+/g, ' ');
}
