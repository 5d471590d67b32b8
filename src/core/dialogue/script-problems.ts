import { CALL_OPTIONS } from './call.ts';
import { inOrder, leadsTo, namedBy } from './script-graph.ts';
import type { Script, Step, StepId } from './script.ts';

/**
 * What makes a script unsound, in plain Dutch for who edits it; empty when it can be used. A script
 * without problems always ends, never looks back at an answer that is not there, and hands over
 * nothing empty. That its steps have the fields they need is for `schema.ts` to say first.
 */
export function scriptProblems(script: Script): string[] {
  const { start, steps } = script;
  const local = Object.entries(steps).flatMap(([id, step]) =>
    stepProblems(id, step, steps).map((problem) => `stap “${id}”: ${problem}`),
  );
  local.push(...callProblems(steps));
  if (!steps[start]) local.unshift(`het begin, “${start}”, bestaat niet`);
  if (local.length > 0) return local;
  const { order, ring } = inOrder(script);
  if (ring.length > 0) return [`het gesprek gaat in een kring: ${ring.join(', ')}`];
  const lost = Object.keys(steps).filter((id) => !order.includes(id));
  return [...lost.map((id) => `stap “${id}”: wordt nooit bereikt`), ...pathProblems(script, order)];
}

type Steps = Script['steps'];

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function stepProblems(id: StepId, step: Step, steps: Steps): string[] {
  const problems = [...nameProblems(id)];
  for (const other of namedBy(step))
    if (!steps[other]) problems.push(`verwijst naar “${other}”, en die stap bestaat niet`);
  if ('options' in step) problems.push(...optionProblems(step.options.map((one) => one.id)));
  if (step.kind === 'branch') problems.push(...caseProblems(step, steps));
  if (step.kind === 'suggest' && steps[step.from] && steps[step.from]?.kind !== 'text')
    problems.push(`zoekt bij “${step.from}”, maar daar typt niemand een vraag`);
  return problems;
}

function nameProblems(name: string): string[] {
  // Objects know "constructor" already.
  return NAME.test(name) && name !== 'constructor'
    ? []
    : [`“${name}” kan geen naam zijn: gebruik kleine letters, cijfers en streepjes`];
}

function optionProblems(options: readonly string[]): string[] {
  if (options.length === 0) return ['er is niets om uit te kiezen'];
  return options.flatMap((id, i) => {
    const problems = nameProblems(id);
    if (options.indexOf(id) < i) problems.push(`de keuze “${id}” staat er twee keer`);
    if (KINDS.includes(id))
      problems.push(`een keuze kan niet “${id}” heten: dat is al een antwoord`);
    return problems;
  });
}

/** Answers that are cases of a branch by their kind. */
const KINDS = ['skipped', 'unsure', 'options'];

function caseProblems({ on, cases }: Extract<Step, { kind: 'branch' }>, steps: Steps): string[] {
  const step = steps[on];
  if (!step) return [];
  const possible = casesOf(step);
  if (possible.length === 0) return [`kijkt naar “${on}”, maar daar antwoordt niemand`];
  if (Object.keys(cases).length === 0) return ['er is geen enkele weg om in te slaan'];
  return Object.keys(cases)
    .filter((key) => !possible.includes(key))
    .map((key) => `“${key}” is geen antwoord bij “${on}”`);
}

/** What the answer to `step` can be as a case; see `caseOf`. */
function casesOf(step: Step): string[] {
  const cases =
    step.kind === 'choose' || step.kind === 'scale' ? step.options.map(({ id }) => id) : [];
  if (step.kind === 'many') cases.push('options');
  if (step.kind === 'text' || step.kind === 'contact') cases.push('text');
  if (step.kind === 'draw') cases.push('drawing');
  if (step.kind === 'consent') cases.push('yes');
  if ('optional' in step) cases.push('skipped');
  if ('unsure' in step) cases.push('unsure');
  return cases;
}

/** A call knows some answers only. */
function callProblems(steps: Steps): string[] {
  const calls = Object.values(steps).some((step) => step.kind === 'submit' && step.as === 'call');
  return Object.entries(CALL_OPTIONS).flatMap(([id, known]) => {
    const step = steps[id];
    if (!calls || !step || !('options' in step)) return [];
    const unknown = step.options.filter((option) => !known.includes(option.id));
    return unknown.map(
      (option) => `stap “${id}”: een belverzoek kent de keuze “${option.id}” niet`,
    );
  });
}

/** What is certain at a step, whichever way a visitor came. */
interface Certain {
  readonly passed: ReadonlySet<StepId>;
  /** Of what was not handed over yet: something was asked, answered, a text is there, a number. */
  readonly asked: boolean;
  readonly answered: boolean;
  readonly written: boolean;
  readonly phone: boolean;
}

const NOTHING: Certain = {
  passed: new Set(),
  asked: false,
  answered: false,
  written: false,
  phone: false,
};

function pathProblems({ start, steps }: Script, order: readonly StepId[]): string[] {
  const certain = new Map<StepId, Certain>([[start, NOTHING]]);
  const problems: string[] = [];
  for (const id of order) {
    const [step, before] = [steps[id], certain.get(id)];
    if (!step || !before) continue;
    problems.push(...certainProblems(step, before).map((problem) => `stap “${id}”: ${problem}`));
    const after = past(id, step, before);
    for (const next of leadsTo(step))
      if (next !== null) certain.set(next, both(certain.get(next) ?? after, after));
  }
  return problems;
}

function certainProblems(
  step: Step,
  { passed, asked, answered, written, phone }: Certain,
): string[] {
  const looksAt = step.kind === 'branch' ? step.on : step.kind === 'suggest' ? step.from : null;
  if (looksAt !== null && !passed.has(looksAt))
    return [`gaat over “${looksAt}”, maar niet iedereen komt daar eerst langs`];
  if (step.kind === 'check' && !asked) return ['er is niet altijd iets om na te kijken'];
  if (step.kind !== 'submit') return [];
  if (step.as === 'question' && !written)
    return ['er is niet altijd een vraag om te versturen: vraag eerst om een tekst'];
  if (step.as === 'form' && !answered)
    return ['er is niet altijd een antwoord om te versturen: vraag iets dat niemand overslaat'];
  if (step.as === 'call' && !phone)
    return ['er is niet altijd een nummer om te bellen: vraag eerst om “phone”'];
  return [];
}

function past(id: StepId, step: Step, before: Certain): Certain {
  const passed = new Set(before.passed).add(id);
  if (step.kind === 'submit') return { ...NOTHING, passed };
  const required = !('optional' in step);
  const phone = id === 'phone' && step.kind === 'contact' && step.what === 'phone' && required;
  const asks = 'options' in step || ['text', 'contact', 'draw'].includes(step.kind);
  return {
    passed,
    asked: before.asked || asks,
    answered: before.answered || (asks && required),
    written: before.written || (step.kind === 'text' && required),
    phone: before.phone || phone,
  };
}

function both(a: Certain, b: Certain): Certain {
  return {
    passed: new Set([...a.passed].filter((id) => b.passed.has(id))),
    asked: a.asked && b.asked,
    answered: a.answered && b.answered,
    written: a.written && b.written,
    phone: a.phone && b.phone,
  };
}
