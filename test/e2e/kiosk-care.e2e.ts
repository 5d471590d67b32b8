import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { attract, provisioned, toMenu } from './support/kiosk.ts';
import { bendTime, pass } from './support/passing-time.ts';
import { logIn, openThread } from './support/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** A colleague looks after a screen: from its code to the day it is taken out of use. */

const PLACE = 'Wijkcentrum, bij de koffie';
const MOVED = 'Wijkcentrum, bij de deur';
const QUESTIONS = ['Over de bus van de eerste', 'Over de les van de tweede', 'Over thuis zitten'];
const FIVE_MINUTES = 300_000;

let stage: Stage;
let screen: RealBrowser;
let office: RealBrowser;
let kiosk: Page;
let desk: Page;
const profile = mkdtempSync(join(tmpdir(), 'steunpunt-care-'));
before(async () => {
  stage = await openStage();
  screen = await openBrowser(profile);
  office = await openBrowser();
  kiosk = screen.context.pages()[0] ?? (await screen.context.newPage());
  await kiosk.setViewportSize({ width: 1080, height: 1920 });
  await bendTime(kiosk);
  desk = await office.context.newPage();
  await logIn(desk, stage);
});
after(async () => {
  await screen.close();
  await office.close();
  await stage.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

const card = (): Locator => desk.getByRole('article', { name: /^Wijkcentrum/ });

async function toRoom(name: string): Promise<void> {
  const rooms = desk.getByRole('navigation', { name: 'Kamers van de balie' });
  // Coming into a room is a new look.
  for (const room of ['Vandaag', name])
    await rooms.getByRole('button', { name: room, exact: room === name }).click();
}

/** The room, looked into again and again until its screen says so. */
async function deskSays(words: string | RegExp): Promise<void> {
  await until(`the desk to say ${String(words)}`, async () => {
    await toRoom('Schermen');
    return card()
      .getByText(words)
      .first()
      .waitFor({ timeout: 1_000 })
      .then(
        () => true,
        () => false,
      );
  });
}

async function ask(text: string): Promise<void> {
  await toMenu(kiosk);
  await kiosk.getByRole('button', { name: 'Stel een vraag' }).press('Enter');
  await kiosk.getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' }).fill(text);
  await kiosk.getByRole('button', { name: 'Verstuur uw vraag' }).press('Enter');
  await kiosk.getByRole('heading', { name: 'Uw vraag is bewaard' }).waitFor();
  await kiosk.getByRole('button', { name: 'Stop en wis alles' }).press('Enter');
  await attract(kiosk).waitFor();
}

/** When the page on the screen began. */
const begun = (): Promise<number> => kiosk.evaluate(() => performance.timeOrigin);

/**
 * Minutes pass until another page than that of `before` begins. None pass for that one: it would
 * have waited too long for its disk.
 */
async function nextPage(before: number): Promise<void> {
  await pass(kiosk, FIVE_MINUTES);
  await until('the next page', () =>
    kiosk.evaluate((old) => {
      if (performance.timeOrigin !== old) return true;
      globalThis.steunpuntPass?.(5_000);
      return false;
    }, before),
  );
}

describe('a screen in care of the desk', () => {
  test('comes in with the code that the desk shows, and all is well', async () => {
    await toRoom('Schermen');
    await desk.getByRole('button', { name: 'Voeg een scherm toe' }).click();
    await desk.getByRole('textbox', { name: 'Waar staat het?' }).fill(PLACE);
    await desk.getByRole('button', { name: 'Maak een code' }).click();
    const shown = card().getByRole('group', { name: 'Code voor het scherm' });
    const code = (await shown.innerText()).replaceAll(/\D/g, '');
    assert.equal(code.length, 8);
    await card().getByText('De code werkt nog').waitFor();

    await kiosk.goto(`${stage.hub}/kiosk/`);
    await kiosk.getByRole('heading', { name: 'Sluit dit scherm aan' }).waitFor();
    for (const digit of code)
      await kiosk.getByRole('button', { name: digit, exact: true }).press('Enter');
    await kiosk.getByRole('button', { name: 'Sluit aan' }).press('Enter');
    await attract(kiosk).waitFor();
    await desk.getByText(`${PLACE} is binnen.`).first().waitFor();
    await shown.waitFor({ state: 'detached' });
    await provisioned(kiosk);
    await deskSays('Alles goed');
  });

  test('takes over what the desk sets, when nobody stands there', async () => {
    const before = await begun();
    await card().getByRole('button', { name: 'Stel dit scherm in' }).click();
    await card().getByRole('textbox', { name: 'Waar staat het?' }).fill(MOVED);
    await card().getByRole('button', { name: 'Bewaar' }).click();
    await desk.getByRole('article', { name: MOVED }).waitFor();
    await nextPage(before);
    await attract(kiosk).waitFor();
  });

  test('says what waits, and delivers it when there is a network again', async (t) => {
    // What a visitor sends finds no way; the hub is there for the rest.
    await screen.context.route('**/submissions/**', (route) => route.abort());
    for (const text of QUESTIONS) await ask(text);
    await pass(kiosk, FIVE_MINUTES);
    await card().getByText('Meer over dit scherm').click();
    const facts = await until('three that wait', async () => {
      await toRoom('Schermen');
      const all = await card().getByRole('definition').allInnerTexts();
      return all.includes('3') ? all : null;
    });
    await card()
      .getByText(/loopt voor: \d+ minuten/)
      .waitFor();
    t.diagnostic(`3 questions without a way, ${facts.length} facts at the desk`);
  });

  test('is taken out of use, says so, and hands over what waited', async (t) => {
    const before = await begun();
    await card().getByRole('button', { name: 'Neem uit gebruik' }).click();
    await desk.getByRole('button', { name: 'Ja, neem uit gebruik' }).click();
    await card().getByText('Uit gebruik', { exact: true }).waitFor();
    await card()
      .getByText(/wachtten er nog berichten: 3/)
      .waitFor();
    await nextPage(before);
    await kiosk.getByRole('heading', { name: 'Vraag hulp bij de balie' }).waitFor();
    await kiosk.getByText('Dit scherm is uit gebruik.').waitFor();
    await screen.context.unroute('**/submissions/**');
    await pass(kiosk, FIVE_MINUTES);
    await toRoom('Gesprekken');
    for (const text of QUESTIONS)
      await until(`"${text}" at the desk`, async () => {
        await desk.getByRole('button', { name: 'Ververs' }).click();
        return desk.getByRole('button', { name: text }).isVisible();
      });
    await openThread(desk, QUESTIONS[0] ?? '');
    await desk.getByText(`het scherm: ${MOVED}`).first().waitFor();
    t.diagnostic(`${QUESTIONS.length} questions of a screen out of use, all at the desk`);
  });
});
