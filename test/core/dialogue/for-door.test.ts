import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scriptFor } from '../../../src/core/dialogue/for-door.ts';
import { scriptProblems } from '../../../src/core/dialogue/script-problems.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';

const t = 'woorden';
/** Begins, branches and goes on past steps of one door; two in a row among them. */
const both: Script = {
  ...{ v: 1, id: 'beide', start: 'hallo' },
  steps: {
    hallo: { kind: 'say', text: t, door: 'youth', next: 'kies' },
    kies: {
      ...{ kind: 'choose', text: t, next: 'kind' },
      options: [
        { id: 'school', text: t, door: 'youth' },
        { id: 'hulp', text: t, next: 'leeftijd' },
        { id: 'plek', text: t, door: 'parent', next: 'kind' },
      ],
    },
    kind: { kind: 'text', text: t, optional: true, door: 'parent', next: 'leeftijd' },
    leeftijd: { kind: 'text', text: t, optional: true, door: 'youth', next: 'tak' },
    tak: { kind: 'branch', on: 'kies', cases: { hulp: 'einde' }, otherwise: 'vraag' },
    vraag: { kind: 'text', text: t, next: 'weg' },
    einde: { kind: 'say', text: t, door: 'parent', next: null },
    weg: { kind: 'submit', as: 'form', next: 'einde' },
  },
};

test('a door gets its own steps and options, and every way leads past the others', () => {
  const parent = scriptFor(both, 'parent');
  assert.deepEqual(parent, {
    ...{ v: 1, id: 'beide', start: 'kies' },
    steps: {
      kies: {
        ...{ kind: 'choose', text: t, next: 'kind' },
        options: [
          { id: 'hulp', text: t, next: 'tak' },
          { id: 'plek', text: t, door: 'parent', next: 'kind' },
        ],
      },
      kind: { kind: 'text', text: t, optional: true, door: 'parent', next: 'tak' },
      tak: { kind: 'branch', on: 'kies', cases: { hulp: 'einde' }, otherwise: 'vraag' },
      vraag: { kind: 'text', text: t, next: 'weg' },
      einde: { kind: 'say', text: t, door: 'parent', next: null },
      weg: { kind: 'submit', as: 'form', next: 'einde' },
    },
  });
  const youth = scriptFor(both, 'youth');
  assert.deepEqual(Object.keys(youth.steps), ['hallo', 'kies', 'leeftijd', 'tak', 'vraag', 'weg']);
  assert.equal(youth.start, 'hallo');
  const { kies, weg } = youth.steps;
  assert.ok(kies?.kind === 'choose' && weg?.kind === 'submit');
  assert.deepEqual([kies.next, weg.next], ['leeftijd', null]);
  assert.deepEqual(
    kies.options.map(({ id, next }) => [id, next]),
    [
      ['school', undefined],
      ['hulp', 'leeftijd'],
    ],
  );
});

test('a script without a word about doors is the same at both', () => {
  const { steps } = both;
  const plain = { ...both, start: 'vraag', steps: { vraag: steps['vraag']!, weg: steps['weg']! } };
  for (const door of ['parent', 'youth'] as const) assert.deepEqual(scriptFor(plain, door), plain);
});

test('what only one door answers cannot be looked back at by the other', () => {
  const looks: Script = {
    ...both,
    start: 'kind',
    steps: {
      kind: { kind: 'text', text: t, optional: true, door: 'parent', next: 'tak' },
      tak: { kind: 'branch', on: 'kind', cases: { skipped: 'vraag' }, otherwise: 'vraag' },
      vraag: { kind: 'text', text: t, next: 'weg' },
      weg: { kind: 'submit', as: 'form', next: null },
    },
  };
  const found = (['parent', 'youth'] as const).map((door) =>
    scriptProblems(scriptFor(looks, door)),
  );
  assert.deepEqual(found[0], []);
  assert.match(found[1]!.join(), /“kind”, en die stap bestaat niet/);
});
