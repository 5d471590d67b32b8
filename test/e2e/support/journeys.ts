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

/** One question with what was answered, in the words of the screen. */
export interface Answered {
  readonly question: string;
  readonly words: string;
}

/**
 * Answers question after question up to the check, each once it is being read: `pick` chooses among
 * the ways to answer, `typed` is what is typed. What was answered.
 */
export async function walkThrough(
  screen: Frame | Page,
  { scripts, texts }: VisitorLibrary,
  id: string,
  { pick = 0, typed = 'Noor' }: { pick?: number; typed?: string } = {},
): Promise<readonly Answered[]> {
  const script = scripts[id];
  if (!script) throw new Error(`no journey ${id}`);
  const word = (text: string): string => texts[text] ?? '';
  const told: Answered[] = [];
  let { state } = begin(script);
  for (;;) {
    const step = questionAt(script, state.at);
    await asked(screen, word(step.text));
    if (step.kind === 'check') return told;
    const ways = answersTo(step, typed).filter(
      ({ kind }) => kind !== 'skipped' && kind !== 'unsure',
    );
    const answer = ways[pick % ways.length];
    if (!answer) throw new Error(`nobody can answer ${step.kind}`);
    const words = await give(screen, step, answer, word);
    told.push({ question: word(step.text), words });
    ({ state } = advance(script, state, { kind: 'answer', answer }));
  }
}

type Question = Extract<Step, { text: string }>;

function questionAt({ steps }: Script, at: string | null): Question {
  const step = steps[at ?? ''];
  if (!step || !('text' in step)) throw new Error(`nothing is asked at ${String(at)}`);
  return step;
}

/** Until this question is there and reading has begun: from then on no focus moves by itself. */
async function asked(screen: Frame | Page, question: string): Promise<void> {
  const heading = screen.getByRole('heading', { name: question, exact: true });
  const there = heading.or(screen.getByRole('textbox', { name: question }));
  await there.first().waitFor();
  // Of a talk that has just begun, its title is read first.
  const read = screen.getByRole('heading', { level: 1 }).or(there);
  await read.and(screen.locator(':focus')).waitFor();
}

async function give(
  screen: Frame | Page,
  step: Question,
  answer: Answer,
  word: (text: string) => string,
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
      await press('Verder');
      return names.join(', ');
    }
    case 'text':
      await main.getByRole('textbox').fill(answer.text);
      await press('Verder');
      return answer.text;
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
