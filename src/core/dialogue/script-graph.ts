import type { Script, Step, StepId } from './script.ts';

/** A script as steps that lead to steps. For checking, and for counting; no phone loads this. */

/** Where some answer, or none, can lead from `step`; null is the end. */
export function leadsTo(step: Step): (StepId | null)[] {
  if (step.kind === 'branch') return [...Object.values(step.cases), step.otherwise];
  if (step.kind !== 'choose' && step.kind !== 'scale') return [step.next];
  const byOption = step.options.map(({ next }) => next ?? step.next);
  return 'optional' in step || 'unsure' in step ? [...byOption, step.next] : byOption;
}

/** Every step that `step` names, whether an answer leads there or not. */
export function namedBy(step: Step): StepId[] {
  const named = leadsTo(step);
  if ('next' in step) named.push(step.next);
  if (step.kind === 'branch') named.push(step.on);
  if (step.kind === 'suggest') named.push(step.from);
  return [...new Set(named)].filter((id) => id !== null);
}

export interface Order {
  /** What can be reached, each step after all that lead to it. */
  readonly order: readonly StepId[];
  /** A ring of steps that lead to one another; empty when there is none. */
  readonly ring: readonly StepId[];
}

/** Every reference of `script` must exist. */
export function inOrder({ start, steps }: Script): Order {
  const done = new Set<StepId>();
  const path: StepId[] = [];
  let ring: StepId[] = [];
  const visit = (id: StepId): void => {
    const step = steps[id];
    if (!step || done.has(id)) return;
    if (path.includes(id)) {
      ring = path.slice(path.indexOf(id));
      return;
    }
    path.push(id);
    for (const next of leadsTo(step)) if (next !== null) visit(next);
    path.pop();
    done.add(id);
  };
  visit(start);
  return { order: [...done].reverse(), ring };
}
