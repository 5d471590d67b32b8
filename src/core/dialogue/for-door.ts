import type { Script, Step, StepId } from './script.ts';

type Door = NonNullable<Step['door']>;
type Here = (one: { readonly door?: Door }) => boolean;
/** Where a way to a step leads once steps are left out; null is the end. */
type Past = (id: StepId | null) => StepId | null;

/**
 * `script` as it is walked at `door`: without the steps and options of the other one. What led to such
 * a step leads to the one after it. The script must not go round.
 */
export function scriptFor(script: Script, door: Door): Script {
  const { start, steps } = script;
  const here: Here = (one) => (one.door ?? door) === door;
  const past: Past = (id) => {
    const step = id === null ? undefined : steps[id];
    return step && !here(step) && 'next' in step ? past(step.next) : id;
  };
  const kept = Object.entries(steps).filter(([, step]) => here(step));
  return {
    ...script,
    start: past(start) ?? start,
    steps: Object.fromEntries(kept.map(([id, step]) => [id, stepFor(step, here, past)])),
  };
}

function stepFor(step: Step, here: Here, past: Past): Step {
  switch (step.kind) {
    case 'branch': {
      const cases = Object.entries(step.cases).map(([key, id]) => [key, past(id) ?? id] as const);
      return { ...step, cases: Object.fromEntries(cases), otherwise: past(step.otherwise) };
    }
    case 'choose':
    case 'scale': {
      const options = step.options.filter(here).map((option) => {
        const next = past(option.next ?? null);
        return next === null ? option : { ...option, next };
      });
      return { ...step, options, next: past(step.next) };
    }
    case 'many':
      return { ...step, options: step.options.filter(here), next: past(step.next) };
    default:
      return { ...step, next: past(step.next) };
  }
}
