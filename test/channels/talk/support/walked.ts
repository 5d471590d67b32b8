import assert from 'node:assert/strict';
import { sayIn, textWords } from '../../../../channels/words/words.ts';
import { advance, answersToCheck, begin } from '../../../../src/core/dialogue/dialogue.ts';
import type { Script } from '../../../../src/core/dialogue/script.ts';
import type { Effect, Input } from '../../../../src/core/dialogue/state.ts';
import { typedFor } from '../../../../src/core/dialogue/text-form.ts';
import type { Door } from '../../../../src/core/doors.ts';
import type { Starter } from '../../../../src/core/library/types.ts';
import { starter } from '../../../core/dialogue/support/shipped-scripts.ts';
import { answersTo } from '../../../core/dialogue/support/plays.ts';

/** One way through a journey, as the reducer has it and as somebody types it. */
export interface Walked {
  readonly typed: readonly string[];
  readonly submit: Extract<Effect, { kind: 'submit' }>;
  /** Whether what was typed last is shown before it goes. */
  readonly shownFirst: boolean;
}

/** Every shipped journey with a place on the menu, also those that a screen leads to by itself. */
export const allOnMenu: Starter = {
  ...starter,
  scripts: Object.fromEntries(
    Object.entries(starter.scripts).map(([id, script]) => [
      id,
      { ...script, menu: { doors: ['parent', 'youth'], sign: 'idea' } },
    ]),
  ),
};

/**
 * Along `choices`, one for each input: answers mostly, sometimes a step back, and at a check a change.
 * At most one in three goes back, so it always ends.
 */
export function walked(
  script: Script,
  choices: readonly number[],
  { locale, door }: { readonly locale: string; readonly door: Door },
): Walked {
  const words = textWords(sayIn(locale, door));
  const typed: string[] = [];
  let { state } = begin(script);
  for (let i = 0; i < 500; i++) {
    const pick = choices[i % choices.length]!;
    const step = script.steps[state.at ?? '']!;
    const changed = pick % 5 === 4 && i < 60 ? otherInput(script, state, pick) : null;
    if (changed) {
      typed.push(changed.typed(words.back));
      ({ state } = advance(script, state, changed.input));
      continue;
    }
    // Nobody draws in a conversation of words.
    const answers = answersTo(step, `getypt ${pick} 06 12345678`).filter(
      ({ kind }) => kind !== 'drawing',
    );
    const answer = answers[pick % answers.length]!;
    typed.push(typedFor(step, answer, words));
    const turn = advance(script, state, { kind: 'answer', answer });
    const submit = turn.effects.find((effect) => effect.kind === 'submit');
    if (submit) return { typed, submit, shownFirst: answer.kind === 'text' };
    assert.notEqual(turn.state, state, `${script.id}: ${typed.at(-1) ?? ''}`);
    ({ state } = turn);
  }
  throw new Error(`${script.id} does not end`);
}

/** Back, or from a check to an earlier answer; null where neither can be. */
function otherInput(
  script: Script,
  state: Parameters<typeof answersToCheck>[1],
  pick: number,
): { readonly input: Input; readonly typed: (back: string) => string } | null {
  const checked =
    script.steps[state.at ?? '']?.kind === 'check' ? answersToCheck(script, state) : [];
  const line = pick % checked.length;
  const input: Input = checked[line]
    ? { kind: 'change', step: checked[line].step }
    : { kind: 'back' };
  if (advance(script, state, input).state === state) return null;
  return { input, typed: (back) => (checked[line] ? String(line + 1) : back) };
}
