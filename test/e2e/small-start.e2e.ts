import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openDeskHub, type DeskHub } from './support/desk-hub.ts';
import { serveHostPages, type HostPages } from './support/host-pages.ts';
import { hubFrame } from './support/visitor.ts';

/**
 * docs/klein-beginnen.md, walked: from nothing to the first question at the desk, by exactly the
 * steps that the guide numbers. What is pressed and typed is counted and printed.
 */

let hub: DeskHub;
let browser: RealBrowser;
let pages: HostPages;
before(async () => {
  [hub, browser, pages] = await Promise.all([openDeskHub(), openBrowser(), serveHostPages()]);
});
after(async () => {
  await browser.close();
  await hub.close();
  await pages.close();
});

/** The numbered steps of the guide: their bold first words. */
function guideSteps(): string[] {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/klein-beginnen.md'), 'utf8');
  return [...guide.matchAll(/^\d+\. \*\*(.+?)\*\*/gm)].map(([, words]) => words ?? '');
}

void test('from nothing to the first question, step by step', async (t) => {
  const steps: string[] = [];
  let [presses, fields] = [0, 0];
  const step = (words: string): void => void steps.push(words);
  type Place = Pick<Page, 'getByRole' | 'getByLabel'>;
  const press = async (where: Place, name: string | RegExp): Promise<void> => {
    presses++;
    await where.getByRole('button', { name }).first().click();
  };
  const fill = async (where: Place, label: string | RegExp, words: string): Promise<void> => {
    fields++;
    await where
      .getByLabel(label, { exact: typeof label === 'string' })
      .first()
      .fill(words);
  };
  const heading = (where: Place, name: string): Promise<void> =>
    where.getByRole('heading', { level: 1, name }).waitFor();

  const desk = await browser.context.newPage();
  step('Open de link');
  await desk.goto(`${hub.urls.desk}/desk/#token=${hub.setupToken ?? ''}`);
  await heading(desk, 'Welkom');

  step('Vul in wat ouders zien');
  await fill(desk, /Hoe heet uw steunpunt/, 'Steunpunt Het Begin');
  await fill(desk, /Op welk nummer/, '020 555 01 23');
  await fill(desk, /Op welke websites/, pages.origin);
  await press(desk, 'Verder');

  step('Kies uw wachtzin');
  await heading(desk, 'Wie bent u?');
  const words = (await desk.locator('.words').innerText()).trim();
  await fill(desk, /Uw voornaam/, 'Noor');
  await fill(desk, 'Typ uw wachtzin', words);
  await fill(desk, /Typ uw wachtzin nog een keer/, words);
  await press(desk, 'Verder');

  step('Druk het herstelblad af');
  await heading(desk, 'Uw herstelblad');
  const code = (await desk.locator('.code').innerText()).replaceAll('\n', ' ');
  await press(desk, 'Ik heb het blad');
  await fill(desk, /De code op het blad/, code);
  await press(desk, 'Probeer de code');

  step('Zet de regels op uw website');
  await heading(desk, 'Uw balie is klaar');
  await desk.getByRole('heading', { name: 'U begint klein' }).waitFor();
  assert.deepEqual(await axeFindings(desk), [], 'the end of the set-up');
  const lines = await desk.getByRole('region', { name: 'Regels voor de website' }).innerText();
  const site = pages.add('/', {
    body: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Steunpunt</title><h1>Steunpunt</h1>${lines}</html>`,
  });
  await press(desk, 'Naar inloggen');

  step('Log in');
  await heading(desk, 'Goed dat u er bent');
  await fill(desk, /Uw voornaam/, 'Noor');
  await fill(desk, /Uw wachtzin/, words);
  await press(desk, 'Log in');
  const rooms = desk.getByRole('navigation', { name: 'Kamers van de balie' });
  await rooms.waitFor();

  step('Stel een proefvraag');
  const visitor = await browser.context.newPage();
  await visitor.goto(site);
  await press(visitor, 'Vraag het aan het steunpunt');
  const frame = await hubFrame(visitor, hub.urls.hub);
  await press(frame, 'Stel een vraag');
  await fill(frame, /Wat wilt u vragen of vertellen/, 'Is dit de eerste vraag?');
  await press(frame, 'Verstuur uw vraag');
  await frame.getByText('Uw vraag is bij ons').first().waitFor();

  step('Lees de vraag');
  await desk.bringToFront();
  await press(desk, 'Ververs');
  await press(desk, /1 nieuw: laat zien/);
  await press(desk, /Is dit de eerste vraag/);
  await desk.getByRole('heading', { name: 'Vraag van een ouder' }).waitFor();

  assert.deepEqual(steps, guideSteps(), 'the guide has these steps, in this order');
  const open = await rooms.getByRole('button').allInnerTexts();
  t.diagnostic(
    `${steps.length} steps, ${presses} presses, ${fields} fields; rooms: ${open.join(', ')}`,
  );
  assert.ok(open.some((name) => name.includes('Vandaag')) && open.length > 2, 'control');
  for (const later of ['Noteer', 'Signalen', 'Website'])
    assert.ok(!open.some((name) => name.includes(later)), `${later} waits until it is wanted`);

  await press(desk, 'Instellingen');
  await desk.getByRole('checkbox', { name: /Website/ }).waitFor();
  assert.deepEqual(await axeFindings(desk), [], 'the settings');
  await desk.getByRole('checkbox', { name: /Website/ }).check();
  await rooms.getByRole('button', { name: 'Website' }).waitFor();
});
