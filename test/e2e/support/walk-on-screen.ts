import type { Frame, Page } from 'playwright-core';
import { advance, begin } from '../../../src/core/dialogue/dialogue.ts';
import type { DialogueState, Input } from '../../../src/core/dialogue/state.ts';
import type { VisitorLibrary } from '../../../src/core/library/types.ts';
import type { Move } from '../../ui/kiosk/support/walks.ts';
import { choose } from './journey-visits.ts';
import { asked } from './journeys.ts';
import type { Conversation } from './three-ways.ts';

/** A walk as a finger makes it: answers, steps back, changes, whatever the journey asks. */

type Screen = Frame | Page;

/** From the menu on, up to the answer that sends. `more` is what opens the other ways to go. */
export async function walkOnScreen(
  screen: Screen,
  { journey, script, walk }: Conversation,
  library: VisitorLibrary,
  more: string,
): Promise<void> {
  for (const name of [...(journey.more ? [more] : []), ...journey.way(library)])
    await choose(screen, name);
  const word = (id: string): string => library.texts[id] ?? '';
  let { state } = begin(script);
  for (const move of walk.moves) {
    const step = script.steps[state.at ?? ''];
    if (!step || !('text' in step)) throw new Error(`nothing is asked at ${String(state.at)}`);
    await asked(screen, word(step.text));
    const turn = advance(script, state, inputOf(move));
    const sends = turn.effects.some(({ kind }) => kind === 'submit');
    const send = word(`${script.id}.send`);
    if (move.kind === 'answer') await answer(screen, move, state, word, sends ? send : 'Verder');
    else if (move.kind === 'change') await press(screen, `Verander: ${word(move.text)}`);
    else await screen.getByRole('button', { name: BACK }).press('Enter');
    ({ state } = turn);
  }
}

/** In the widget, and in the waiting room: above what is asked there. */
const BACK = /^Vorige( vraag)?$/;

export function inputOf(move: Move): Input {
  switch (move.kind) {
    case 'answer':
      return { kind: 'answer', answer: move.answer };
    case 'change':
      return { kind: 'change', step: move.step };
    case 'back':
      return { kind: 'back' };
  }
}

/** Among the answers: a language is also chosen elsewhere on the screen. */
async function press(screen: Screen, name: string): Promise<void> {
  const answers = screen.getByRole('main');
  await answers.getByRole('button', { name, exact: true }).first().press('Enter');
}

/** `next` is the button that takes on what was typed or chosen. */
async function answer(
  screen: Screen,
  { step, answer }: Extract<Move, { kind: 'answer' }>,
  { kept, at }: DialogueState,
  word: (id: string) => string,
  next: string,
): Promise<void> {
  const options = 'options' in step ? step.options : [];
  const named = (id: string): string => word(options.find((one) => one.id === id)?.text ?? '');
  switch (answer.kind) {
    case 'option':
      return press(screen, named(answer.id));
    case 'options': {
      const earlier = kept[at ?? ''];
      const on: readonly string[] = earlier?.kind === 'options' ? earlier.ids : [];
      for (const { id } of options)
        if (answer.ids.includes(id) !== on.includes(id)) await press(screen, named(id));
      return press(screen, next);
    }
    case 'text':
      await screen.getByRole('main').getByRole('textbox').fill(answer.text);
      return press(screen, next);
    case 'skipped':
      return press(screen, 'Sla over');
    case 'unsure':
      return press(screen, 'Weet ik niet');
    case 'yes':
      return press(screen, step.kind === 'consent' ? 'Ja, dat is goed' : next);
    default:
      throw new Error(`nobody gives ${answer.kind}`);
  }
}
