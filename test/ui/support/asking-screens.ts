import { MemoryPost } from '../../post/memory-post.ts';
import { allSteps } from './all-steps.ts';
import { find, findAll } from './deep.ts';
import { DANGER } from './finding-screens.ts';
import type { Screens } from './sending-screens.ts';
import { task, until } from './until.ts';
import { memoryLibrary, openVisit, type OpenVisit } from './visit.ts';
import { smallLibrary } from '../../visit/memory-library.ts';

const NUMBER = '06 12 34 56 78';
const LONG = 'Hottentottententententoonstellingsvergunningaanvraagformulier'.repeat(3);
/** As much as one envelope holds. */
const FULL = `${LONG} `.repeat(40).slice(0, 7400);
const TODAY = Math.floor(Date.now() / 86_400_000);
const holiday = { closed: [{ from: TODAY - 3, until: TODAY + 10 }] };

async function open(
  beginning: string,
  options?: Parameters<typeof openVisit>[0],
): Promise<OpenVisit> {
  const visit = await openVisit(options);
  visit.show(beginning);
  await visit.screen('steunpunt-journey');
  return visit;
}

/** An answer: what is typed, or the place of the option that is chosen. */
type Answer = string | number;

/** Answers step after step; each time until another one is there. */
async function answer(visit: OpenVisit, answers: readonly Answer[]): Promise<OpenVisit> {
  for (const one of answers) {
    const passed = findAll(visit.app, '.log li').length;
    const checked = (): number => findAll(visit.app, 'dl').length;
    if (typeof one === 'string') visit.type(one);
    await task();
    const buttons = findAll(visit.app, '.option, form .button, section > .button');
    buttons[typeof one === 'number' ? one : 0]?.click();
    await until('the next step', () => checked() || findAll(visit.app, '.log li').length > passed);
    await task();
  }
  return visit;
}

const call = async (...answers: Answer[]): Promise<OpenVisit> =>
  answer(await open('call'), answers);

/** The conversation with a step of every kind, up to this answer. */
async function steps(...answers: Answer[]): Promise<OpenVisit> {
  const visit = await openVisit({ library: memoryLibrary(smallLibrary(), allSteps) });
  visit.app.show({ screen: 'journey', id: 'proef' });
  await visit.screen('steunpunt-journey');
  return answer(visit, answers);
}

const keepButtons = ({ app }: OpenVisit): HTMLElement[] =>
  findAll(find(app, 'steunpunt-keep-draft'), 'button');

async function withDraft(canRemember = true): Promise<OpenVisit> {
  const post = new MemoryPost();
  post.canRemember = canRemember;
  const visit = await open('ask', { post });
  visit.type('Mijn dochter zit al weken thuis');
  await until('the offer', () => keepButtons(visit).length);
  return visit;
}

async function kept(canRemember?: boolean): Promise<OpenVisit> {
  const visit = await withDraft(canRemember);
  keepButtons(visit)[0]?.click();
  await until('the words', () => visit.said.length);
  return visit;
}

/** Asking, step by step, and what may stand beside it. */
export const askingScreens: Screens = {
  'start with a draft': async () => {
    const post = new MemoryPost();
    await post.keepDraft('Mijn dochter zit al weken thuis', 'parent');
    const visit = await openVisit({ post });
    await until('the offer', () => findAll(visit.app, '.choice.first').length);
    return visit;
  },
  'start for a young person': () => openVisit({ door: 'youth' }),
  'start in a holiday': () => openVisit({ published: holiday }),
  'start after stopping': async () => {
    const visit = await open('ask');
    visit.type('Mijn');
    await until('a way to stop', () => findAll(visit.app, '.ways button').length);
    find(visit.app, '.ways button').click();
    await visit.screen('steunpunt-start');
    return visit;
  },
  'ask in a holiday': () => open('ask', { published: holiday }),
  'ask, danger': async () => {
    const visit = await open('ask');
    visit.type(DANGER);
    await until('the panel', () => findAll(visit.app, '#danger').length);
    return visit;
  },
  'ask, answers beside it': async () => {
    const visit = await open('ask');
    visit.type('Mijn kind zit thuis zonder school, geen school wil hem');
    await until('an answer', () => findAll(visit.app, '.entry').length);
    return visit;
  },
  'ask, long words': async () => {
    const visit = await open('ask');
    visit.type(FULL);
    await until('the room that is left', () => keepButtons(visit).length);
    return visit;
  },
  'draft offered': () => withDraft(),
  'draft kept': () => kept(),
  'draft not kept': () => kept(false),
  'call: the number': () => call(),
  'call: the number again': async () => {
    const visit = await open('call');
    visit.type('06');
    find(visit.app, '.primary').click();
    await until('the words', () => findAll(visit.app, '.error').length);
    return visit;
  },
  'call: part of the day': () => call(NUMBER),
  'call: language': () => call(NUMBER, 2),
  'call: another language': () => call(NUMBER, 2, 6),
  'call: interpreter': () => call(NUMBER, 2, 6, 'Tigrinya'),
  'call: voicemail': () => call(NUMBER, 2, 0),
  'call: the topic': () => call(NUMBER, 2, 0, 1),
  'call: check': () => call(NUMBER, 2, 6, 'Tigrinya', 0, 1, 'Mijn zoon zit thuis.'),
  'call: check of long answers': () => call('9'.repeat(58), 2, 6, LONG, 0, 1, FULL),
  'call: check, not sent': async () => {
    const visit = await call(NUMBER, 2, 0, 1, 'Mijn zoon');
    visit.post.broken = true;
    find(visit.app, 'section > .primary').click();
    await until('the words', () => findAll(visit.app, 'steunpunt-notice[tone=attention]').length);
    return visit;
  },
  'call: an answer changed': async () => {
    const visit = await call(NUMBER, 2, 0, 1, 'Mijn zoon');
    find(visit.app, 'dl .button').click();
    await until('the question', () => findAll(visit.app, 'input').length);
    return visit;
  },
  'step: choose': () => steps(),
  'step: scale': () => steps(0),
  'step: contact': () => steps(0, 1),
  'step: consent': () => steps(0, 1, 'een adres'),
  'step: text': () => steps(0, 1, 'een adres', 0),
  'step: suggest': () => steps(0, 1, 'een adres', 0, 'Noor', 'Gepest'),
};
