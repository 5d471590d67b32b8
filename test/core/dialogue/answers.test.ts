import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance, begin } from '../../../src/core/dialogue/dialogue.ts';
import type { Script, Step } from '../../../src/core/dialogue/script.ts';
import type { Answer, Input } from '../../../src/core/dialogue/state.ts';
import { Tally } from '../../seal/support/tally.ts';
import { onManyScripts } from './support/properties.ts';
import { answersTo } from './support/plays.ts';

const options = [{ id: 'ja', text: 't' }];
const common = { text: 't', next: null } as const;

const answers: readonly (Answer & { readonly name: string })[] = [
  { name: 'option', kind: 'option', id: 'ja' },
  { name: 'unknown option', kind: 'option', id: 'nee' },
  { name: 'options', kind: 'options', ids: ['ja'] },
  { name: 'no options', kind: 'options', ids: [] },
  { name: 'twice the same', kind: 'options', ids: ['ja', 'ja'] },
  { name: 'one unknown', kind: 'options', ids: ['ja', 'nee'] },
  { name: 'text', kind: 'text', text: 'Mag dat?' },
  { name: 'spaces', kind: 'text', text: ' \n\t ' },
  { name: 'nothing typed', kind: 'text', text: '' },
  { name: 'yes', kind: 'yes' },
  { name: 'skipped', kind: 'skipped' },
  { name: 'unsure', kind: 'unsure' },
  { name: 'drawing', kind: 'drawing', strokes: ['1,2 3,4'] },
];

/** Every kind of step, with the answers it takes. */
const steps: readonly [Step, string][] = [
  [{ ...common, kind: 'choose', options }, 'option'],
  [{ ...common, kind: 'scale', options, optional: true }, 'option skipped'],
  [{ ...common, kind: 'choose', options, unsure: true }, 'option unsure'],
  [{ ...common, kind: 'many', options }, 'options'],
  [{ ...common, kind: 'many', options, optional: true, unsure: true }, 'options skipped unsure'],
  [{ ...common, kind: 'text' }, 'text'],
  [{ ...common, kind: 'text', optional: true }, 'text skipped'],
  [{ ...common, kind: 'contact', what: 'phone' }, 'text'],
  [{ ...common, kind: 'contact', what: 'email', optional: true }, 'text skipped'],
  [{ ...common, kind: 'draw', optional: true }, 'drawing skipped'],
  [{ ...common, kind: 'consent', version: '1' }, 'yes'],
  [{ ...common, kind: 'check' }, 'yes'],
  [{ kind: 'submit', as: 'question', next: null }, ''],
];

function one(step: Step): Script {
  return { v: 1, id: 'een', start: 'stap', steps: { stap: step } };
}

test('a step takes its own answers; another changes nothing', () => {
  const tally = new Tally('answers');
  for (const [step, takes] of steps) {
    const script = one(step);
    const { state } = begin(script);
    for (const { name, ...answer } of answers) {
      const turn = advance(script, state, { kind: 'answer', answer });
      const taken = turn.state !== state && turn.state.trail[0]?.answer?.kind === answer.kind;
      const meant = takes.split(' ').includes(name);
      const quiet = meant || (turn.messages.length === 0 && turn.effects.length === 0);
      tally.count(taken === meant && quiet, `${name} to ${JSON.stringify(step)}`);
    }
  }
  tally.close(169);
});

test('an answer is kept as it was given, whatever its giver does with it later', () => {
  const script = one({ ...common, kind: 'text' });
  const answer = { kind: 'text' as const, text: 'Mag dat?' };
  const { state } = advance(script, begin(script).state, { kind: 'answer', answer });
  answer.text = 'Iets anders';
  assert.deepEqual(state.trail, [{ step: 'stap', answer: { kind: 'text', text: 'Mag dat?' } }]);
});

test('only a check goes to another answer, and nothing is sent or failed before it is handed over', () => {
  onManyScripts('stray inputs', (script, _choices, tally) => {
    const { state } = begin(script);
    const stray: Input[] = [{ kind: 'sent' }, { kind: 'failed' }, { kind: 'back' }];
    for (const step of Object.keys(script.steps)) stray.push({ kind: 'change', step });
    for (const input of stray)
      tally.count(advance(script, state, input).state === state, JSON.stringify(input));
  });
});

test('suggestions are asked for with what was typed, and passed by where nothing was', () => {
  const script: Script = {
    ...{ v: 1, id: 'zoek', start: 'vraag' },
    steps: {
      vraag: { kind: 'text', text: 'vraag', optional: true, next: 'zoek' },
      zoek: { kind: 'suggest', text: 'zoek', from: 'vraag', next: null },
    },
  };
  const { state } = begin(script);
  const typed = answersTo(script.steps['vraag']!, 'zit thuis')[0]!;
  const asked = advance(script, state, { kind: 'answer', answer: typed });
  assert.deepEqual(asked.effects, [{ kind: 'suggest', query: 'zit thuis' }]);
  assert.equal(asked.state.at, 'zoek');
  const skipped = advance(script, state, { kind: 'answer', answer: { kind: 'skipped' } });
  assert.deepEqual([skipped.effects, skipped.state.status], [[], 'ended']);
  assert.equal(skipped.messages.length, 1, 'no words about suggestions');
});

test('a script that goes round ends all the same', () => {
  const say: Step = { kind: 'say', text: 't', next: 'b' };
  const ring = { ...one(say), start: 'a', steps: { a: say, b: { ...say, next: 'a' } } };
  const { state, messages } = begin(ring);
  assert.deepEqual([state.status, messages.length], ['ended', 2]);
});
