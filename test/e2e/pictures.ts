import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { attract, openKiosk, reading, toMenu } from './support/kiosk.ts';
import { openStage } from './support/stage.ts';
import { enterRoom, logIn } from './support/staff.ts';
import { delivered, hubFrame, openWidget } from './support/visitor.ts';

/**
 * `npm run pictures`: every screen of the demo as it is, into docs/pictures, by day and in the
 * evening, on a phone and in the school's page; the waiting-room screen on end and lying. To be
 * looked at.
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
  places: 'Plekken',
  kiosks: 'Schermen',
  team: 'Collega’s',
  settings: 'Instellingen',
};

/** What the demo published, by the name of its picture, and where it is. */
const published = {
  done: 'gedaan-stil-wachten',
  agenda: 'agenda',
  meeting: 'agenda-soep',
  ideas: 'ideeen',
  idea: 'idee-bankje',
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

/** The screen in the waiting room, from nobody there to a question of being called back. */
async function waitingRoom(kiosk: Page, shoot: Shoot): Promise<void> {
  const pressing = (name: string | RegExp): Promise<void> =>
    kiosk.getByRole('button', { name }).first().press('Enter');
  await shoot('attract');
  await pressing('Raak het scherm aan');
  await reading(kiosk, 'Fijn dat u er bent. Wie bent u?');
  await shoot('start');
  await pressing('Ouder of verzorger');
  await reading(kiosk, 'Waarmee kunnen wij u helpen?');
  await shoot('menu');
  await pressing(/^Meer$/);
  await shoot('more');
  await pressing(/^Ideeën/);
  await pressing(/^Een bankje bij de poort/);
  await reading(kiosk, 'Een bankje bij de poort');
  await shoot('idea');
  await pressing('Vorige');
  await pressing('Vorige');
  await pressing('Letters');
  await shoot('letters');
  await pressing('Vind een antwoord');
  await reading(kiosk, 'Vind een antwoord');
  await shoot('find');
  await pressing('Typ zelf een paar woorden');
  await kiosk.getByRole('textbox').fill('me kind zit tuis zonder school');
  await shoot('search');
  await pressing(/^Mijn kind zit thuis zonder school/);
  await reading(kiosk, /^Mijn kind zit thuis zonder school/);
  await shoot('entry');
  await pressing('Neem dit mee');
  await reading(kiosk, 'Ga thuis verder');
  await shoot('home');
  await pressing('Vorige');
  await pressing('Bel mij hierover');
  await kiosk.getByRole('textbox').waitFor();
  await shoot('call');
}

/** The same screen for who reads otherwise. */
async function waitingRoomOtherwise(kiosk: Page, shoot: Shoot): Promise<void> {
  for (const colours of ['Donker', 'Sterk contrast']) {
    await kiosk.reload();
    await attract(kiosk).press('Enter');
    await kiosk.getByRole('button', { name: colours }).press('Enter');
    await kiosk.getByRole('button', { name: 'Ouder of verzorger' }).press('Enter');
    await reading(kiosk, 'Waarmee kunnen wij u helpen?');
    await shoot(colours === 'Donker' ? 'dark' : 'high');
  }
  await kiosk.reload();
  await kiosk.getByRole('button', { name: 'العربية' }).press('Enter');
  await kiosk.locator('html[dir=rtl]').waitFor();
  await shoot('arabic');
  await kiosk.locator('.door').first().press('Enter');
  await kiosk.locator('.way').first().waitFor();
  await shoot('arabic-menu');
  await kiosk.reload();
  await toMenu(kiosk);
  await kiosk.getByRole('button', { name: 'Letters' }).press('Enter');
  await kiosk.getByRole('button', { name: 'Heel grote letters' }).press('Enter');
  await kiosk.getByRole('button', { name: 'Letters', exact: true }).press('Enter');
  await shoot('largest');
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
      for (const [name, place] of Object.entries(published)) {
        const start = `?start=more-${place}`;
        const alone = await open(`${stage.hub}/w/${stage.demo.embedKey}${start}`, size, scheme);
        await alone.page.getByRole('heading', { level: 1 }).waitFor();
        await alone.shoot(name);
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
      await enterRoom(desk, name);
      await shoot(`desk-${room}`);
    }
    await desk.close();
  }
  const screen = await openKiosk(stage, { settings: { pixelsPerMm: 4.03 } });
  try {
    for (const [name, width, height] of [
      ['standing', 1080, 1920],
      ['lying', 1920, 1080],
    ] as const) {
      const { page } = screen;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const shoot: Shoot = async (what) => {
        await page.waitForTimeout(900);
        const path = join(folder, `kiosk-${what}-${name}.jpg`);
        await page.screenshot({ path, type: 'jpeg', quality: 60 });
        count++;
      };
      await page.reload();
      await attract(page).waitFor();
      await waitingRoom(page, shoot);
      if (name === 'standing') await waitingRoomOtherwise(page, shoot);
    }
  } finally {
    await screen.close();
  }
  process.stdout.write(`${count} pictures in docs/pictures\n`);
} finally {
  await browser.close();
  await stage.close();
}
