import fc from 'fast-check';
import type {
  Option,
  Script,
  Step,
  StepId,
  SubmitAs,
} from '../../../../src/core/dialogue/script.ts';

/**
 * Random scripts that are sound by construction: blocks in a row, some of them with ways that part
 * and come together again. What can be referred to is what every path has passed.
 */

type Ask = 'choose' | 'scale' | 'many' | 'text' | 'draw' | 'contact' | 'consent';

type Block =
  | { readonly kind: 'say' | 'check' | 'submit' }
  | { readonly kind: 'suggest'; readonly pick: number }
  | {
      readonly kind: Ask;
      readonly optional: boolean;
      readonly unsure: boolean;
      /** One way for each option; more ways than one only with options. */
      readonly ways: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'branch';
      readonly pick: number;
      readonly ways: readonly (readonly Block[])[];
    };

const flags = { optional: fc.boolean(), unsure: fc.boolean() };
const simple: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('say' as const, 'check' as const, 'submit' as const, 'submit' as const),
  }),
  fc.record({ kind: fc.constant('suggest' as const), pick: fc.nat(9) }),
  fc.record({
    kind: fc.constant('draw' as const),
    ...{ optional: fc.constant(true), unsure: fc.constant(false), ways: fc.constant([]) },
  }),
  fc.record({
    kind: fc.constantFrom(
      ...(['text', 'text', 'contact', 'consent', 'many'] as const satisfies Ask[]),
    ),
    ...flags,
    ways: fc.constant([]),
  }),
);

const { rows } = fc.letrec<{ block: Block; rows: readonly Block[] }>((tie) => {
  const ways = fc.array(tie('rows'), { minLength: 1, maxLength: 3 });
  return {
    rows: fc.array(tie('block'), { minLength: 1, maxLength: 4, size: 'max' }),
    block: fc.oneof(
      { maxDepth: 2 },
      { weight: 3, arbitrary: simple },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constantFrom('choose' as const, 'scale' as const),
          ...flags,
          ways,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('branch' as const), pick: fc.nat(9), ways }),
      },
    ),
  };
});

/** A sound script with anything between one and some thirty steps. */
export const soundScripts: fc.Arbitrary<Script> = fc
  .array(rows, { maxLength: 3 })
  .map((several) => {
    const blocks = several.flat();
    const planned = new Planner().plan(blocks, {
      passed: [],
      asked: false,
      answered: false,
      written: false,
      phone: false,
    });
    const steps: Record<StepId, Step> = {};
    const start = link(steps, planned.row, null);
    if (start !== null) return { v: 1, id: 'random', start, steps };
    return {
      v: 1,
      id: 'random',
      start: 's0',
      steps: { s0: { kind: 'say', text: 't', next: null } },
    };
  });

/** What every path to a place has passed, and what it has that was not submitted yet. */
interface Behind {
  readonly passed: readonly Planned[];
  readonly asked: boolean;
  readonly answered: boolean;
  readonly written: boolean;
  readonly phone: boolean;
}

/** A block that has a place. */
interface Planned {
  readonly id: StepId;
  readonly block: Block;
  /** The step that a branch or suggestions go by. */
  readonly by?: Planned;
  readonly as?: SubmitAs;
  readonly ways: readonly (readonly Planned[])[];
}

/** Gives blocks a place, and leaves out those that would not be sound there. */
class Planner {
  #count = 0;
  #named = false;

  plan(row: readonly Block[], behind: Behind): { row: Planned[]; behind: Behind } {
    const planned: Planned[] = [];
    for (const block of row) {
      const one = this.#place(block, behind);
      if (!one) continue;
      planned.push(one);
      const after = pastStep(one, behind);
      const inner = waysOf(one).map((way) => this.plan(way, after));
      Object.assign(one, { ways: inner.map((way) => way.row) });
      // Past the last way, a branch has a path of its own; so has a question that may be skipped.
      const outs = [...inner.map((way) => way.behind), after];
      behind = {
        passed: after.passed,
        asked: outs.every(({ asked }) => asked),
        answered: outs.every(({ answered }) => answered),
        written: outs.every(({ written }) => written),
        phone: outs.every(({ phone }) => phone),
      };
    }
    return { row: planned, behind };
  }

  #place(block: Block, { passed, asked, answered, written, phone }: Behind): Planned | null {
    const id = `s${this.#count++}`;
    const one = { id, block, ways: [] };
    switch (block.kind) {
      case 'check':
        return asked ? one : null;
      case 'submit':
        if (answered && !phone && !written) return { ...one, as: 'form' };
        return written || phone ? { ...one, as: phone ? 'call' : 'question' } : null;
      case 'suggest': {
        const texts = passed.filter((earlier) => earlier.block.kind === 'text');
        return texts.length > 0 ? { ...one, by: texts[block.pick % texts.length]! } : null;
      }
      case 'branch': {
        const asks = passed.filter((earlier) => 'optional' in earlier.block);
        return asks.length > 0 ? { ...one, by: asks[block.pick % asks.length]! } : null;
      }
      case 'contact':
        if (this.#named || block.optional) return one;
        this.#named = true;
        return { ...one, id: 'phone' };
      default:
        return one;
    }
  }
}

function pastStep(one: Planned, { passed, asked, answered, written, phone }: Behind): Behind {
  const { block } = one;
  if (block.kind === 'submit')
    return { passed, asked: false, answered: false, written: false, phone: false };
  const question = 'optional' in block && block.kind !== 'consent';
  return {
    passed: [...passed, one],
    asked: asked || question,
    answered: answered || (question && !block.optional),
    written: written || (block.kind === 'text' && !block.optional),
    phone: phone || one.id === 'phone',
  };
}

/** Writes the steps of `row` into `steps`; gives the first one, `next` for an empty row. */
function link(
  steps: Record<StepId, Step>,
  row: readonly Planned[],
  next: StepId | null,
): StepId | null {
  return row.reduceRight((after, one) => {
    const ways = one.ways.map((way) => link(steps, way, after));
    steps[one.id] = toStep(one, ways, after);
    return one.id;
  }, next);
}

function toStep(one: Planned, ways: readonly (StepId | null)[], next: StepId | null): Step {
  const { block, id, by } = one;
  const text = `${id}.text`;
  switch (block.kind) {
    case 'say':
    case 'check':
      return { kind: block.kind, text, next };
    case 'submit':
      return { kind: 'submit', as: one.as ?? 'question', next };
    case 'suggest':
      return { kind: 'suggest', text, from: by?.id ?? '', next };
    case 'consent':
      return { kind: 'consent', text, version: '1', next };
    case 'branch': {
      const keys = by ? casesOf(by) : [];
      const cases = Object.fromEntries(
        keys.flatMap((key, i) => (ways[i] ? [[key, ways[i]] as const] : [])),
      );
      if (Object.keys(cases).length === 0) return { kind: 'say', text, next };
      return { kind: 'branch', on: by?.id ?? '', cases, otherwise: next };
    }
    case 'choose':
    case 'scale': {
      const options = ways.map((way, i): Option => {
        const option = { id: `o${i}`, text: `${id}.o${i}` };
        return way === null || way === next ? option : { ...option, next: way };
      });
      const { optional, unsure } = block;
      return {
        ...{ kind: block.kind, text, options, next },
        ...(optional && { optional }),
        ...(unsure && { unsure }),
      };
    }
    case 'many': {
      const { optional, unsure } = block;
      const options = ['o0', 'o1', 'o2'].map((option) => ({ id: option, text: `${id}.${option}` }));
      return {
        ...{ kind: 'many', text, options, next },
        ...(optional && { optional }),
        ...(unsure && { unsure }),
      };
    }
    case 'text':
      return { kind: 'text', text, next, ...(block.optional && { optional: true }) };
    case 'draw':
      return { kind: 'draw', text, next, optional: true };
    case 'contact':
      return {
        ...{ kind: 'contact', text, what: 'phone', next },
        ...(block.optional && { optional: true }),
      };
  }
}

/** The ways that part at this step. */
function waysOf({ block, by }: Planned): readonly (readonly Block[])[] {
  if (block.kind === 'branch') return block.ways.slice(0, by && casesOf(by).length);
  return block.kind === 'choose' || block.kind === 'scale' ? block.ways : [];
}

/** What a branch on this step can tell apart. */
function casesOf({ block }: Planned): string[] {
  if (!('optional' in block)) return [];
  const { kind, optional, unsure, ways } = block;
  const skipped = optional ? ['skipped'] : [];
  if (kind === 'consent') return ['yes'];
  if (kind === 'many') return ['options', ...skipped, ...(unsure ? ['unsure'] : [])];
  if (kind === 'text' || kind === 'contact') return ['text', ...skipped];
  if (kind === 'draw') return ['drawing', ...skipped];
  return [...ways.map((_, i) => `o${i}`), ...skipped, ...(unsure ? ['unsure'] : [])];
}
