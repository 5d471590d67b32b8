import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openStage, type Stage } from './support/stage.ts';
import { logIn, openThread } from './support/staff.ts';
import { askQuestion, delivered, enterCode } from './support/visitor.ts';

/** What the point published, read by visitors: without a network too, and with a word back. */

const QUESTION = 'Ik wacht al een half jaar op hulp en hoor niets.';
const DONE = 'Niets horen als u wacht';
const BACK = /^Terug$/;
const STEPS = { timeout: 20_000 };

let stage: Stage;
let browsers: { readonly visitor: RealBrowser; readonly desk: RealBrowser };
let visitor: Page;
let desk: Page;
before(async () => {
  stage = await openStage();
  browsers = { visitor: await openBrowser(), desk: await openBrowser() };
  visitor = await browsers.visitor.context.newPage();
  desk = await browsers.desk.context.newPage();
  for (const page of [visitor, desk]) page.setDefaultTimeout(STEPS.timeout);
});
after(async () => {
  await browsers.visitor.close();
  await browsers.desk.close();
  await stage.close();
});

const address = (start = 'start'): string => `${stage.hub}/w/${stage.demo.embedKey}?start=${start}`;
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().press('Enter');
const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, level: 1 }).waitFor();

void test('all of it is read without a network, and a sticker goes once there is one', async () => {
  await visitor.goto(address('more-agenda'));
  await heading(visitor, 'Agenda');
  await visitor.getByText('Soep en praten').waitFor();
  await press(visitor, BACK);
  await visitor.context().setOffline(true);
  await press(visitor, /^Meer manieren/);
  let read = 0;
  for (const [list, one, words] of [
    ['Wat wij deden', DONE, 'hoort soms maanden niets'],
    ['Agenda', 'Soep en praten', 'Ouders met een kind dat thuiszit'],
    ['Ideeën', 'Een bankje bij de poort', '15 mensen vinden dit ook'],
  ] as const) {
    await press(visitor, new RegExp(`^${list}`));
    await heading(visitor, list);
    await press(visitor, new RegExp(one));
    await heading(visitor, one);
    await visitor.getByText(words).first().waitFor();
    read++;
    if (list === 'Ideeën') break;
    await press(visitor, BACK);
    await press(visitor, BACK);
  }
  assert.equal(read, 3);
  await press(visitor, 'Dit vind ik ook');
  await visitor.getByText('Bewaard op dit apparaat').waitFor();
  await visitor.context().setOffline(false);
  await visitor.getByRole('main').getByText('Uw sticker telt mee.').waitFor({ timeout: 120_000 });
  assert.equal(await visitor.getByRole('button', { name: 'Dit vind ik ook' }).count(), 0);
});

void test('what did not help opens a closed talk again, with nothing lost', async () => {
  await visitor.goto(address());
  const receipt = await askQuestion(visitor.mainFrame(), QUESTION);
  await delivered(visitor.mainFrame());
  await logIn(desk, stage);
  await openThread(desk, QUESTION);
  await press(desk, 'Verwijs naar wat wij deden');
  await desk
    .getByRole('combobox', { name: 'Verwijs naar wat wij deden' })
    .selectOption({ label: DONE });
  await desk.getByRole('textbox', { name: 'Uw antwoord' }).fill('Kijk eens wat wij deden.');
  await desk.getByRole('button', { name: 'Verstuur antwoord' }).click();
  await desk.getByRole('list', { name: 'Gesprek' }).getByText('Kijk eens wat wij deden.').waitFor();
  await desk.getByRole('button', { name: 'Sluit dit gesprek' }).click();
  await desk.getByRole('button', { name: 'Sluit het gesprek' }).click();
  await desk.getByText('Dit gesprek is gesloten.').waitFor();

  await visitor.goto(address());
  await enterCode(visitor.mainFrame(), receipt);
  await visitor.getByText('Kijk eens wat wij deden.').waitFor();
  const field = visitor.getByRole('textbox', { name: 'Wilt u nog iets zeggen?' });
  await field.fill('Er belde nog niemand');
  await press(visitor, 'Lees wat wij deden');
  await heading(visitor, DONE);
  await press(visitor, BACK);
  assert.equal(await field.inputValue(), 'Er belde nog niemand', 'what was half written');
  await press(visitor, 'Dit hielp mij niet');
  await visitor.getByRole('main').getByText('Wij kijken er opnieuw naar.').waitFor();
  assert.equal(await field.inputValue(), 'Er belde nog niemand', 'still');
  assert.equal(await field.evaluate((one) => one.matches(':focus')), true, 'the cursor is there');
  await visitor.getByRole('button', { name: 'Verstuur', exact: true }).press('Enter');

  await visitor.getByRole('main').getByText('Wij hebben uw vraag.').waitFor({ timeout: 120_000 });
  await desk.getByRole('button', { name: 'Terug naar de lijst' }).click();
  await desk.getByRole('button', { name: 'Ververs' }).click();
  await desk.getByRole('button', { name: 'Open', exact: true }).click();
  await desk.getByRole('button', { name: new RegExp(`Nieuw.*${QUESTION}`) }).click();
  const thread = desk.getByRole('list', { name: 'Gesprek' });
  await thread.getByText('Dit hielp mij niet.').waitFor();
  await thread.getByText('Er belde nog niemand').waitFor();
  await desk.getByRole('button', { name: 'Sluit dit gesprek' }).waitFor();
});
