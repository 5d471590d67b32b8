import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { openStage, type Stage } from './support/stage.ts';
import { logIn, openThread, reply } from './support/staff.ts';
import { askQuestion, delivered, hubFrame, openWidget } from './support/visitor.ts';

/**
 * Visitor and colleague at the same time: an answer comes by itself, also after a hub that restarted,
 * and the colleague sees that somebody is there.
 */

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

void test('an answer shows in the open thread, without a touch', async () => {
  const page = await browser.context.newPage();
  await page.goto(stage.partner);
  const frame = await openWidget(page, stage.hub);
  const question = 'Bent u er nu ook? Mijn zoon zit thuis.';
  await askQuestion(frame, question);
  await delivered(frame);
  const streams: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/events')) streams.push(request.url());
  });
  await frame.getByRole('button', { name: 'Naar mijn vraag' }).click();
  await frame.getByRole('heading', { name: 'Uw vraag', exact: true }).waitFor();

  const desk = await browser.context.newPage();
  await desk.setViewportSize({ width: 1280, height: 800 });
  await logIn(desk, stage);
  await openThread(desk, question);
  const looking = desk.getByRole('button', { name: question }).getByText('Kijkt nu mee');
  await looking.waitFor();
  await reply(desk, 'Ja, ik ben er nu. Vertel maar.');
  await frame.getByText('Ja, ik ben er nu. Vertel maar.').waitFor();
  assert.equal(streams.length, 1, 'one stream');

  await stage.stopHub();
  await stage.startHub();
  await reply(desk, 'Daar ben ik weer.');
  const again = await hubFrame(page, stage.hub);
  await again.getByText('Daar ben ik weer.').waitFor({ timeout: 60_000 });
  assert.ok(
    streams.every((url) => !url.includes('?')),
    'no token in a URL',
  );
  await page.close();
  await looking.waitFor({ state: 'detached' });
  await desk.close();
});
