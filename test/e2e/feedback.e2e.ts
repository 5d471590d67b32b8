import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Form } from '../../src/core/message.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { logIn, openDeskHub, POINT, type DeskHub } from './support/desk-hub.ts';
import { Letters } from './support/letters.ts';

/** Sealed forms after a talk, through a real hub, to counts at the desk: never a thread. */

const FORMS = 12;
const SAID = ['Zij luisterde eerst.', 'Het ging te snel.', '=HYPERLINK("https://x.example")'];
const CANARY = 'luisterde';
const option = (id: string) => ({ kind: 'option', id }) as const;

let browser: RealBrowser;
let hub: DeskHub;
let letters: Letters;
before(async () => {
  browser = await openBrowser();
  hub = await openDeskHub();
  await hub.setUp();
  letters = await Letters.to(hub.urls.hub, POINT);
});
after(async () => {
  await browser.close();
  await hub.close();
});

/** Number `i` of the forms: the first three wrote something beside it. */
async function send(i: number): Promise<void> {
  const open = SAID[i];
  const form: Form = {
    script: 'na-gesprek',
    answers: {
      'with-whom': option('school'),
      heard: option(i % 3 === 0 ? 'no' : 'yes'),
      about: option('little'),
      way: option('yes'),
      good: option('yes'),
      ...(open !== undefined && { open: { kind: 'text', text: open } }),
    },
  };
  await letters.ask('', 0, { form, site: 'kiosk:Wachtkamer', door: i < 8 ? 'parent' : 'youth' });
}

const room = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

/** Goes round, and stands before the counts; how many threads the desk shows then. */
async function look(page: Page): Promise<number> {
  await room(page, 'Gesprekken');
  await page.getByRole('heading', { name: 'Gesprekken' }).waitFor();
  await page.getByRole('button', { name: 'Ververs' }).click();
  const list = page.getByRole('region', { name: 'Gesprekken' });
  let threads = 0;
  for (const filter of ['Gesloten', 'Open']) {
    await list.getByRole('button', { name: filter, exact: true }).click();
    threads += await list.getByRole('listitem').count();
  }
  await room(page, 'Signalen');
  const show = page.getByRole('button', { name: 'Bekijk de antwoorden' });
  const back = page.getByRole('button', { name: 'Terug naar de aantallen' });
  await show.or(back).waitFor();
  if (await show.isVisible()) await show.click();
  await page.getByRole('heading', { name: 'Na een gesprek' }).waitFor();
  await page.getByRole('heading', { name: 'Wat mensen erbij zeiden' }).waitFor();
  return threads;
}

/** The last row of the first question: the whole year. */
async function year(page: Page): Promise<string> {
  const table = page.getByRole('table', { name: 'Luisterde de ander goed naar u?' });
  const text = await table.getByRole('row').last().innerText();
  return text.replaceAll(/\s+/g, ' ').trim();
}

void test('twelve forms are counts from the fifth on, and never a thread', async (t) => {
  const page = await browser.context.newPage();
  for (let i = 0; i < 4; i++) await send(i);
  await logIn(page, hub);
  let threads = await look(page);
  const now = new Date().getUTCFullYear();
  assert.equal(await year(page), `Heel ${now} nog te weinig om te laten zien`, 'four');
  const seen: string[] = [];
  for (let i = 4; i < FORMS; i++) {
    await send(i);
    threads += await look(page);
    const expected = i + 1 < 10 ? '2 0 3' : '4 0 6';
    await page
      .getByRole('table', { name: 'Luisterde de ander goed naar u?' })
      .getByRole('row', { name: `Heel ${now} ${expected}` })
      .waitFor();
    seen.push(await year(page));
  }
  t.diagnostic(`${FORMS} forms, ${threads} threads shown, ${seen.length} looks from the fifth on`);
  assert.equal(threads, 0);
  assert.equal(seen.length, 8);

  await page.getByLabel('Over wie').selectOption('Jongeren');
  assert.equal(await year(page), `Heel ${now} nog te weinig om te laten zien`, 'four young people');
  await page.getByLabel('Over wie').selectOption('Met school');
  assert.equal(await year(page), `Heel ${now} 4 0 6`, 'in the words of the journey');
  for (const words of SAID) await page.getByText(words, { exact: true }).waitFor();
  assert.deepEqual(await axeFindings(page), []);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar voor Excel' }).click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8');
  const numbers = [...file.matchAll(/;(\d+)\r\n/g)].map(([, number]) => Number(number));
  t.diagnostic(`${numbers.length} numbers in the file`);
  assert.ok(numbers.length >= 6 && numbers.every((number) => number % 5 === 0));
  assert.ok(!file.includes(CANARY) && !file.includes('HYPERLINK'), 'no words in the file');

  await page.getByRole('button', { name: `Maak er een signaal van: ${SAID[1] ?? ''}` }).click();
  await page.getByLabel('Wat hoorde u?').fill('Gesprekken gaan voor sommigen te snel.');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByRole('button', { name: 'Terug naar de aantallen' }).click();
  await page
    .getByRole('button', { name: 'Verander: Niet (meer) naar school, Gesprekken' })
    .waitFor();
  await page.getByText('0 keer vroeg of vertelde iemand iets').waitFor();

  await letters.ask('Mag mijn kind later beginnen?', 0);
  await room(page, 'Gesprekken');
  await page.getByRole('button', { name: 'Ververs' }).click();
  const list = page.getByRole('region', { name: 'Gesprekken' });
  await list.getByRole('button', { name: 'Mag mijn kind later' }).waitFor();
  assert.equal(await list.getByRole('listitem').count(), 1, 'a question does stand there');
  await page.getByRole('button', { name: 'Gesloten', exact: true }).click();
  await page.getByText('Hier staan straks de gesprekken die klaar zijn.').waitFor();
});

for (const width of [1280, 360])
  void test(`fits on a screen of ${width} px`, async () => {
    const page = await browser.context.newPage();
    await logIn(page, hub);
    await look(page);
    await page.setViewportSize({ width, height: 900 });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(wider, 0);
    assert.deepEqual(await axeFindings(page), []);
    const shots = process.env.STEUNPUNT_SHOTS;
    if (shots) await page.screenshot({ path: `${shots}/feedback-${width}.png`, fullPage: true });
  });
