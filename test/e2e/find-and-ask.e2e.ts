import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { logIn, openThread } from './support/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';
import { askQuestion, delivered, openWidget } from './support/visitor.ts';

/** A parent on the school's page, from a few misspelt words to the last trace gone. */

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

const heading = (frame: Frame, name: string | RegExp): Promise<void> =>
  frame.getByRole('heading', { name }).first().waitFor();

/** The page of the school with the widget open, on the first screen. */
async function atSchool(): Promise<{ page: Page; frame: Frame }> {
  const page = await browser.context.newPage();
  await page.goto(stage.partner);
  return { page, frame: await openWidget(page, stage.hub) };
}

const press = (frame: Frame, name: string | RegExp): Promise<void> =>
  frame.getByRole('button', { name }).first().click();

/** With the keyboard: two presses at once on one spot are a double tap. */
const choose = (frame: Frame, name: string | RegExp): Promise<void> =>
  frame.getByRole('button', { name }).first().press('Enter');

const title = /^Mijn kind zit thuis zonder school/;

const wordings = [
  'me dochter zit tuis en niemant doet iets',
  'me kind gaat al weken nie meer na school',
  'geen schol wil hem hebbe hij zit thuis',
];

void test('found by three misspelt wordings, asked, called back, remembered, erased', async () => {
  const { page, frame } = await atSchool();

  await press(frame, 'Vind een antwoord');
  const search = frame.getByRole('searchbox', { name: 'Waar gaat het over?' });
  for (const words of wordings) {
    await search.fill(words);
    await frame.getByRole('button', { name: title }).waitFor();
  }
  await press(frame, title);
  await heading(frame, title);
  await press(frame, 'Nee');
  await press(frame, 'Stel een vraag');

  const question = 'Mijn dochter van 11 zit al zes weken thuis. Wie belt de school?';
  await frame.getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' }).fill(question);
  await heading(frame, 'Misschien helpt dit al');
  await press(frame, 'Verstuur uw vraag');
  await delivered(frame);

  await press(frame, /Bel mij terug/);
  await frame.getByRole('textbox', { name: /nummer/ }).fill('06 12 34 56 78');
  await press(frame, 'Verder');
  await choose(frame, /ochtend/i);
  await choose(frame, 'Türkçe');
  await choose(frame, /^Ja/);
  await choose(frame, 'Nee, liever niet');
  await choose(frame, 'Sla over');
  await heading(frame, 'Klopt dit zo?');
  await press(frame, 'Bel mij terug');
  await frame.getByText('Wij bellen u').first().waitFor();
  await press(frame, /^Onthoud op/);
  await frame.getByText('Dan staat uw vraag bovenaan').first().waitFor();

  const desk = await browser.context.newPage();
  await desk.setViewportSize({ width: 1280, height: 800 });
  await logIn(desk, stage);
  await openThread(desk, question.slice(0, 30));
  await desk.getByRole('link', { name: '06 12 34 56 78' }).waitFor();
  await desk.getByText(/Turks/).filter({ visible: true }).first().waitFor();
  await desk.getByText('zit-thuis').first().waitFor();
  await desk.getByRole('button', { name: 'Wij hebben gebeld' }).click();
  await desk.getByRole('button', { name: 'Verstuur antwoord' }).click();
  await desk
    .getByText(/gebeld/)
    .first()
    .waitFor();
  await page.close();

  const again = await atSchool();
  await press(again.frame, 'Verder met uw vraag');
  await again.frame
    .getByText(/gebeld/)
    .first()
    .waitFor();
  await press(again.frame, 'Alles wissen');
  await press(again.frame, /^Ja/);
  await again.frame.getByText('Alles is gewist, hier en bij ons.').first().waitFor();
  await again.page.close();

  const last = await atSchool();
  await heading(last.frame, 'Waarmee kunnen wij u helpen?');
  assert.equal(await last.frame.getByRole('button', { name: 'Verder met uw vraag' }).count(), 0);
  await last.page.close();
  await desk.getByRole('button', { name: 'Ververs' }).click();
  await until('the thread to be gone at the desk', async () => {
    return (await desk.getByText(question.slice(0, 30)).count()) === 0;
  });
  await desk.close();
});

void test('words of danger show who to call, and cause no request at all', async () => {
  const { page, frame } = await atSchool();
  await press(frame, 'Stel een vraag');
  const field = frame.getByRole('textbox', { name: 'Wat wilt u vragen of vertellen?' });
  // The library is there once it suggests something.
  await field.fill('mijn kind zit thuis en gaat niet naar school');
  await heading(frame, 'Misschien helpt dit al');

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await field.fill('ze zegt dat ze er niet meer wil zijn, ik denk aan zelfmoord');
  const panel = frame.getByRole('complementary', { name: 'Is er nu gevaar? Bel 112.' });
  await panel.waitFor();
  for (const number of ['112', '0800-0113', '0800-2000', '0800-0432'])
    await panel.getByRole('link', { name: number }).waitFor();
  await field.fill('mijn telefoon is dood');
  await until('the panel to go', async () => (await panel.count()) === 0);
  assert.equal(requests.length, 0, `requests while typing: ${requests.join()}`);
  assert.ok(await frame.getByRole('button', { name: 'Verstuur uw vraag' }).isEnabled());

  // The control: sending does cause requests, and they are seen.
  await press(frame, 'Verstuur uw vraag');
  await delivered(frame);
  assert.ok(requests.some((url) => url.includes('/submissions/')));
  await page.close();
});

void test('a young person is spoken to in their own tone, and finds their own answers', async () => {
  const { page, frame } = await atSchool();
  await press(frame, 'Jongere');
  await heading(frame, 'Waarmee kunnen we je helpen?');
  await press(frame, 'Vind een antwoord');
  await frame.getByRole('searchbox').fill('durf nie meer na school');
  await press(frame, /Ik durf niet meer naar school/);
  await heading(frame, /Ik durf niet meer naar school/);
  await press(frame, /^Terug$/);
  await press(frame, /^Terug$/);
  await press(frame, 'Stel een vraag');
  await frame.getByRole('textbox', { name: 'Wat wil je vragen of vertellen?' }).waitFor();
  assert.doesNotMatch(await frame.locator('main').innerText(), /\b[Uu]w?\b/);
  await page.close();
});

void test('the library cannot be had: asking works as ever, and it comes by itself', async () => {
  const page = await browser.context.newPage();
  let blocked = 0;
  await page.route(/\/library\//, (route) => {
    blocked++;
    return route.abort();
  });
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
  const frame = page.mainFrame();
  await press(frame, 'Vind een antwoord');
  await frame.getByText('Er is nu geen internet. U kunt wel een vraag stellen.').waitFor();
  assert.ok(blocked > 0, 'nothing was blocked');
  await press(frame, /^Terug$/);
  await askQuestion(frame, 'Werkt dit ook zonder de antwoorden?');
  await delivered(frame);
  await press(frame, /^Terug$/);
  await press(frame, 'Vind een antwoord');
  await page.unroute(/\/library\//);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await frame.getByText('Niet (meer) naar school').waitFor();
  await page.close();
});

void test('a link opens one answer; a link to one that is gone leads to the others', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}?start=faq-zit-thuis`);
  await page.getByRole('heading', { name: title }).waitFor();
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}?start=faq-bestaat-niet`);
  await page.getByRole('heading', { name: 'Dit antwoord is er niet meer' }).waitFor();
  await page.getByRole('button', { name: 'Vind een antwoord' }).click();
  await page.getByRole('searchbox').waitFor();
  await page.close();
});
