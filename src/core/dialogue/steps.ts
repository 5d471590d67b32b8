import type { Script, Step, StepId } from './script.ts';
import type { Answer, Answers, Passed } from './state.ts';

/** What one step takes, and where it leads. */

/** Whether `answer` is one to `step`. A text of spaces is none. */
export function fits(step: Step, answer: Answer): boolean {
  switch (answer.kind) {
    case 'option':
      return 'options' in step && step.kind !== 'many' && has(step.options, answer.id);
    case 'options': {
      const { ids } = answer;
      const different = new Set(ids).size === ids.length && ids.length > 0;
      return step.kind === 'many' && different && ids.every((id) => has(step.options, id));
    }
    case 'text':
      return (step.kind === 'text' || step.kind === 'contact') && /\S/.test(answer.text);
    case 'yes':
      return step.kind === 'consent' || step.kind === 'check' || step.kind === 'suggest';
    case 'skipped':
      return 'optional' in step;
    case 'unsure':
      return 'unsure' in step;
    default:
      return step.kind === 'draw';
  }
}

const has = (options: readonly { readonly id: string }[], id: string): boolean =>
  options.some((option) => option.id === id);

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
