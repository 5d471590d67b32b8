import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { attract, openKiosk, toMenu, type KioskScreen } from './support/kiosk.ts';
import { field, press, sent, toQuestion, typeWords } from './support/kiosk-flows.ts';
import { scanned } from './support/scanned.ts';
import { logIn, openThread, reply } from './support/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** From the waiting room to the desk, and on somebody's own phone to the answer. */

const NAME = 'Bibliotheek, bij de leestafel';
const WALKS = 6;
const QUESTION = 'Mijn zoon zit al drie weken thuis en school belt niet terug.';

let stage: Stage;
let kiosk: KioskScreen;
let desk: RealBrowser;
/** What the policy of the page stopped, in the words of the browser. */
const stopped: string[] = [];
before(async () => {
  stage = await openStage();
  [kiosk, desk] = await Promise.all([
    openKiosk(stage, {
      settings: { name: NAME, printer: true },
      prepare: async (page) => {
        page.on('console', (line) => {
          if (line.text().includes('Content Security Policy')) stopped.push(line.text());
        });
        return Promise.resolve();
      },
    }),
    openBrowser(),
  ]);
});
after(async () => {
  await desk.close();
  await kiosk.close();
  await stage.close();
});

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

/** A question, up to the screen with its code. */
async function ask(page: Page): Promise<void> {
  await toQuestion(page);
  await typeWords(page, QUESTION);
  await press(page, 'Verstuur uw vraag');
  await heading(page, 'Uw vraag is bij ons');
}

async function done(page: Page): Promise<void> {
  await press(page, 'Klaar');
  await attract(page).waitFor();
}

describe('from the waiting room', () => {
  test('a call is asked for page by page, and read at the desk', async () => {
    const { page } = kiosk;
    await toMenu(page);
    await press(page, 'Bel mij terug');
    await typeWords(page, '06 12 34 56 78');
    await press(page, 'Verder');
    await press(page, 'In de avond');
    await press(page, 'Türkçe');
    await press(page, 'Ja');
    await press(page, 'Nee, liever niet');
    await press(page, 'Sla over');
    await heading(page, 'Klopt dit zo?');
    await press(page, 'Verander: Wanneer kunnen wij het beste bellen?');
    await press(page, 'In de ochtend');
    await heading(page, 'Klopt dit zo?');
    await press(page, 'Bel mij terug');
    await heading(page, 'Wij bellen u');
    await done(page);

    const colleague = await desk.context.newPage();
    await logIn(colleague, stage);
    await colleague
      .getByRole('button', { name: 'Wil gebeld worden: ochtend, Turks, met tolk' })
      .press('Enter');
    await colleague.getByRole('link', { name: '06 12 34 56 78' }).waitFor();
    await colleague.getByText(`het scherm: ${NAME}`).waitFor();
    await colleague.close();
  });

  test('a question goes home in a code, and its answer is read there', async (t) => {
    const { page } = kiosk;
    await ask(page);
    const bare = await scanned(page, page.getByRole('img', { name: 'QR-code van onze pagina' }));
    assert.match(bare, /\/w\/[^?]+\?lang=nl&door=parent$/);
    await press(page, 'QR met code');
    await page.getByText('geschiedenis van uw telefoon').waitFor();
    await press(page, 'Laat toch zien');
    const code = page.getByRole('img', { name: 'met uw code' });
    const link = await scanned(page, code);
    assert.match(link, /start=code#[0-9]{20}$/);
    assert.ok(link.length <= 120, link);
    t.diagnostic(`2 codes read from the screen, the longer of ${link.length} characters`);
    await done(page);

    const colleague = await desk.context.newPage();
    await logIn(colleague, stage);
    await openThread(colleague, QUESTION);
    await colleague.getByText(`het scherm: ${NAME}`).waitFor();
    await reply(colleague, 'Wij bellen de school met u samen.');
    await colleague.close();

    const own = await openBrowser();
    const phone = await own.context.newPage();
    await phone.goto(link);
    const typed = phone.getByRole('textbox', { name: 'Wat is uw code?' });
    await until('the code to be filled in', async () =>
      link.endsWith(`#${await typed.inputValue()}`),
    );
    assert.equal(new URL(phone.url()).hash, '', 'the address forgot it');
    await phone.getByRole('button', { name: 'Open mijn vraag' }).click();
    await phone.getByText('Wij bellen de school met u samen.').waitFor();
    await own.close();
  });

  test('nothing typed is in the field for the next, and back leads nowhere', async () => {
    const { page } = kiosk;
    await toQuestion(page);
    await typeWords(page, 'halve zin');
    await page.getByRole('button', { name: 'Vorige' }).press('Enter');
    await press(page, 'Stel een vraag');
    assert.equal(await field(page).inputValue(), 'halve zin', 'the same visit');
    await page.getByRole('button', { name: 'Stop en wis alles' }).press('Enter');
    await toQuestion(page);
    assert.equal(await field(page).inputValue(), '', 'the next visit');
    await page.getByRole('button', { name: 'Stop en wis alles' }).press('Enter');
    await attract(page).waitFor();
  });

  test('a printer gives one card, A6, and nothing of the screen', async (t) => {
    const { page } = kiosk;
    const pages = async (): Promise<readonly string[]> => {
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      return [...pdf.toString('latin1').matchAll(/\/MediaBox \[([^\]]+)\]/g)].map(([, box = '']) =>
        box.split(' ').map(Number).map(Math.round).join(' '),
      );
    };
    await toMenu(page);
    const control = await pages();
    await press(page, 'Stel een vraag');
    await typeWords(page, QUESTION);
    await press(page, 'Verstuur uw vraag');
    await sent(page);
    // 105 by 148 mm in points.
    assert.deepEqual(await pages(), ['0 0 298 420']);
    assert.notDeepEqual(control, ['0 0 298 420'], 'control: without a card');
    t.diagnostic('1 card of 1 page');
    await done(page);
  });

  test('the policy of the page had nothing to stop all the way', async (t) => {
    const { page } = kiosk;
    await toQuestion(page);
    await page.getByRole('region', { name: 'Toetsenbord' }).waitFor();
    await page.getByRole('button', { name: 'Taal van het toetsenbord: Nederlands' }).press('Enter');
    await page.getByRole('button', { name: 'العربية' }).last().press('Enter');
    await page.getByRole('button', { name: 'Stop en wis alles' }).press('Enter');
    await attract(page).waitFor();
    assert.deepEqual(stopped, []);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await until('a style that is stopped (control)', () => stopped.length);
    t.diagnostic(`0 stopped in ${WALKS} walks; ${stopped.length} of the control`);
  });
});
