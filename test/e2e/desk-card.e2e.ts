import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Frame, Locator, Page } from 'playwright-core';
import { axeFindings } from './support/accessible.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { AYA, comparedDigits, invite, join } from './support/colleague.ts';
import { openThread, type DeskHub } from './support/desk-hub.ts';
import { openStage, type Stage } from './support/stage.ts';
import { logIn, reply } from './support/staff.ts';
import { askQuestion, delivered, enterCode } from './support/visitor.ts';

/**
 * One question through the card: what it is about, a note, a step that waits for the parent's yes,
 * a colleague who takes it over, and the way out into a file of the point's own.
 */

const question = 'Mijn zoon zit al drie weken thuis. Wat kan ik doen?';
const note = 'Belt liever niet op maandag.';

let stage: Stage;
let [ours, hers, parents]: RealBrowser[] = [];
let noor: Page;
let parent: Frame;
let receipt = '';
before(async () => {
  stage = await openStage({ STEUNPUNT_PROOF_COST: '0' });
  [ours, hers, parents] = await Promise.all([openBrowser(), openBrowser(), openBrowser()]);
  const page = await parents.context.newPage();
  await page.goto(`${stage.hub}/w/${stage.demo.embedKey}`);
  parent = page.mainFrame();
  receipt = await askQuestion(parent, question);
  await delivered(parent);
  await parent.getByRole('button', { name: 'Naar mijn vraag' }).click();
  await parent.getByRole('heading', { name: 'Uw vraag', exact: true }).waitFor();
  noor = await ours.context.newPage();
  await noor.setViewportSize({ width: 1280, height: 900 });
  await logIn(noor, stage);
  await openThread(noor, question);
});
after(async () => {
  for (const browser of [ours, hers, parents]) await browser?.close();
  await stage.close();
});

const cardOn = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Kaart bij dit gesprek' });

void test('is labelled, and a note stays among colleagues', async () => {
  const talk = noor.getByRole('region', { name: 'Vraag van een ouder' });
  await talk.getByText('Kijkt nu mee').waitFor();
  const card = cardOn(noor);
  await card.getByRole('button', { name: 'Niet (meer) naar school' }).click();
  await card.getByRole('button', { name: 'Niet (meer) naar school', pressed: true }).waitFor();
  await card.getByRole('textbox', { name: 'Notitie' }).fill(note);
  await card.getByRole('button', { name: 'Bewaar notitie' }).click();
  await card.getByText(note).waitFor();
  assert.deepEqual(await axeFindings(noor), []);
});

void test('a step waits for the parent’s yes, is done, and is told', async () => {
  const card = cardOn(noor);
  await card.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await card.getByRole('textbox', { name: 'Wie vragen wij?' }).fill('de intern begeleider');
  await card.getByRole('textbox', { name: 'Wat vragen wij?' }).fill('of er een gesprek kan komen');
  await card.getByRole('button', { name: 'Zet het in uw antwoord' }).click();
  await card.getByText('Wacht op een ja').waitFor();
  assert.equal(await card.getByRole('button', { name: 'Dit is gedaan' }).count(), 0, 'not yet');
  const field = noor.getByRole('textbox', { name: 'Uw antwoord' });
  const words = await field.inputValue();
  assert.match(words, /^Zullen wij de intern begeleider vragen .* Wij doen niets zonder uw ja\.$/);
  await noor.getByRole('button', { name: 'Verstuur antwoord' }).click();

  await parent.getByText(words).first().waitFor();
  await parent.getByRole('textbox', { name: 'Wilt u nog iets zeggen?' }).fill('Ja, graag!');
  await parent.getByRole('button', { name: 'Verstuur', exact: true }).click();
  const talk = noor.getByRole('list', { name: 'Gesprek' });
  await noor.getByRole('button', { name: 'Ververs' }).click();
  await talk.getByText('Ja, graag!').waitFor({ timeout: 60_000 });

  await card.getByRole('button', { name: 'De ouder zei ja' }).click();
  await card.getByText('Afgesproken').waitFor();
  await card.getByRole('button', { name: 'Dit is gedaan' }).click();
  await card.getByRole('button', { name: 'Vertel het de ouder' }).click();
  await noor.getByRole('button', { name: 'Verstuur antwoord' }).click();
  await noor.getByText('Vul eerst in wat bij […] hoort').waitFor();
  await reply(noor, 'Wij hebben het gevraagd. Maandag om 9 uur kan het.');
  await parent.getByText('Maandag om 9 uur kan het.').first().waitFor();
});

void test('another answers in her place, and finds all of it', async () => {
  assert.ok(hers);
  const aya = await hers.context.newPage();
  const desk = { urls: { desk: stage.desk } } as DeskHub;
  await noor.getByRole('button', { name: 'Collega’s' }).click();
  const digits = await join(aya, desk, await invite(noor, 'Collega'));
  assert.equal(await comparedDigits(noor), digits);
  await noor.getByRole('button', { name: `laat ${AYA.name} toe` }).click();
  await noor.getByText(`${AYA.name} hoort er nu bij.`).first().waitFor();

  await noor.getByRole('button', { name: 'Gesprekken' }).click();
  await noor.getByRole('button', { name: 'Ververs' }).click();
  const card = cardOn(noor);
  await card.getByRole('button', { name: 'Geef aan een collega' }).click();
  await card
    .getByRole('textbox', { name: 'Wilt u er iets bij zeggen?' })
    .fill('Jij kent deze school.');
  await card.getByRole('button', { name: `Geef aan ${AYA.name}` }).click();
  await card.getByText(`${AYA.name} doet dit.`).waitFor();

  await aya.getByRole('button', { name: 'Gesprekken' }).click();
  await aya.getByRole('heading', { name: 'Gesprekken' }).waitFor();
  await openThread(aya, question);
  const theirs = cardOn(aya);
  await theirs.getByText('U doet dit.').waitFor();
  for (const words of [note, 'Jij kent deze school.']) await theirs.getByText(words).waitFor();
  assert.equal(await parent.getByText(note).count(), 0, 'the parent sees no note');
  await aya.close();
});

void test('taken over into a file, and erased here', async () => {
  await noor.getByRole('button', { name: 'Overnemen in dossier' }).click();
  assert.deepEqual(await axeFindings(noor), [], 'the dialog');
  const [file] = await Promise.all([
    noor.waitForEvent('download'),
    noor.getByRole('button', { name: 'Bewaar als tekst' }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^gesprek-overgenomen-\d{4}-\d{2}-\d{2}\.txt$/);
  const text = readFileSync(await file.path(), 'utf8');
  for (const words of [question, 'Ja, graag!', 'de intern begeleider'])
    assert.ok(text.includes(`| ${words}`), words);
  assert.ok(!text.includes(note), 'notes stay');

  await noor.getByRole('button', { name: 'Wis het gesprek hier' }).click();
  await noor.getByRole('heading', { name: 'Vraag van een ouder' }).waitFor({ state: 'detached' });
  const { status, body } = await audit(noor);
  assert.equal(status, 200);
  assert.deepEqual(
    body.lines
      .map(({ act }) => act)
      .filter((act) => act.startsWith('thread-'))
      .sort(),
    ['thread-erased', 'thread-exported'],
  );
  await parent.page().reload();
  await enterCode(parent, receipt);
  await parent.getByText('Wij vinden bij deze code nog niets').first().waitFor();
});

/** The lines that the hub wrote; those of one day have no order. */
function audit(page: Page): Promise<{ status: number; body: { lines: { act: string }[] } }> {
  return page.evaluate(async () => {
    const answer = await fetch('/v1/desk/audit');
    return {
      status: answer.status,
      body: (await answer.json()) as { lines: { act: string }[] },
    };
  });
}
