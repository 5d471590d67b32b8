import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { openStage } from './support/stage.ts';
import { logIn } from './support/staff.ts';
import { delivered, hubFrame, openWidget } from './support/visitor.ts';

/**
 * `npm run pictures`: every screen of the demo as it is, into docs/pictures, by day and in the
 * evening, on a phone and in the school's page. To be looked at.
 */

const folder = join(import.meta.dirname, '../../docs/pictures');
const question =
  'Mijn zoon van 9 zit al drie weken thuis. School zegt dat er geen plek is. Wat kan ik doen?';
const sizes = { phone: { width: 360, height: 740 }, page: { width: 1280, height: 800 } };
const schemes = ['light', 'dark'] as const;

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));
const stage = await openStage();
const browser = await openBrowser();
let count = 0;

/** The rooms of the desk by the name of their picture; how they are called on the screen. */
const rooms = {
  today: 'Vandaag',
  note: 'Noteer',
  signals: 'Signalen',
  website: 'Website',
  team: 'Collega’s',
  settings: 'Instellingen',
};

type Shoot = (name: string) => Promise<void>;

/** A page of this size and scheme, and the way to picture it. */
async function open(
  url: string,
  size: keyof typeof sizes,
  colorScheme: (typeof schemes)[number],
): Promise<{ page: Page; shoot: Shoot }> {
  const page = await browser.context.newPage();
  await page.setViewportSize(sizes[size]);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
  await page.goto(url);
  const shoot: Shoot = async (name) => {
    // Pauses in typing count, fonts come, and a resized frame paints its old size first.
    await page.waitForTimeout(900);
    const path = join(folder, `${name}-${size}-${colorScheme}.jpg`);
    await page.screenshot({ path, type: 'jpeg', quality: 72 });
    count++;
  };
  return { page, shoot };
}

const press = (frame: Frame, name: string | RegExp): Promise<void> =>
  frame.getByRole('button', { name }).first().click();
/** With the keyboard: two presses at once on one spot are a double tap. */
const choose = (frame: Frame, name: string | RegExp): Promise<void> =>
  frame.getByRole('button', { name }).first().press('Enter');
const back = (frame: Frame): Promise<void> => press(frame, /^Terug$/);

/** Finding an answer: topics, a search, an entry, who can help, a story. */
async function findAnswers(frame: Frame, shoot: Shoot): Promise<void> {
  await press(frame, 'Vind een antwoord');
  const topic = frame.getByText('Niet (meer) naar school');
  await topic.waitFor();
  await shoot('find');
  await topic.click();
  await shoot('find-topic');
  await frame.getByRole('searchbox').fill('me kind zit tuis zonder school');
  await shoot('find-search');
  await frame.getByRole('searchbox').fill('xyzzy qwrt');
  await shoot('find-nothing');
  await frame.getByRole('searchbox').fill('me kind zit tuis zonder school');
  await press(frame, /^Mijn kind zit thuis zonder school/);
  await shoot('entry');
  await press(frame, 'Nee');
  await shoot('entry-no');
  await back(frame);
  await frame.getByRole('searchbox').fill('');
  await press(frame, 'Wie kan mij helpen?');
  await shoot('people');
  await back(frame);
  await press(frame, /De brief lag vier/);
  await shoot('story');
  await back(frame);
  await back(frame);
}

/** Asking: danger, suggestions, sent; then called back, and the thread. */
async function ask(frame: Frame, shoot: Shoot): Promise<void> {
  await press(frame, 'Stel een vraag');
  const field = frame.getByRole('textbox');
  await field.fill('Ze zegt dat ze er niet meer wil zijn.');
  await shoot('ask-danger');
  await field.fill(question);
  await shoot('ask');
  await press(frame, 'Verstuur uw vraag');
  await delivered(frame);
  await shoot('sent');
  await press(frame, 'Bel mij terug');
  await frame.getByRole('textbox').fill('12');
  await press(frame, 'Verder');
  await shoot('call-number');
  await frame.getByRole('textbox').fill('06 12 34 56 78');
  await press(frame, 'Verder');
  await choose(frame, 'In de ochtend');
  await shoot('call-language');
  await choose(frame, 'Türkçe');
  await choose(frame, /^Ja/);
  await choose(frame, 'Nee, liever niet');
  await choose(frame, 'Sla over');
  await shoot('call-check');
  await press(frame, 'Bel mij terug');
  await frame.getByText('Wij bellen u voor').first().waitFor();
  await shoot('call-sent');
  await press(frame, 'Naar mijn vraag');
  await shoot('thread');
}

try {
  for (const size of ['phone', 'page'] as const)
    for (const scheme of schemes) {
      const { page, shoot } = await open(stage.partner, size, scheme);
      await hubFrame(page, stage.hub);
      await shoot('school');
      const frame = await openWidget(page, stage.hub);
      await shoot('start');
      await findAnswers(frame, shoot);
      await ask(frame, shoot);
      await page.close();

      for (const query of ['lang=ar', 'door=youth&lang=nl']) {
        const alone = await open(`${stage.hub}/w/${stage.demo.embedKey}?${query}`, size, scheme);
        await alone.page.getByRole('heading', { level: 1 }).waitFor();
        await alone.shoot(query.startsWith('lang') ? 'arabic' : 'youth');
        if (query === 'lang=ar') {
          await alone.page.locator('.choice').nth(2).click();
          await alone.page.getByRole('textbox').waitFor();
          await alone.shoot('arabic-call');
        }
        await alone.page.close();
      }
      const site = await open(stage.site, size, scheme);
      await site.shoot('steunpunt');
      await site.page.close();
    }

  for (const [size, scheme] of [
    ['page', 'light'],
    ['page', 'dark'],
    ['phone', 'light'],
  ] as const) {
    const { page: desk, shoot } = await open(`${stage.desk}/desk/`, size, scheme);
    await desk.getByRole('button', { name: 'Log in', exact: true }).waitFor();
    await shoot('desk-login');
    await logIn(desk, stage);
    // Each round of pictures asked it.
    await desk
      .getByRole('button', { name: question.slice(0, 20) })
      .first()
      .click();
    await desk.getByRole('textbox', { name: /antwoord/i }).waitFor();
    await shoot('desk-thread');
    for (const [room, name] of Object.entries(rooms)) {
      await desk.getByRole('navigation').getByRole('button', { name }).click();
      await shoot(`desk-${room}`);
    }
    await desk.close();
  }
  process.stdout.write(`${count} pictures in docs/pictures\n`);
} finally {
  await browser.close();
  await stage.close();
}
