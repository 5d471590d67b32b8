import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { askQuestion, delivered, openWidget } from './support/visitor.ts';

/** The frame when something was not there at first, or when the page begins anew. */

let stage: Stage;
let browser: RealBrowser;

before(async () => {
  stage = await openStage();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await stage.close();
});

async function blocked(
  page: Page,
  path: RegExp,
): Promise<{ tries: () => number; open(): Promise<void> }> {
  let tries = 0;
  const refuse = (route: { abort(): Promise<void> }): Promise<void> => {
    tries++;
    return route.abort();
  };
  await page.route(path, refuse);
  return { tries: () => tries, open: () => page.unroute(path, refuse) };
}

const send = async (frame: Frame | Page, text: string): Promise<void> => {
  await frame.getByRole('button', { name: 'Stel een vraag' }).click();
  await frame.getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' }).fill(text);
  await frame.getByRole('button', { name: 'Verstuur uw vraag' }).click();
};

for (const [what, path] of [
  ['the post office', /\/assets\/post-/],
  ['the half that reads', /\/assets\/office-/],
  ['the later screens', /\/assets\/later-/],
] as const)
  void test(`${what} cannot be had at first: typing works, and it goes on by itself`, async () => {
    const page = await browser.context.newPage();
    const network = await blocked(page, path);
    await page.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
    await send(page, 'Mijn zoon zit al drie weken thuis.');
    await page.getByText('Uw tekst is nog niet bewaard').first().waitFor();
    assert.ok(network.tries() > 0, 'nothing was blocked');
    await network.open();
    await page.getByText('Uw vraag is bij ons').first().waitFor({ timeout: 60_000 });
    await page.close();
  });

void test('a code is entered as soon as that screen is there, and not lost before', async () => {
  const page = await browser.context.newPage();
  const network = await blocked(page, /\/assets\/later-/);
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
  await page.getByRole('button', { name: 'Ik heb een code' }).click();
  const waiting = page.locator('steunpunt-code-entry');
  assert.equal(await waiting.innerText(), 'Even geduld. Hiervoor is internet nodig.');
  assert.equal(await page.getByRole('textbox').count(), 0);
  await network.open();
  const heading = page.getByRole('heading', { name: 'Lees ons antwoord' });
  await heading.waitFor();
  await until('focus on it', () => heading.evaluate((h1) => h1.matches(':focus')));
  assert.equal(await waiting.innerText(), '', 'words of waiting');
  await page.close();
});

void test('a language that cannot be had at first: Dutch, and the second try works', async () => {
  const page = await browser.context.newPage();
  const network = await blocked(page, /\/assets\/ar-/);
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}?lang=ar`);
  await page.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).waitFor();
  assert.equal(network.tries(), 1);
  assert.equal(await page.locator('html').getAttribute('dir'), 'ltr');
  await network.open();
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.getByRole('heading', { name: 'كيف يمكننا مساعدتكم؟' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  await page.close();
});

void test('after a reset by the host page the frame asks again, and knows nothing', async () => {
  const page = await browser.context.newPage();
  await page.goto(stage.partner);
  const frame = await openWidget(page, stage.hub);
  await askQuestion(frame, 'Mijn eerste vraag');
  await delivered(frame);
  await page.evaluate(() =>
    (document.querySelector('steunpunt-widget') as Element & { reset(): void }).reset(),
  );
  await frame.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).waitFor();
  assert.equal(await frame.getByRole('button', { name: 'Verder met uw vraag' }).count(), 0);
  await askQuestion(frame, 'Mijn tweede vraag');
  await delivered(frame);
  assert.equal(await frame.getByText('Mijn eerste vraag').count(), 0);
  await page.close();
});
