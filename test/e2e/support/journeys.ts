import type { Frame, Locator, Page } from 'playwright-core';
import { loopback } from '../../../demo/loopback.ts';
import { advance, begin } from '../../../src/core/dialogue/dialogue.ts';
import type { Script, Step } from '../../../src/core/dialogue/script.ts';
import type { Answer } from '../../../src/core/dialogue/state.ts';
import type { Door, VisitorLibrary } from '../../../src/core/library/types.ts';
import { answersTo } from '../../core/dialogue/support/plays.ts';
import type { Stage } from './stage.ts';

/** Going through a journey of the library as a person does, whatever it asks. */

export async function libraryOf({ hub, demo }: Stage, door: Door): Promise<VisitorLibrary> {
  const answer = await loopback(`${hub}/v1/points/${demo.point}/library/nl/${door}`);
  return JSON.parse(answer.body.toString()) as VisitorLibrary;
}

/** One question with what was answered, also in the words of the screen. */
export interface Answered {
  readonly step: string;
  readonly answer: Answer;
  readonly question: string;
  readonly words: string;
}

interface How {
  /** Chooses among the ways to answer. */
  readonly pick?: number;
  /** What is typed at a step. */
  readonly typed?: (step: string) => string;
  /** What is answered at a step, whatever is chosen elsewhere. */
  readonly answers?: Readonly<Record<string, Answer>>;
}

/**
 * Answers question after question, each once it is being read, up to the check, or up to what is sent
 * where there is none. What was answered.
 */
export async function walkThrough(
  screen: Frame | Page,
  { scripts, texts }: VisitorLibrary,
  id: string,
  { pick = 0, typed = () => 'Noor', answers = {} }: How = {},
): Promise<readonly Answered[]> {
  const script = scripts[id];
  if (!script) throw new Error(`no journey ${id}`);
  const word = (text: string): string => texts[text] ?? '';
  const told: Answered[] = [];
  let { state } = begin(script);
  for (;;) {
    const at = state.at ?? '';
    const step = questionAt(script, at);
    await asked(screen, word(step.text));
    if (step.kind === 'check') return told;
    const text = step.kind === 'contact' ? PHONE : typed(at);
    const answer = answers[at] ?? answerTo(step, pick, text);
    const turn = advance(script, state, { kind: 'answer', answer });
    const sends = turn.effects.some(({ kind }) => kind === 'submit');
    const words = await give(screen, step, answer, word, sends ? word(`${id}.send`) : 'Verder');
    if (answer.kind !== 'skipped')
      told.push({ step: at, answer, question: word(step.text), words });
    if (sends) return told;
    ({ state } = turn);
  }
}

export const PHONE = '06 12 34 56 78';

type Question = Extract<Step, { text: string }>;

function questionAt({ steps }: Script, at: string): Question {
  const step = steps[at];
  if (!step || !('text' in step)) throw new Error(`nothing is asked at ${at}`);
  return step;
}

/** What can be drawn is passed over: that is a test of its own. */
function answerTo(step: Question, pick: number, typed: string): Answer {
  const all = answersTo(step, typed).filter(({ kind }) => kind !== 'drawing');
  const said = all.filter(({ kind }) => kind !== 'skipped' && kind !== 'unsure');
  const ways = said.length > 0 ? said : all;
  const answer = ways[pick % ways.length];
  if (!answer) throw new Error(`nobody can answer ${step.kind}`);
  return answer;
}

/** Until this question is there and reading has begun: from then on no focus moves by itself. */
export async function asked(screen: Frame | Page, question: string): Promise<void> {
  const heading = screen.getByRole('heading', { name: question, exact: true });
  const there = heading.or(screen.getByRole('textbox', { name: question }));
  await there.first().waitFor();
  // Of a talk that has just begun, its title is read first.
  const read = screen.getByRole('heading', { level: 1 }).or(there);
  await read.and(screen.locator(':focus')).first().waitFor();
}

/** `next` is the button that takes on what was typed. The words of what was answered. */
async function give(
  screen: Frame | Page,
  step: Question,
  answer: Answer,
  word: (text: string) => string,
  next: string,
): Promise<string> {
  const main = screen.getByRole('main');
  const press = (name: string): Promise<void> =>
    main.getByRole('button', { name, exact: true }).first().press('Enter');
  const options = 'options' in step ? step.options : [];
  const named = (ids: readonly string[]): string[] =>
    options.filter(({ id }) => ids.includes(id)).map(({ text }) => word(text));
  switch (answer.kind) {
    case 'option': {
      const [name = ''] = named([answer.id]);
      await press(name);
      return name;
    }
    case 'options': {
      const names = named(answer.ids);
      for (const name of names) await press(name);
      await press(next);
      return names.join(', ');
    }
    case 'text':
      await main.getByRole('textbox').fill(answer.text);
      await press(next);
      return answer.text;
    case 'skipped':
      await press('Sla over');
      return '';
    default:
      throw new Error(`nobody gives ${answer.kind}`);
  }
}

/** Waits until each of `told` stands in `shown`, question and answer. Rejects with what does not. */
export async function shows(shown: Locator, told: readonly Answered[]): Promise<void> {
  for (const { question, words } of told) {
    await shown.getByText(question, { exact: true }).first().waitFor();
    await shown.getByText(words, { exact: true }).first().waitFor();
  }
}

/** All that is to be read and pressed in the middle of the screen, through shadow roots. */
export const wholeText = (screen: Frame | Page): Promise<string> =>
  screen.getByRole('main').ariaSnapshot();
