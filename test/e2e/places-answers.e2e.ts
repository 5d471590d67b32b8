import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { loopback } from '../../demo/loopback.ts';
import type { PublicAnswers } from '../../src/core/library/public-answers.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { logIn, openDeskHub, type DeskHub } from './support/desk-hub.ts';
import { serveHostPages, type HostPages } from './support/host-pages.ts';

/** Answers about one thing in the page of a school, pinned: from the desk to a strict page. */

const PLACE = 'Basisschool De Vlinder';
const POLICY =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'unsafe-inline'";

let hub: DeskHub;
let browser: RealBrowser;
let school: HostPages;
let desk: Page;
before(async () => {
  [hub, browser, school] = await Promise.all([openDeskHub(), openBrowser(), serveHostPages()]);
  await hub.setUp();
  desk = await browser.context.newPage();
  await desk.setViewportSize({ width: 1280, height: 900 });
  await logIn(desk, hub);
});
after(async () => {
  await browser.close();
  await school.close();
  await hub.close();
});

const press = (name: string): Promise<void> =>
  desk.getByRole('button', { name, exact: true }).click();
const box = (name: string): ReturnType<Page['getByRole']> =>
  desk.getByRole('textbox', { name, exact: true });

test('one topic, one version for good, under the lines for the keeper of the site', async (t) => {
  await press('Plekken');
  await press('Nieuwe plek');
  await box('Hoe noemt u deze plek?').fill(PLACE);
  await box('Wat is het adres van de website?').fill(school.origin);
  await press('Bewaar en ga verder');
  await desk.getByRole('heading', { name: PLACE, level: 1 }).waitFor();
  await desk.getByRole('radio', { name: 'WordPress' }).check();
  await desk.getByText('Andere regels kiezen').click();
  await desk
    .getByRole('combobox', { name: 'Welke regels?' })
    .selectOption({ label: 'Vragen en antwoorden, een vaste versie' });
  const topics = desk.getByRole('combobox', { name: 'Over welk onderwerp?' });
  const topic = await topics.getByRole('option').nth(1).innerText();
  await topics.selectOption({ label: topic });
  const lines = await box('Regels voor de website').inputValue();
  const [, key, id] = /embed="([\w-]+)"[^>]* topic="([\w-]+)"/.exec(lines) ?? assert.fail(lines);
  assert.match(lines, /\/embed\/faq-\d+\.\d+\.\d+\.js" integrity="sha384-[^"]+" crossorigin=/);
  await desk.getByText('Voor de beheerder van de website').click();
  await desk.getByText('Voor Trusted Types hoeft er niets bij.').waitFor();
  const policy = await box('Content Security Policy').inputValue();

  const address = `${hub.urls.hub}/embed/answers/${key}?topic=${id}`;
  const answers = JSON.parse((await loopback(address)).body.toString()) as PublicAnswers;
  const questions = answers.topics.flatMap(({ items }) => items.map(({ question }) => question));
  assert.ok(questions.length >= 2, topic);

  const page = await browser.context.newPage();
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      (window as unknown as { tellViolation(what: string): void }).tellViolation(
        effectiveDirective,
      ),
    );
  });
  const serve = (path: string, snippet: string): string =>
    school.add(path, {
      headers: { 'content-security-policy': `${POLICY}; ${policy.replaceAll('\n', ' ')}` },
      body: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>School</title><h1>School</h1>${snippet}`,
    });
  await page.goto(serve('/vast', lines));
  await page.locator('details').first().waitFor();
  assert.deepEqual(await page.locator('summary').allTextContents(), questions);
  assert.deepEqual(violations, []);

  // Another hash: nothing of it runs, and what stood between the tags stays.
  await page.goto(
    serve(
      '/anders',
      lines.replace(/sha384-./, (hash) => `${hash}x`),
    ),
  );
  await page.getByRole('link', { name: 'Stel een vraag aan het steunpunt' }).waitFor();
  await page.waitForLoadState('load');
  assert.equal(await page.evaluate(() => customElements.get('steunpunt-faq')), undefined);
  t.diagnostic(`${questions.length} questions about ${topic}, 0 violations; another hash: refused`);
  await page.close();
});
