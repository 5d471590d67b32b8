import fc from 'fast-check';
import type { Script, Step } from '../../../../src/core/dialogue/script.ts';
import { script } from './broken-scripts.ts';
import { soundScripts } from './scripts.ts';

const ids = ['s0', 's1', 's2', 's3'];
const to = fc.constantFrom(...ids, null, null);
const wildStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('say'), text: fc.constant('t'), next: to }),
  fc.record({ kind: fc.constant('text'), text: fc.constant('t'), next: to }),
  fc.record({ kind: fc.constant('submit'), as: fc.constant('question'), next: to }),
  fc.record({ kind: fc.constant('check'), text: fc.constant('t'), next: to }),
  fc.record({
    kind: fc.constant('suggest'),
    text: fc.constant('t'),
    from: fc.constantFrom(...ids),
    next: to,
  }),
  fc.record({
    kind: fc.constant('branch'),
    on: fc.constantFrom(...ids),
    cases: fc.record({ text: fc.constantFrom(...ids) }),
    otherwise: to,
  }),
);
const fewSteps = fc
  .array(wildStep, { minLength: 1, maxLength: 4 })
  .map((steps) => script(Object.fromEntries(steps.map((step, i) => [`s${i}`, step]))));
const turned = fc
  .tuple(soundScripts, fc.nat(999), fc.nat(999))
  .map(([sound, which, where]): Script => {
    const all = Object.entries(sound.steps);
    const [id, step] = all[which % all.length]!;
    const next = all[where % all.length]![0];
    const changed = step.kind === 'branch' ? { ...step, otherwise: next } : { ...step, next };
    return { ...sound, steps: { ...sound.steps, [id]: changed } };
  });
/** Small scripts put together without a thought, and sound ones with one reference turned. */
export const wildScripts = fc.oneof(fewSteps, turned);
