import type { TemplateResult } from 'lit';
import { answersToCheck } from '../../core/dialogue/dialogue.ts';
import type { Script, Step, StepId } from '../../core/dialogue/script.ts';
import type { DialogueState, Effect, Turn } from '../../core/dialogue/state.ts';
import { answerWords } from './answer-words.ts';
import type { Talk } from './memory.ts';

/** What every presentation of a journey does with the talk in a visit's memory. */

export type Submit = Extract<Effect, { kind: 'submit' }>;

/** An answer as a check shows it. */
export interface Answered {
  readonly step: StepId;
  readonly question: string;
  readonly words: string | TemplateResult;
}

/** `word` gives a text's words. */
export function answeredIn(
  script: Script,
  state: DialogueState,
  word: (id: string) => string,
): readonly Answered[] {
  return answersToCheck(script, state).map((passed) => {
    const asked = script.steps[passed.step];
    return {
      step: passed.step,
      question: asked && 'text' in asked ? word(asked.text) : '',
      words: answerWords(script, passed, word),
    };
  });
}

/** Before going back: what was being written is there when one comes here again. */
export function leaveStep({ state, left, unfinished }: Talk): void {
  // Going back on a change, the answer stays as it was.
  if (state?.at && !state.changing) left.set(state.at, unfinished.text);
}

/** The talk goes on as `turn` says; false when that changes nothing. */
export function takeTurn(talk: Talk, turn: Turn): boolean {
  if (turn.state === talk.state) return false;
  talk.state = turn.state;
  const at = turn.state.at ?? '';
  const answer = turn.state.kept[at];
  talk.unfinished.text = talk.left.get(at) ?? (answer?.kind === 'text' ? answer.text : '');
  return true;
}

/** All that was typed so far. */
export const writtenIn = ({ trail }: DialogueState): string =>
  trail.map(({ answer }) => (answer?.kind === 'text' ? answer.text : '')).join('');

export const submitOf = ({ effects }: Turn): Submit | undefined =>
  effects.find((effect) => effect.kind === 'submit');

/** Whether a submission follows this step at once. */
export const isLast = (script: Script, { next }: Extract<Step, { kind: 'text' }>): boolean =>
  next !== null && script.steps[next]?.kind === 'submit';
