import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Frame, Locator, Page } from 'playwright-core';
import { feedbackKind } from '../../src/core/desk/feedback.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { monthId } from '../../src/core/counting/calendar.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { documentsOf } from './support/desk-documents.ts';
import { rowsAtHub } from './support/hub-rows.ts';
import { attract, openKiosk, reading, toMenu, type KioskScreen } from './support/kiosk.ts';
import { logIn } from './support/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { hubFrame, openWidget } from './support/visitor.ts';

/** An idea that is drawn, seen at the desk, put on the website and supported; and a face, offline. */

const SMILEYS = 5;
const STICKERS = 5;
const TITLE = 'Een moestuin';
const WORDS = 'Samen groente kweken bij het steunpunt.';
const shots = process.env['STEUNPUNT_SHOTS'];

let stage: Stage;
let visitor: RealBrowser;
let staff: RealBrowser;
let kiosk: KioskScreen;
before(async () => {
  stage = await openStage({ STEUNPUNT_PROOF_COST: '0' });
  [visitor, staff, kiosk] = await Promise.all([openBrowser(), openBrowser(), openKiosk(stage)]);
  const { documents } = await atDesk();
  const on = await documents.change(settingsKind, SETTINGS_ID, (now) => ({
    ...now,
    rooms: ['website', 'signals'],
  }));
  assert.equal(on.kind, 'ok');
});
after(async () => {
  await Promise.all([visitor.close(), staff.close(), kiosk.close()]);
  await stage.close();
});

/** The widget of a parent, with what comes last there too. */
async function openParent(): Promise<{ page: Page; frame: Frame }> {
  const page = await visitor.context.newPage();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(stage.partner);
  await hubFrame(page, stage.hub);
  const frame = await openWidget(page, stage.hub);
  await press(frame, 'Ouder of verzorger');
  await until('what comes last', () =>
    frame.evaluate(() => ['draw', 'step'].every((name) => customElements.get(`steunpunt-${name}`))),
  );
  return { page, frame };
}

const atDesk = () => documentsOf({ urls: { hub: stage.hub, desk: stage.desk } }, stage.demo.staff);
const press = (screen: Frame | Page, name: string | RegExp): Promise<void> =>
  screen.getByRole('main').getByRole('button', { name }).first().press('Enter');

/** A house with one line, by hand, on the sheet that is there. */
async function draw(page: Page, screen: Frame | Page): Promise<void> {
  const sheet = screen.getByRole('img', { name: 'Het blad is leeg.' });
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.boundingBox();
  assert.ok(box);
  const at = (x: number, y: number): [number, number] => [
    box.x + x * box.width,
    box.y + y * box.height,
  ];
  await page.mouse.move(...at(0.2, 0.8));
  await page.mouse.down();
  for (const [x, y] of [
    [0.2, 0.4],
    [0.5, 0.12],
    [0.8, 0.4],
    [0.8, 0.8],
    [0.2, 0.8],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 12 });
  await page.mouse.up();
  await screen.getByRole('img', { name: 'Uw tekening staat op het blad.' }).waitFor();
}

/** Up to the check, and what was drawn as it stands there. */
async function tell(
  page: Page,
  screen: Frame | Page,
  title: string,
  wish: string,
): Promise<string> {
  for (const [question, words] of [
    ['Waar gaat uw idee over?', title],
    ['Vertel uw idee', WORDS],
  ] as const) {
    await screen.getByRole('textbox', { name: question }).fill(words);
    await press(screen, 'Verder');
  }
  await draw(page, screen);
  if (shots) await page.screenshot({ path: `${shots}/draw-${title}.png` });
  await press(screen, 'Verder');
  for (const name of [wish, 'Ja, graag', 'Sla over']) {
    await screen.getByRole('main').getByRole('button', { name }).first().waitFor();
    await press(screen, name);
  }
  await screen.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  if (shots) await page.screenshot({ path: `${shots}/check-${title}.png` });
  const shown = screen.getByRole('main').getByRole('img', { name: 'Uw tekening', exact: true });
  const line = await pathOf(shown.last());
  await press(screen, 'Verstuur uw idee');
  return line;
}

async function pathOf(picture: Locator): Promise<string> {
  const [line] = await picture.evaluateAll((all) =>
    all.map((one) => one.querySelector('path')?.getAttribute('d') ?? ''),
  );
  assert.ok(line && line.split(' ').length > 4, `a drawing: ${String(line)}`);
  return line;
}

let fromWidget = '';
let fromKiosk = '';

void test('an idea is drawn in the widget and in the waiting room', async () => {
  const { page, frame } = await openParent();
  await press(frame, 'Meer manieren');
  await press(frame, /^Ik heb een idee/);
  fromWidget = await tell(page, frame, TITLE, 'Ja, in mijn eigen woorden');
  await frame.getByRole('heading', { name: /bij ons/ }).waitFor();
  await page.close();

  await toMenu(kiosk.page);
  await press(kiosk.page, 'Meer');
  await press(kiosk.page, /^Ik heb een idee/);
  fromKiosk = await tell(kiosk.page, kiosk.page, 'Stil wachten', 'Nee, alleen het steunpunt');
  await reading(kiosk.page, /bij ons/);
  if (shots) await kiosk.page.screenshot({ path: `${shots}/kiosk-sent.png` });
  await press(kiosk.page, 'Klaar');
  await attract(kiosk.page).waitFor();
  await until('two ideas at the hub', () => rowsAtHub(stage.data) === 2);
});

void test('the desk sees it, and puts it on the website in the writer’s words', async () => {
  const page = await staff.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await logIn(page, stage);
  await page.getByRole('button', { name: 'Ververs' }).click();
  const rows = page.getByRole('region', { name: 'Gesprekken' }).getByRole('listitem');
  await until('two ideas at the desk', async () => (await rows.count()) === 2);
  const thread = page.getByRole('list', { name: 'Gesprek', exact: true });
  const lines = new Map<string, string>();
  for (let i = 0; i < 2; i++) {
    await rows.nth(i).getByRole('button').first().click();
    const picture = thread.getByRole('img', { name: 'een tekening' });
    await picture.waitFor();
    const mine = await thread.getByText(TITLE, { exact: true }).isVisible();
    lines.set(mine ? 'widget' : 'kiosk', await pathOf(picture));
    const button = page.getByRole('button', { name: 'Zet op de site' });
    assert.equal(await button.count(), mine ? 1 : 0, 'only with the writer’s yes');
    if (shots) await page.screenshot({ path: `${shots}/desk-idea-${i}.png`, fullPage: true });
    if (!mine) await page.getByText('wie het schreef, wil dat niet').waitFor();
    assert.deepEqual(await axeFindings(page), []);
  }
  assert.deepEqual([lines.get('widget'), lines.get('kiosk')], [fromWidget, fromKiosk]);
  if (!(await thread.getByText(TITLE, { exact: true }).isVisible()))
    await rows.first().getByRole('button').first().click();
  await page.getByRole('button', { name: 'Zet op de site' }).click();
  const name = page.getByRole('textbox', { name: 'Hoe heet het idee?' });
  await name.waitFor();
  await page.getByText('Wie dit schreef, wil het hier in de eigen woorden.').waitFor();
  assert.equal(await name.inputValue(), TITLE);
  assert.equal(await page.getByRole('textbox', { name: 'Wat is het idee?' }).inputValue(), WORDS);
  if (shots) await page.screenshot({ path: `${shots}/desk-website.png`, fullPage: true });
  await page.getByRole('button', { name: 'Zet op de website', exact: true }).click();
  await page.getByText('Dit staat nu op de website.').first().waitFor();
  await page.close();
});

/** The screen of the idea, in a visit of its own. */
async function openIdea(): Promise<{ page: Page; frame: Frame }> {
  const { page, frame } = await openParent();
  await press(frame, 'Meer manieren');
  await press(frame, /^Ideeën/);
  await press(frame, new RegExp(`^${TITLE}`));
  await frame.getByText(WORDS).waitFor();
  return { page, frame };
}

/** The idea in the website room, once the desk counted what came. */
async function publishAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ververs' }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Website' }).click();
  await page.getByRole('button', { name: 'Ideeën', exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^${TITLE}`) }).click();
  await page.getByText(/^5 stickers\. Wij tellen per vijf/).waitFor();
  await page.getByRole('button', { name: 'Zet op de website', exact: true }).click();
  await page.getByText('Dit staat nu op de website.').first().waitFor();
}

void test('visitors see it as it was drawn, and their stickers count by five', async () => {
  for (let i = 1; i <= STICKERS; i++) {
    const { page, frame } = await openIdea();
    const picture = frame.getByRole('img', { name: 'Een tekening bij dit idee' });
    assert.equal(await pathOf(picture), fromWidget);
    assert.doesNotMatch(await frame.getByRole('main').innerText(), /mensen vinden dit ook/);
    if (shots) await page.screenshot({ path: `${shots}/visitor-idea.png` });
    const before = rowsAtHub(stage.data);
    await press(frame, 'Dit vind ik ook');
    await until('a sticker at the hub', () => rowsAtHub(stage.data) === before + 1);
    await page.close();
  }
  const page = await staff.context.newPage();
  await logIn(page, stage);
  await publishAgain(page);
  await page.close();
  const seen = await openIdea();
  await seen.frame.getByText(`${STICKERS} mensen vinden dit ook`).waitFor();
  await seen.page.close();
});

void test('a face without a network counts at the desk later', async (t) => {
  const before = rowsAtHub(stage.data);
  await kiosk.cut();
  for (let i = 0; i < SMILEYS; i++) {
    await toMenu(kiosk.page);
    await press(kiosk.page, i % 2 ? 'Meer' : /^Ga thuis verder/);
    const faces = kiosk.page.getByRole('region', { name: 'Hoe was het vandaag?' });
    await faces.getByRole('button', { name: 'Goed', exact: true }).press('Enter');
    await kiosk.page.getByText('Dank u wel. Fijn dat u het zei.').waitFor();
    assert.equal(await kiosk.page.getByRole('region', { name: 'Uw code' }).count(), 0, 'no code');
    if (shots && i < 2) await kiosk.page.screenshot({ path: `${shots}/kiosk-smiley-${i}.png` });
    await kiosk.page.getByRole('button', { name: 'Stop en wis alles' }).press('Enter');
    await attract(kiosk.page).waitFor();
  }
  await kiosk.mend();
  await until('all at the hub', () => rowsAtHub(stage.data) === before + SMILEYS, 180_000);

  const page = await staff.context.newPage();
  await logIn(page, stage);
  await page.getByRole('button', { name: 'Ververs' }).click();
  const { documents } = await atDesk();
  const month = monthId(Math.floor(Date.now() / 86_400_000));
  const counted = await until('all counted', async () => {
    await documents.read(feedbackKind, [month]);
    const { lines } = documents.get(feedbackKind, month);
    return lines.length === SMILEYS + STICKERS ? lines : null;
  });
  const by = Map.groupBy(counted, ({ script }) => script);
  assert.deepEqual([by.get('smiley')?.length, by.get('sticker')?.length], [SMILEYS, STICKERS]);
  await page.getByRole('navigation').getByRole('button', { name: 'Signalen' }).click();
  await page.getByRole('button', { name: 'Bekijk de antwoorden' }).click();
  const year = new Date().getUTCFullYear();
  await page
    .getByRole('table', { name: 'Hoe was het vandaag?' })
    .getByRole('row', { name: `Heel ${year} 0 0 ${SMILEYS}` })
    .waitFor();
  t.diagnostic(`${SMILEYS} faces given offline, counted in full batches`);
});
