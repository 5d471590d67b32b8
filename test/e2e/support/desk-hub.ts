import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadConfig } from '../../../hub/config.ts';
import { startHub, type RunningHub } from '../../../hub/server.ts';
import { makeSetup } from '../../../src/seal/set-up.ts';
import { argon2 } from '../../../src/seal/argon2.ts';
import { loopback } from '../../../demo/loopback.ts';
import { sayWho } from './staff.ts';

export const POINT = 'de-linde';
export const STAFF = { name: 'Noor', passphrase: 'molen appel trui zondag fluit' };

export interface DeskHub extends RunningHub {
  /** Makes a point without a browser; the recovery code. */
  setUp(openDays?: readonly number[]): Promise<string>;
}

/** A hub without a point, in this process, that asks visitors for no proof of work. */
export async function openDeskHub(): Promise<DeskHub> {
  const data = mkdtempSync(join(tmpdir(), 'steunpunt-desk-'));
  const config = loadConfig({
    ...process.env,
    STEUNPUNT_PORT: '0',
    STEUNPUNT_DATA: data,
    STEUNPUNT_PROOF_COST: '0',
  });
  const hub = await startHub({ ...config, log: () => undefined });
  return {
    ...hub,
    setUp: (openDays = [1, 2, 4]) => setUp(hub, openDays),
    close: async () => {
      await hub.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function setUp(
  { urls, setupToken }: RunningHub,
  openDays: readonly number[],
): Promise<string> {
  const { body, recoveryCode } = await makeSetup({
    point: POINT,
    name: 'Ouder- en jeugdsteunpunt De Linde',
    phone: '020 555 01 23',
    openDays: [...openDays],
    exitUrl: 'https://weer.example/',
    origins: ['https://school.example'],
    staffName: STAFF.name,
    passphrase: STAFF.passphrase,
    today: Math.floor(Date.now() / 86_400_000),
    stretch: argon2,
  });
  const answer = await loopback(`${urls.desk}/v1/desk/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: urls.desk },
    body: JSON.stringify({ token: setupToken, ...body }),
  });
  if (answer.status !== 201) throw new Error(answer.body.toString());
  return recoveryCode;
}

/** Logs in through accessible names and goes to the threads. Wide enough for list and thread. */
export async function logIn(page: Page, { urls }: RunningHub): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${urls.desk}/desk/`);
  await typeLogIn(page);
}

/** The same on a desk that is open already. */
export async function typeLogIn(page: Page): Promise<void> {
  await typeName(page);
  await page.getByRole('button', { name: 'Gesprekken' }).click();
  await page.getByRole('heading', { name: 'Gesprekken' }).waitFor();
}

/** Name and passphrase, and then she stands in the first room. */
export async function typeName(page: Page): Promise<void> {
  await sayWho(page, STAFF);
  await page.getByRole('heading', { name: 'Vandaag', level: 1 }).waitFor();
}

/** Opens the thread whose first line holds `text`, after looking for new ones. */
export async function openThread(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Ververs' }).click();
  await page.getByRole('button', { name: text }).click();
  await page.getByRole('list', { name: 'Gesprek' }).getByText(text).first().waitFor();
}
