import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openDeskHub, STAFF, type DeskHub } from './support/desk-hub.ts';
import { sayWho } from './support/staff.ts';
import { askQuestion, delivered, enterCode } from './support/visitor.ts';

/**
 * A colleague who sees the desk for the first time and cannot write code: she finds her way by what
 * stands on the screen, and everything that she does goes through accessible names.
 */

let hub: DeskHub;
let browser: RealBrowser;
/** A browser that was never here. */
let visitors: RealBrowser;
let desk: Page;
let visitor: Page;
/** Of the point's own page. */
let address = '';
const counted = { presses: 0, fields: 0 };
before(async () => {
  [hub, browser, visitors] = await Promise.all([openDeskHub(), openBrowser(), openBrowser()]);
  await hub.setUp();
  desk = await browser.context.newPage();
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.goto(`${hub.urls.desk}/desk/`);
  await sayWho(desk, STAFF);
  await desk.getByRole('heading', { name: 'Vandaag', level: 1 }).waitFor();
});
after(async () => {
  await Promise.all([browser.close(), visitors.close()]);
  await hub.close();
});

const press = async (name: string): Promise<void> => {
  counted.presses++;
  await desk.getByRole('button', { name, exact: true }).click();
};
const fill = async (label: string, words: string): Promise<void> => {
  counted.fields++;
  await desk.getByRole('textbox', { name: label, exact: true }).fill(words);
};
/** A day or a time, in the browser's own field. */
const choose = async (label: string, when: string): Promise<void> => {
  counted.fields++;
  await desk.getByLabel(label, { exact: true }).fill(when);
};
const tick = async (label: string): Promise<void> => {
  counted.presses++;
  await desk.getByRole('checkbox', { name: label, exact: true }).check();
};
const published = async (): Promise<void> => {
  await press('Zet op de website');
  await desk.getByText('Dit staat nu op de website.').first().waitFor();
};
const preview = (): ReturnType<Page['getByRole']> =>
  desk.getByRole('region', { name: 'Zo ziet een bezoeker het' });

const THEME = 'Lang wachten op hulp';
const MEETING = 'Koffie voor ouders';
const QUESTION = 'Mijn kind wil niet mee op schoolkamp. Moet dat?';
/** Three weeks on, as the browser's own field wants it. */
const day = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);

void test('she finds the room, and everything in it has one of three headings', async () => {
  await desk.getByRole('navigation', { name: 'Kamers van de balie' }).waitFor();
  await press('Website');
  const ways = desk.getByRole('navigation', { name: 'Wat wilt u veranderen?' });
  const groups: Record<string, readonly string[]> = {};
  for (const name of ['Vragen en mensen', 'Wat er gebeurt', 'Beheer']) {
    await ways.getByRole('heading', { name, exact: true }).waitFor();
    const list = ways.getByRole('list', { name, exact: true });
    groups[name] = (await list.getByRole('button').allInnerTexts()).map((one) => one.trim());
  }
  assert.deepEqual(groups, {
    'Vragen en mensen': ['Vragen', 'Wie kan helpen', 'Verhalen', 'Niet gevonden'],
    'Wat er gebeurt': ['Wat wij deden', 'Agenda', 'Ideeën'],
    Beheer: ['Tijden', 'Talen', 'Landelijk nieuws', 'Wat is er veranderd'],
  });
  const link = desk.getByRole('link', { name: 'Bekijk de echte website' });
  address = (await link.getAttribute('href')) ?? '';
  assert.match(address, /\/w\//);
});

void test('she publishes a theme, after it told her what is missing', async () => {
  await press('Wat wij deden');
  await press('Schrijf wat wij deden');
  await fill('Waar gaat het over?', THEME);
  await fill('Dit hoorden wij', 'Ouders wachten maanden op hulp.');
  await press('Zet op de website');
  await desk.getByText('Schrijf wat er gedaan is, of wat nog niet kan en waarom.').waitFor();
  assert.deepEqual(await axeFindings(desk), [], 'with what is not right');
  await fill('Dit deden wij', 'Wij legden dit op tafel bij de gemeente.');
  await fill('Dit kan nog niet, en waarom', 'Een vast aanspreekpunt. Daar is nog geen geld voor.');
  await preview().getByRole('heading', { name: THEME }).waitFor();
  await preview().getByText('Daar is nog geen geld voor.').waitFor();
  await published();
});

void test('she publishes a meeting, after it told her that the times are turned round', async () => {
  await press('Agenda');
  await press('Nieuwe bijeenkomst');
  await fill('Hoe heet de bijeenkomst?', MEETING);
  await choose('Op welke dag?', day);
  await choose('Hoe laat begint het?', '11:00');
  await choose('Hoe laat is het klaar?', '09:30');
  await fill('Waar is het?', 'Buurthuis De Linde, Lindelaan 3');
  await fill('Wat gebeurt er?', 'U drinkt koffie met andere ouders. Wij zijn er ook.');
  await fill('Wie is welkom?', 'Alle ouders.');
  await tick('Iets te eten of te drinken');
  await tick('Een tolk');
  await press('Zet op de website');
  await desk.getByText('De eindtijd is voor de begintijd.').waitFor();
  await choose('Hoe laat begint het?', '09:30');
  await choose('Hoe laat is het klaar?', '11:00');
  await preview().getByRole('heading', { name: MEETING }).waitFor();
  assert.deepEqual(await axeFindings(desk), []);
  await published();
});

void test('she publishes a question with its answer', async () => {
  await press('Vragen');
  await press('Nieuwe vraag');
  await fill('De vraag', QUESTION);
  await fill(
    'Andere woorden voor deze vraag',
    [
      'schoolkamp verplicht',
      'bang voor kamp',
      'niet mee op kamp',
      'kamp overslaan',
      'me kind wil nie op kamp',
    ].join('\n'),
  );
  await fill('Alinea (1)', 'Nee. Vertel school waarom, en vraag wat wel kan.');
  await fill('Waar komt dit vandaan?', 'Afspraak met de scholen');
  await preview().getByRole('heading', { name: QUESTION }).waitFor();
  await published();
});

void test('on a phone she chooses from one list, and reads there what she did', async () => {
  await desk.setViewportSize({ width: 360, height: 740 });
  const ways = desk.getByRole('combobox', { name: 'Wat wilt u veranderen?' });
  for (const [view, words] of [
    ['Wat wij deden', THEME],
    ['Agenda', MEETING],
    ['Vragen', QUESTION],
  ] as const) {
    await ways.selectOption({ label: view });
    await desk
      .getByRole('button', { name: new RegExp(`^${words.replaceAll('?', '.')}`) })
      .waitFor();
    assert.deepEqual(await axeFindings(desk), [], view);
    const [wide, there] = await desk.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.equal(wide, there, `${view} fits`);
  }
  await ways.selectOption({ label: 'Wat is er veranderd' });
  for (const line of [
    `Nieuw: wat wij deden: ${THEME}`,
    `Nieuw: bijeenkomst: ${MEETING}`,
    `Nieuw: antwoord voor ouders: ${QUESTION}`,
  ])
    await desk.getByText(line).waitFor();
  await desk.setViewportSize({ width: 1280, height: 900 });
});

void test('a visitor in a fresh browser sees all three', async (t) => {
  visitor = await visitors.context.newPage();
  await visitor.goto(address);
  await visitor.getByRole('button', { name: 'Vind een antwoord' }).first().press('Enter');
  await visitor.getByRole('searchbox').fill('me kind wil nie op kamp');
  const found = visitor.getByRole('list').first().getByRole('button');
  await found.filter({ hasText: QUESTION }).waitFor();
  assert.equal((await found.first().innerText()).trim(), QUESTION, 'found first');
  const seen = [QUESTION];
  for (const [way, title, words] of [
    [/^Wat wij deden/, THEME, 'Wij legden dit op tafel bij de gemeente.'],
    [/^Agenda/, MEETING, 'Buurthuis De Linde, Lindelaan 3'],
  ] as const) {
    await visitor.goto(address);
    await visitor.getByRole('button', { name: 'Meer manieren' }).press('Enter');
    await visitor.getByRole('button', { name: way }).press('Enter');
    await visitor.getByRole('button', { name: new RegExp(`^${title}`) }).press('Enter');
    await visitor.getByRole('heading', { name: title, level: 1 }).waitFor();
    await visitor.getByText(words).waitFor();
    seen.push(title);
  }
  assert.equal(seen.length, 3);
  const { presses, fields } = counted;
  t.diagnostic(`published: 3 of 3 seen; ${presses} presses and ${fields} fields, 0 lines of code`);
});

void test('her answer points a visitor to it, and the visitor reads it there', async () => {
  await visitor.goto(address);
  const question = 'Wanneer gebeurt er eens iets aan de wachttijd?';
  const receipt = await askQuestion(visitor.mainFrame(), question);
  await delivered(visitor.mainFrame());
  await press('Gesprekken');
  await press('Ververs');
  await desk.getByRole('button', { name: question }).click();
  await press('Verwijs naar wat wij deden');
  await desk
    .getByRole('combobox', { name: 'Verwijs naar wat wij deden' })
    .selectOption({ label: THEME });
  await press('Verstuur antwoord');
  await desk.getByText('Schrijf eerst uw antwoord.').waitFor();
  await fill('Uw antwoord', 'Kijk eens wat wij hiermee deden.');
  await press('Verstuur antwoord');
  const thread = desk.getByRole('list', { name: 'Gesprek' });
  await thread.getByText(`Met een knop naar wat wij deden: ${THEME}`).waitFor();
  assert.equal(await desk.getByRole('combobox').count(), 0, 'nothing is chosen any more');
  assert.deepEqual(await axeFindings(desk), []);

  await visitor.goto(address);
  await enterCode(visitor.mainFrame(), receipt);
  await visitor.getByText('Kijk eens wat wij hiermee deden.').waitFor();
  await visitor.getByRole('button', { name: 'Lees wat wij deden' }).press('Enter');
  await visitor.getByRole('heading', { name: THEME, level: 1 }).waitFor();
});
