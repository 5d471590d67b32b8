import { advance, answersToCheck, begin } from '../../../../src/core/dialogue/dialogue.ts';
import type { Script, Step } from '../../../../src/core/dialogue/script.ts';
import type { Answer, DialogueState, Effect } from '../../../../src/core/dialogue/state.ts';

/** Ways of a person through a journey, and what the reducer makes of them. */

export type Move =
  | { readonly kind: 'answer'; readonly step: Step; readonly answer: Answer }
  | { readonly kind: 'back' }
  | { readonly kind: 'change'; readonly step: string; readonly text: string };

export interface Walk {
  readonly moves: readonly Move[];
  /** What the last answer is to send. */
  readonly submit: Extract<Effect, { kind: 'submit' }>;
}

const NUMBERS = ['06 12 34 56 78', '+48 22 695 55 55', '٠٦١٢٣٤٥٦٧٨', '(020) 123-4567'];
const WORDS = ['Mijn zoon zit thuis.', 'ابني في البيت', '<b>"&amp;"</b> 🙂', 'a'.repeat(300), '0'];

/** Numbers that look random and are the same for the same seed (Park and Miller). */
export function dice(seed: number): (sides: number) => number {
  let state = seed + 1;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

/**
 * Answers, goes back and changes at random, up to the answer that sends. `words` are what somebody
 * may type where anything may be typed.
 */
export function randomWalk(
  script: Script,
  roll: (sides: number) => number,
  words: readonly string[] = WORDS,
): Walk {
  const moves: Move[] = [];
  let state = begin(script).state;
  for (;;) {
    const move = someMove(script, state, roll, words, moves.length > 20);
    const input =
      move.kind === 'answer'
        ? { kind: 'answer' as const, answer: move.answer }
        : move.kind === 'change'
          ? { kind: 'change' as const, step: move.step }
          : { kind: 'back' as const };
    const turn = advance(script, state, input);
    if (turn.state === state) throw new Error(`nothing happened at ${String(state.at)}`);
    moves.push(move);
    const submit = turn.effects.find((effect) => effect.kind === 'submit');
    if (submit) return { moves, submit };
    ({ state } = turn);
  }
}

function someMove(
  script: Script,
  state: DialogueState,
  roll: (sides: number) => number,
  words: readonly string[],
  onward: boolean,
): Move {
  const step = script.steps[state.at ?? ''];
  if (!step) throw new Error('the conversation ended without sending');
  const begun = state.changing || state.trail.some(({ answer }) => answer);
  if (!onward && begun && roll(5) === 0) return { kind: 'back' };
  const shown = step.kind === 'check' ? answersToCheck(script, state) : [];
  const changed = shown[roll(shown.length || 1)];
  if (!onward && changed && roll(2) === 0) {
    const asked = script.steps[changed.step];
    return {
      kind: 'change',
      step: changed.step,
      text: asked && 'text' in asked ? asked.text : '',
    };
  }
  const answers = answersTo(step, roll, words);
  const answer = answers[roll(answers.length)];
  if (!answer) throw new Error(`nobody can answer ${step.kind}`);
  return { kind: 'answer', step, answer };
}

function answersTo(
  step: Step,
  roll: (sides: number) => number,
  words: readonly string[],
): Answer[] {
  const some = (from: readonly string[]): string => from[roll(from.length)] ?? '';
  const answers: Answer[] = [];
  if (step.kind === 'choose' || step.kind === 'scale')
    for (const { id } of step.options) answers.push({ kind: 'option', id });
  if (step.kind === 'many') {
    const ids = step.options.map(({ id }) => id).filter(() => roll(2) === 0);
    if (ids.length > 0) answers.push({ kind: 'options', ids });
  }
  if (step.kind === 'text') answers.push({ kind: 'text', text: some(words) });
  if (step.kind === 'contact') answers.push({ kind: 'text', text: some(NUMBERS) });
  if (step.kind === 'consent' || step.kind === 'check' || step.kind === 'suggest')
    answers.push({ kind: 'yes' });
  if ('optional' in step) answers.push({ kind: 'skipped' });
  if ('unsure' in step) answers.push({ kind: 'unsure' });
  return answers;
}
