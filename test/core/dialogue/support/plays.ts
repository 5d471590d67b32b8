import fc from 'fast-check';
import type { Script, Step } from '../../../../src/core/dialogue/script.ts';
import type { Answer, DialogueState, Input, Turn } from '../../../../src/core/dialogue/state.ts';
import { advance, begin } from '../../../../src/core/dialogue/dialogue.ts';

/** Ways to go through a script. */

/** A number for each choice on the way; a walk that needs more starts over with them. */
export const picks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 });

/** Every answer that `step` takes; what is typed is `typed`. */
export function answersTo(step: Step, typed: string): Answer[] {
  const answers: Answer[] = [];
  if (step.kind === 'many') {
    const ids = step.options.map(({ id }) => id);
    answers.push(
      { kind: 'options', ids },
      ...ids.map((id) => ({ kind: 'options', ids: [id] }) as const),
    );
  } else if ('options' in step)
    for (const { id } of step.options) answers.push({ kind: 'option', id });
  if (step.kind === 'text' || step.kind === 'contact') answers.push({ kind: 'text', text: typed });
  if (step.kind === 'draw') answers.push({ kind: 'drawing', strokes: ['10,10 40,30'] });
  if (step.kind === 'consent' || step.kind === 'check' || step.kind === 'suggest')
    answers.push({ kind: 'yes' });
  if ('optional' in step) answers.push({ kind: 'skipped' });
  if ('unsure' in step) answers.push({ kind: 'unsure' });
  return answers;
}

/** An input that takes the conversation on; null where it ended. */
export function onward(script: Script, state: DialogueState, pick: number): Input | null {
  if (state.status === 'sending') return { kind: 'sent' };
  const step = state.at === null ? undefined : script.steps[state.at];
  if (!step) return null;
  const answers = answersTo(step, `getypt-${pick}`);
  const answer = answers[pick % answers.length];
  if (!answer) throw new Error(`nobody can answer ${step.kind}`);
  return { kind: 'answer', answer };
}

/** Every turn from the beginning to the end, going on only. */
export function playThrough(script: Script, choices: readonly number[]): Turn[] {
  const turns = [begin(script)];
  for (let i = 0; ; i++) {
    const { state } = turns.at(-1)!;
    const input = onward(script, state, choices[i % choices.length]!);
    if (!input) return turns;
    turns.push(advance(script, state, input));
    if (i > 1000) throw new Error('this script does not end');
  }
}

const someStep = fc.oneof(
  fc.nat(40).map((n) => `s${n}`),
  fc.constantFrom('phone', 'constructor', '__proto__', ''),
);
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    kind: fc.constant('option'),
    id: fc.constantFrom('o0', 'o1', 'o2', 'o9', 'toString'),
  }),
  fc.record({
    kind: fc.constant('text'),
    text: fc.oneof(fc.string(), fc.constantFrom('', ' ', 'Noor 06-12345678')),
  }),
  fc.constantFrom<Answer>({ kind: 'yes' }, { kind: 'skipped' }, { kind: 'unsure' }),
);

/** Anything that somebody, or a post office, could do, where it makes sense or not. */
export const anyInput: fc.Arbitrary<Input> = fc.oneof(
  fc.record({ kind: fc.constant('answer'), answer: anyAnswer }),
  fc.record({ kind: fc.constant('change'), step: someStep }),
  fc.constantFrom<Input>({ kind: 'back' }, { kind: 'sent' }, { kind: 'failed' }, { kind: 'stop' }),
);
