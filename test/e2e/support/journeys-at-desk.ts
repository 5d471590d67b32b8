import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { DeskSession } from '../../../demo/desk-session.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';
import { IDEA, MEETING, type Visit } from './journey-matrix.ts';
import { PHONE, type Answered } from './journeys.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';

/** What the desk shows of a visit, word for word. */

interface Words {
  readonly scripts: Readonly<Record<string, Script>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** The words in which the desk reads journeys: those for parents, in Dutch. */
export async function deskWords({ desk, demo }: Stage): Promise<Words> {
  const answer = await new DeskSession(desk, demo.staff).ask('/v1/desk/journeys', 'GET');
  return JSON.parse(answer.body.toString()) as Words;
}

/** Opens every thread of the list, each beside it, and compares it. How many answers were compared. */
export async function readThreads(
  page: Page,
  visits: readonly Visit[],
  words: Words,
): Promise<number> {
  const rows = page.getByRole('region', { name: 'Gesprekken' }).getByRole('listitem');
  await until(`${visits.length} threads at the desk`, async () => {
    await page.getByRole('button', { name: 'Ververs' }).press('Enter');
    const fresh = page.getByRole('button', { name: /nieuw: laat zien/ });
    if (await fresh.isVisible()) await fresh.press('Enter');
    return (await rows.count()) === visits.length;
  });
  const left = new Map(visits.map((visit) => [visit.mark, visit]));
  const thread = page.getByRole('list', { name: 'Gesprek', exact: true });
  const first = thread.getByRole('article').first();
  let compared = 0;
  for (let i = 0; i < visits.length; i++) {
    await rows.nth(i).getByRole('button').first().press('Enter');
    const visit = await until(`a thread of this matrix in row ${i}`, async () => {
      const [mark = ''] = /Merk\d{3}/.exec(await first.innerText()) ?? [];
      return left.get(mark);
    });
    left.delete(visit.mark);
    assert.ok(await rows.nth(i).isVisible(), 'the list stays beside the thread');
    compared += await compare(page, first, visit, words);
  }
  assert.equal(left.size, 0, [...left.keys()].join());
  return compared;
}

async function compare(page: Page, first: Locator, visit: Visit, words: Words): Promise<number> {
  const { journey, told, door, screen } = visit;
  const head = door === 'parent' ? /^Ouder/ : /^Jongere/;
  const about = await first.getByRole('heading', { level: 2 }).innerText();
  assert.match(about, head);
  assert.equal(about.includes('Bibliotheek'), screen === 'kiosk', `${about}: from ${screen}`);
  if (journey.script === 'vraag') {
    await first.getByText(told[0]?.words ?? '?', { exact: true }).waitFor();
    return 1;
  }
  const expected = journey.script === 'bel-mij' ? callLines(told) : formLines(visit, words);
  assert.deepEqual(await pairs(first), expected, `${journey.script} ${visit.mark}`);
  if (journey.script === 'bel-mij') {
    await first.getByRole('link', { name: PHONE }).waitFor();
    await first.getByText(byStep(told, 'topic')?.words ?? '?', { exact: true }).waitFor();
    return expected.length + 2;
  }
  const title = words.texts[`${journey.script}.title`] ?? '?';
  const heading = page.getByRole('heading', { level: 1 }).filter({ hasText: title }).first();
  if (journey.about) assert.ok((await heading.innerText()).includes(subject(journey.about)));
  return expected.length;
}

const subject = (about: string): string => (about === MEETING.id ? MEETING.title : IDEA.title);

/** Questions with their answers, as they stand there. */
async function pairs(shown: Locator): Promise<[string, string][]> {
  const [asked, said] = await Promise.all([
    shown.getByRole('term').allInnerTexts(),
    shown.getByRole('definition').allInnerTexts(),
  ]);
  return asked.map((question, i) => [question.trim(), (said[i] ?? '').trim()]);
}

const byStep = (told: readonly Answered[], step: string): Answered | undefined =>
  told.find((one) => one.step === step);

/** In the order of the script, choices in the words of the desk. */
function formLines({ journey, told }: Visit, { scripts, texts }: Words): [string, string][] {
  const steps = scripts[journey.script]?.steps ?? {};
  const lines = Object.entries(steps).flatMap(([id, step]): [string, string][] => {
    const answered = byStep(told, id);
    if (!answered || !('text' in step)) return [];
    const { answer } = answered;
    const options = 'options' in step ? step.options : [];
    const chosen =
      answer.kind === 'option' ? [answer.id] : answer.kind === 'options' ? answer.ids : [];
    // In the order in which the visitor was shown them.
    const named = options.filter(({ id }) => chosen.includes(id)).map(({ text }) => texts[text]);
    return [[texts[step.text] ?? '', answer.kind === 'text' ? answer.text : named.join(', ')]];
  });
  assert.equal(lines.length, told.length, `${journey.script}: every answer has a line`);
  return lines;
}

const DAYPARTS: Readonly<Record<string, string>> = {
  ...{ morning: 'ochtend', afternoon: 'middag', evening: 'avond', any: 'maakt niet uit wanneer' },
};
const LANGUAGES: Readonly<Record<string, string>> = {
  ...{ nl: 'Nederlands', en: 'Engels', ar: 'Arabisch', tr: 'Turks', pl: 'Pools', uk: 'Oekraïens' },
};

/** A call has lines of its own. */
function callLines(told: readonly Answered[]): [string, string][] {
  const chosen = (step: string): string => {
    const answer = byStep(told, step)?.answer;
    return answer?.kind === 'option' ? answer.id : '';
  };
  const yesNo = (step: string): string => (chosen(step) === 'yes' ? 'ja' : 'nee');
  return [
    ['Wanneer', DAYPARTS[chosen('daypart')] ?? '?'],
    ['Taal', LANGUAGES[chosen('language')] ?? byStep(told, 'other-language')?.words ?? '?'],
    ['Tolk nodig', yesNo('interpreter')],
    ['Bericht inspreken', yesNo('voicemail')],
  ];
}
