import type { Script, Step, StepId } from './script.ts';
import type { Answer, Answers, Passed } from './state.ts';

/** What one step takes, and where it leads. */

/** The kind of answer that each kind of step asks for. */
const ASKS: Partial<Record<Step['kind'], Answer['kind']>> = {
  choose: 'option',
  scale: 'option',
  many: 'options',
  text: 'text',
  contact: 'text',
  draw: 'drawing',
  consent: 'yes',
  check: 'yes',
  suggest: 'yes',
};

/** Whether `answer` is one to `step`. A text of spaces is none. */
export function fits(step: Step, answer: Answer): boolean {
  if (answer.kind === 'skipped') return 'optional' in step;
  if (answer.kind === 'unsure') return 'unsure' in step;
  if (answer.kind !== ASKS[step.kind]) return false;
  if (answer.kind === 'text') return /\S/.test(answer.text);
  if (!('options' in step)) return true;
  const ids = answer.kind === 'options' ? answer.ids : [(answer as { id: string }).id];
  const known = ids.filter((id) => step.options.some((option) => option.id === id));
  return new Set(known).size === ids.length && ids.length > 0;
}

/** The case of a branch that `answer` is: the id of the option, else the kind of answer. */
export function caseOf(answer: Answer): string {
  return answer.kind === 'option' ? answer.id : answer.kind;
}

/** Where `step` leads. `answer` is the one given to it; to `on`, where it is a branch. */
export function nextOf(step: Step, answer: Answer | null): StepId | null {
  const key = answer ? caseOf(answer) : '';
  if (step.kind === 'branch') return step.cases[key] ?? step.otherwise;
  if (step.kind !== 'choose' && step.kind !== 'scale') return step.next;
  return step.options.find(({ id }) => id === key)?.next ?? step.next;
}

/** The answer that a branch or suggestions go by; null where there is none. */
export function decidingAnswer(step: Step, trail: readonly Passed[]): Answer | null {
  const at = step.kind === 'branch' ? step.on : step.kind === 'suggest' && step.from;
  return trail.find((passed) => passed.step === at)?.answer ?? null;
}

/** Whether somebody, or the post office, must act here. Suggestions need a text to go by. */
export function waits({ kind }: Step, deciding: Answer | null): boolean {
  return kind === 'suggest' ? deciding?.kind === 'text' : kind !== 'say' && kind !== 'branch';
}

/** The steps of `trail` with an answer that is not handed over yet. */
export function openAnswers({ steps }: Script, trail: readonly Passed[]): readonly Passed[] {
  const submit = trail.findLastIndex(({ step }) => steps[step]?.kind === 'submit');
  return trail.slice(submit + 1).filter(({ answer }) => answer);
}

/** By step; all of `answered` have an answer. */
export function toAnswers(answered: readonly Passed[]): Answers {
  return Object.fromEntries(answered.map(({ step, answer }) => [step, answer as Answer]));
}
