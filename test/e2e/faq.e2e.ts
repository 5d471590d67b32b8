import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { FIRST_EMBED } from '../../src/core/embed.ts';
import { policyLines, snippetOf } from '../../src/core/embed-snippet.ts';
import type { PublicAnswers } from '../../src/core/library/public-answers.ts';
import { loopback } from '../../demo/loopback.ts';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { serveHostPages, type HostPages } from './support/host-pages.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { hubFrame } from './support/visitor.ts';

/** Answers of a real point in the pages of others: plain, strict, right to left, without script. */

const STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const ZIT_THUIS = /^Mijn kind zit thuis/;

let stage: Stage;
let browser: RealBrowser;
let host: HostPages;
before(async () => {
  stage = await openStage();
  browser = await openBrowser();
  host = await serveHostPages();
});
after(async () => {
  await browser.close();
  await stage.close();
  await host.close();
});

const address = (rest = ''): string => `${stage.hub}/embed/answers/${stage.demo.embedKey}${rest}`;
const answers = async (query: string): Promise<PublicAnswers> =>
  JSON.parse((await loopback(address(query))).body.toString()) as PublicAnswers;

/** Opens a page; whatever its policy refuses is told. */
async function visit(url: string): Promise<{ page: Page; violations: string[] }> {
  const page = await browser.context.newPage();
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const tell = (window as unknown as { tellViolation(what: string): void }).tellViolation;
      tell(`${effectiveDirective} ${blockedURI}`);
    });
  });
  await page.goto(url);
  return { page, violations };
}

/** What the desk gives to copy. */
const snippet = (): string => {
  const settings = { ...FIRST_EMBED, name: 'School', origins: [host.origin] };
  const place = { hub: stage.hub, name: 'De Linde', phone: '020 123 45 67', loader: null };
  const embed = { ...settings, key: stage.demo.embedKey, state: 'active' as const };
  return snippetOf(embed, 'faq', place) ?? '';
};

const faq = (page: Page): ReturnType<Page['locator']> => page.locator('steunpunt-faq');

void test('a plain page has the questions in it, and goes on in the window that it has', async (t) => {
  const { page } = await visit(`${stage.partner}/galerij/answers.html`);
  await page.locator('details').first().waitFor();
  const items = (await answers('?topic=thuis')).topics.flatMap((topic) => topic.items);
  assert.ok(items.length >= 3);
  const shown = await faq(page).locator('summary').allTextContents();
  assert.deepEqual(
    shown,
    items.map(({ question }) => question),
  );
  assert.deepEqual(await axeFindings(page), []);

  const answer = page.locator('details', { hasText: ZIT_THUIS }).locator('p').first();
  assert.equal(await answer.isVisible(), false);
  await page.getByText(ZIT_THUIS).press('Enter');
  await answer.waitFor();
  assert.deepEqual(await axeFindings(page), []);

  await page.getByRole('link', { name: 'Zoek verder of stel uw vraag' }).click();
  const frame = await hubFrame(page, stage.hub);
  await frame.getByRole('heading', { name: 'Vind een antwoord' }).waitFor();
  assert.ok(page.url().endsWith('/galerij/answers.html'), 'still on the page');
  await page.close();
  t.diagnostic(`questions: ${shown.length} shown of ${items.length}, axe 0`);
});

void test('a strict page has it twice, by two scripts: 0 violations', async (t) => {
  const { page, violations } = await visit(`${stage.partner}/galerij/strict-answers.html`);
  const questions = faq(page).locator('details');
  for (const n of [0, 1]) await faq(page).nth(n).locator('details').first().waitFor();
  const counted = await questions.count();
  assert.ok(counted > 5);
  await page.getByRole('button', { name: 'Vraag het aan het steunpunt' }).waitFor();
  assert.deepEqual(violations, []);
  assert.deepEqual(await axeFindings(page), []);
  await page.close();

  const without = host.add('/zonder', {
    headers: { 'content-security-policy': `${STRICT}; script-src ${stage.hub}` },
    body: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>School</title><h1>School</h1>${snippet()}`,
  });
  const control = await visit(without);
  await until('a refusal', () => control.violations.length > 0);
  assert.match(control.violations[0] ?? '', /^connect-src /);
  assert.ok(
    await control.page.getByRole('link', { name: '020 123 45 67' }).isVisible(),
    'what was there stays',
  );
  await control.page.close();
  t.diagnostic(`questions: ${counted}, violations: 0; without connect-src: refused and kept`);
});

void test('a page without script shows what its server fetched, in any language', async (t) => {
  let shown = 0;
  for (const [lang, dir, name] of [
    ['nl', 'ltr', 'Zoek verder of stel uw vraag'],
    ['ar', 'rtl', 'ابحث أكثر أو اطرح سؤالك'],
  ] as const) {
    const fragment = (await loopback(address(`.html?topic=thuis&lang=${lang}`))).body.toString();
    const { page, violations } = await visit(
      host.add(`/${lang}`, {
        headers: { 'content-security-policy': `${STRICT}; style-src 'unsafe-inline'` },
        body: `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>School</title><style>summary{padding-block:.7em}</style><main><h1>School</h1><h2>Thuis</h2><steunpunt-faq embed="${stage.demo.embedKey}">${fragment}</steunpunt-faq></main>`,
      }),
    );
    const { topics } = await answers(`?topic=thuis&lang=${lang}`);
    const [item] = topics[0]?.items ?? [];
    assert.equal(item?.lang, lang, 'the first is translated');
    const first = page.locator('details').first();
    assert.equal(await first.locator('summary').textContent(), item.question);
    assert.deepEqual(
      [await first.getAttribute('lang'), await first.getAttribute('dir')],
      [lang, dir],
    );
    await first.locator('summary').press('Enter');
    await first.locator('p').first().waitFor();
    await page.getByRole('link', { name }).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(violations, []);
    await page.close();
    shown++;
  }
  t.diagnostic(`languages without script: ${shown} of 2, axe 0`);
});

void test('an Arabic page gets Arabic answers, and those in Dutch say that they are', async () => {
  const lines = policyLines(stage.hub, 'faq');
  const { page, violations } = await visit(
    host.add('/rtl', {
      headers: { 'content-security-policy': [STRICT, ...lines].join('; ') },
      body: `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>مدرسة</title><main><h1>مدرسة</h1><h2>أسئلة</h2>${snippet()}</main>`,
    }),
  );
  await page.locator('details[lang=ar]').first().waitFor();
  assert.ok((await page.locator('details[lang=nl][dir=ltr]').count()) > 0);
  assert.ok((await page.locator('h3').count()) > 1, 'a heading for each topic');
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(violations, []);
  await page.close();
});
