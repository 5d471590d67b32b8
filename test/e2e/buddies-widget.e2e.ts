import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Frame, Locator, Page } from 'playwright-core';
import type { Answer } from '../../src/core/dialogue/state.ts';
import { parseReceipt } from '../../src/core/typed-receipt.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { FormThread } from './support/buddies.ts';
import { offers } from './support/buddy-forms.ts';
import { choose, leave, openAt, toDoor } from './support/journey-visits.ts';
import { libraryOf, shows, walkThrough, wholeText } from './support/journeys.ts';
import { openKiosk, type KioskScreen } from './support/kiosk.ts';
import { Letters } from './support/letters.ts';
import { logIn } from './support/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/**
 * Young people who do not know each other, on the screens that they have: asked and offered in the
 * widget and in the waiting room, put together at the desk, answered on a phone with the code.
 */

let stage: Stage;
let visitor: RealBrowser;
let phones: RealBrowser;
let staff: RealBrowser;
let kiosk: KioskScreen;
let desk: Page;
before(async () => {
  stage = await openStage({ STEUNPUNT_PROOF_COST: '0' });
  [visitor, phones, staff, kiosk] = await Promise.all([
    openBrowser(),
    openBrowser(),
    openBrowser(),
    openKiosk(stage),
  ]);
  desk = await staff.context.newPage();
  await desk.setViewportSize({ width: 1280, height: 900 });
  await logIn(desk, stage);
});
after(async () => {
  await Promise.all([visitor.close(), phones.close(), staff.close(), kiosk.close()]);
  await stage.close();
});

const option = (id: string): Answer => ({ kind: 'option', id });
const options = (...ids: string[]): Answer => ({ kind: 'options', ids });
const text = (words: string): Answer => ({ kind: 'text', text: words });
const skipped: Answer = { kind: 'skipped' };

/** What both journeys ask, answered so that two of the same age fit. */
const COMMON = {
  ...{ language: option('nl'), 'more-languages': skipped, region: skipped },
  ...{ ways: options('message'), dayparts: options('evening') },
};
const ASKS = { ...COMMON, topics: options('school'), help: skipped, not: skipped };
const OFFERS = { ...COMMON, lived: options('school'), 'how-many': option('1'), why: skipped };

/** From the first screen of the young people's door to the code. */
async function goes(
  screen: Frame | Page,
  script: 'buddy' | 'buddy-worden',
  answers: Readonly<Record<string, Answer>>,
): Promise<string> {
  const library = await libraryOf(stage, 'youth');
  await choose(screen, library.texts[`${script}.title`] ?? '?');
  const told = await walkThrough(screen, library, script, { answers });
  await shows(screen.getByRole('main'), told);
  await choose(screen, library.texts[`${script}.send`] ?? '?');
  await screen.getByRole('heading', { name: 'Je antwoorden zijn bij ons', level: 1 }).waitFor();
  const code = screen.getByRole('region', { name: 'Je code' });
  return until('the code', async () => {
    const groups = /(?:\d{4}\s+){4}\d{4}/.exec(await code.innerText());
    return groups && parseReceipt(groups[0]);
  });
}

async function inWidget(
  script: 'buddy' | 'buddy-worden',
  answers: Readonly<Record<string, Answer>>,
): Promise<string> {
  const { page, frame } = await openAt(visitor, stage, 'youth');
  await choose(frame, 'Meer manieren');
  const code = await goes(frame, script, answers);
  await page.close();
  return code;
}

async function atKiosk(
  script: 'buddy' | 'buddy-worden',
  answers: Readonly<Record<string, Answer>>,
): Promise<string> {
  const { page } = kiosk;
  await toDoor(page, 'youth');
  await choose(page, 'Meer');
  const code = await goes(page, script, answers);
  await leave(kiosk);
  return code;
}

/** A thread, opened with its code on somebody's own phone. */
class Phone {
  readonly page: Page;
  readonly #main: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.#main = page.getByRole('main');
  }

  static async open(receipt: string): Promise<Phone> {
    const page = await phones.context.newPage();
    await page.goto(`${stage.hub}/w/${stage.demo.embedKey}?door=youth`);
    await page.getByRole('button', { name: 'Ik heb een code' }).press('Enter');
    await page
      .getByRole('textbox', { name: 'Wat is je code?' })
      .fill(receipt.replace(/(.{4})/g, '$1 '));
    await page.getByRole('button', { name: 'Open mijn vraag' }).press('Enter');
    await page.getByRole('heading', { name: 'Je vraag', exact: true }).waitFor();
    return new Phone(page);
  }

  /** Until these words of the desk stand there. */
  async reads(words: string): Promise<string> {
    await this.page.bringToFront();
    await until(`"${words}"`, async () => {
      const look = this.page.getByRole('button', { name: 'Kijk opnieuw' });
      if (await look.isEnabled()) await look.press('Enter');
      return (await this.#main.getByText(words).count()) > 0;
    });
    return wholeText(this.page);
  }

  async says(yes: boolean): Promise<void> {
    const name = yes ? 'Ja, dat is goed' : 'Nee, liever niet';
    await this.page.getByRole('button', { name }).press('Enter');
    await this.#main.getByText('Wil je er iets bij zeggen?').first().waitFor();
  }

  async writes(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Wil je nog iets zeggen?' }).fill(words);
    await this.page.getByRole('button', { name: 'Verstuur', exact: true }).press('Enter');
    await this.#main.getByText(words).first().waitFor();
  }
}

const button = (name: string | RegExp): Locator => desk.getByRole('button', { name });
const dialog = (): Locator => desk.getByRole('dialog');
async function room(name: string): Promise<void> {
  await desk.bringToFront();
  await desk.getByRole('navigation').getByRole('button', { name }).press('Enter');
}

/** What the desk is told meanwhile, and then who is asked for in the room with buddies. */
async function lookAt(name: string): Promise<void> {
  await room('Vandaag');
  await button('Ververs').press('Enter');
  await room('Buddy’s');
  await until(`${name} in the list`, async () => {
    const back = button('Terug naar de lijst');
    if (await back.isVisible()) await back.press('Enter');
    const person = button(new RegExp(`^${name}`)).first();
    if (!(await person.isVisible())) return false;
    await person.press('Enter');
    return true;
  });
}

async function makeReady(name: string): Promise<void> {
  await lookAt(name);
  await desk.getByLabel('Gesprek gehad op').fill('2026-11-02');
  await desk.getByLabel('VOG telt tot en met').fill('2099-01-01');
  await desk.getByLabel('Afspraken getekend op').fill('2026-11-09');
  await desk.getByLabel('Vaste collega').selectOption({ label: 'Noor' });
  await desk.getByText('plek voor 1 persoon').first().waitFor();
}

/** Presses it, and sends the letters that it shows. The words that `who` will read. */
async function sends(name: string, who: string): Promise<string> {
  await button(name).press('Enter');
  const words = await desk.getByRole('textbox', { name: `Dit leest ${who}` }).inputValue();
  await button(/^Verstuur( aan allebei)?$/).press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  return words;
}

test('two young people meet, after one no and a second try', async (t) => {
  const age = option('16-17');
  const receipts = {
    fenna: await inWidget('buddy', { ...ASKS, age, name: text('Fenna') }),
    bilal: await atKiosk('buddy-worden', { ...OFFERS, age, name: text('Bilal') }),
    milan: await inWidget('buddy-worden', {
      ...{ ...OFFERS, age: option('18-20'), name: text('Milan') },
    }),
  };
  const letters = await Letters.to(stage.hub, stage.demo.point);
  const older = offers('Wim', {
    age: option('21-plus') as never,
    lived: options('school') as never,
  });
  await FormThread.begin(letters, stage.demo.point, older, 'youth');
  for (const name of ['Bilal', 'Milan', 'Wim']) await makeReady(name);

  await lookAt('Fenna');
  await desk.getByText('Wie nu niet kan, en waarom').click();
  await desk.getByText('meer dan drie jaar verschil').first().waitFor();
  assert.equal(await button('Vraag beiden: Wim').count(), 0, 'of about the same age');
  const asked = await sends('Vraag beiden: Bilal', 'Fenna');
  assert.doesNotMatch(asked, /Bilal|Fenna/);

  const fenna = await Phone.open(receipts.fenna);
  const bilal = await Phone.open(receipts.bilal);
  for (const shown of [
    await fenna.reads('Er is misschien een buddy voor je.'),
    await bilal.reads('Wij dachten aan jou.'),
  ]) {
    assert.match(shown, /Nee zeggen mag altijd/);
    assert.doesNotMatch(shown, /Bilal|Fenna/, 'nobody is named');
  }
  await fenna.says(true);
  await bilal.says(false);

  await lookAt('Fenna');
  assert.equal(await button('Stel ze voor').count(), 0, 'one yes is not two');
  await sends('Laat het de ander weten', 'Fenna');
  const told = await fenna.reads('Deze keer past het niet. Wij zoeken verder.');
  assert.doesNotMatch(told, /Bilal|zei nee/, 'hurts nobody');
  await button('Vraag beiden: Milan').waitFor();
  assert.equal(await button('Vraag beiden: Bilal').count(), 0, 'never again');

  await sends('Vraag beiden: Milan', 'Fenna');
  const milan = await Phone.open(receipts.milan);
  await fenna.reads('Ja, dat is goed');
  await fenna.says(true);
  await milan.reads('Wij dachten aan jou.');
  await milan.says(true);
  await lookAt('Fenna');
  const words = await sends('Stel ze voor', 'Fenna');
  assert.match(words, /iemand van ons erbij\. Dat is altijd zo bij jongeren/, 'read at the desk');
  for (const [phone, other] of [
    [fenna, 'Milan'],
    [milan, 'Fenna'],
  ] as const) {
    const shown = await phone.reads(`De ander heet ${other}.`);
    assert.match(shown, /De eerste keer is iemand van ons erbij\. Dat is altijd zo bij jongeren/);
    assert.match(shown, /Voelt het niet goed\? Schrijf het hier/);
  }
  assert.doesNotMatch(await bilal.reads('Wij dachten aan jou.'), /Fenna|Milan/, 'knows nobody');

  await fenna.writes('Het voelt niet goed. Hij stuurt de hele avond berichten.');
  await lookAt('Fenna');
  await button('Open het gesprek').first().press('Enter');
  const worry = desk.getByRole('article').filter({ hasText: 'Het voelt niet goed.' });
  await worry.first().waitFor();
  await lookAt('Fenna');
  await sends('Vraag hoe het gaat', 'Fenna');
  await fenna.reads('Nee, liever niet');
  await fenna.says(false);
  await lookAt('Fenna');
  await desk.getByText('Het gaat niet goed, zei een van de twee.').waitFor();

  await lookAt('Milan');
  await button('Even pauze').press('Enter');
  await desk.getByText('Pauze, tot de buddy zelf weer kan.').waitFor();
  t.diagnostic('4 people: 3 on screens of their own, 2 times asked, 1 no, 1 pair');
});
