import { leadsTo } from './script-graph.ts';
import type { Script, Step, StepId } from './script.ts';
import type { DialogueState } from './state.ts';
import { decidingAnswer, nextOf } from './steps.ts';

/** How many questions may still come. */
export interface Range {
  readonly fewest: number;
  readonly most: number;
}

const NONE: Range = { fewest: 0, most: 0 };

/** What somebody has to answer; a check, a consent and what is only told are no questions. */
const asks = ({ kind }: Step): boolean =>
  kind !== 'say' &&
  kind !== 'branch' &&
  kind !== 'check' &&
  kind !== 'consent' &&
  kind !== 'submit' &&
  kind !== 'suggest';

/** How many questions are behind, and how many come from here up to the next submission, this one included. */
export function questionsLeft(
  script: Script,
  { at, trail }: DialogueState,
): { readonly behind: number; readonly left: Range } {
  const behind = trail.filter(({ step }) => {
    const passed = script.steps[step];
    return passed && asks(passed);
  }).length;
  const known = new Map<StepId, Range>();
  const from = (id: StepId | null): Range => {
    const step = id === null ? undefined : script.steps[id];
    if (id === null || !step || step.kind === 'submit') return NONE;
    const before = known.get(id);
    if (before) return before;
    const deciding = step.kind === 'branch' ? decidingAnswer(step, trail) : null;
    const ways = (deciding ? [nextOf(step, deciding)] : leadsTo(step)).map(from);
    const own = asks(step) ? 1 : 0;
    const range = {
      fewest: own + Math.min(...ways.map(({ fewest }) => fewest)),
      most: own + Math.max(...ways.map(({ most }) => most)),
    };
    known.set(id, range);
    return range;
  };
  return { behind, left: from(at) };
}
