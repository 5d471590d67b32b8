import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openStage, type Stage } from './support/stage.ts';
import { logIn } from './support/staff.ts';
import { askQuestion, delivered } from './support/visitor.ts';

/** One promise on two screens: the day a visitor is told is the day that Vandaag holds us to. */

let stage: Stage;
let browser: RealBrowser;
before(async () => {
  [stage, browser] = await Promise.all([openStage(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await stage.close();
});

void test('the desk sees the very day that the visitor was promised', async (t) => {
  const page = await browser.context.newPage();
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
  await askQuestion(page.mainFrame(), 'Wanneer hoor ik iets?');
  await delivered(page.mainFrame());
  const promise = await page
    .getByText(/U hoort voor .* iets\./)
    .first()
    .innerText();
  const day = /U hoort voor (.+) iets\./.exec(promise)?.[1] ?? '';
  assert.match(day, /^[a-z]+dag \d{1,2} [a-z]+$/);

  const desk = await browser.context.newPage();
  await logIn(desk, stage);
  await desk.getByRole('button', { name: 'Vandaag', exact: true }).click();
  const row = desk.getByRole('button', { name: /Nieuwe vraag.*Wanneer hoor ik iets\?/s });
  assert.match(await row.innerText(), new RegExp(`Lees en antwoord voor ${day}\\.`));
  t.diagnostic(`both screens: ${day}`);
});
