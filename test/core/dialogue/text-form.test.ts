import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance, begin } from '../../../src/core/dialogue/dialogue.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';
import type { Answer, DialogueState, Input } from '../../../src/core/dialogue/state.ts';
import { ask, DUTCH, read, taps, typedFor } from '../../../src/core/dialogue/text-form.ts';
import { answersTo } from './support/plays.ts';

const script: Script = {
  v: 1,
  id: 'proef',
  start: 'hello',
  steps: {
    hello: { kind: 'say', text: 'Dag.', next: 'who' },
    who: {
      kind: 'choose',
      text: 'Wie bent u?',
      options: [
        { id: 'mother', text: 'Moeder' },
        { id: 'father', text: 'Vader' },
      ],
      unsure: true,
      next: 'needs',
    },
    needs: {
      kind: 'many',
      text: 'Wat heeft u nodig?',
      hint: 'Meer mag.',
      options: ['Eten', 'Oppas', 'Tolk', 'Lift'].map((text) => ({ id: text.toLowerCase(), text })),
      optional: true,
      next: 'phone',
    },
    phone: { kind: 'contact', what: 'phone', text: 'Uw nummer?', optional: true, next: 'name' },
    name: { kind: 'text', text: 'Uw naam?', next: 'check' },
    check: { kind: 'check', text: 'Klopt het?', next: 'send' },
    send: { kind: 'submit', as: 'form', next: null },
  },
};
const word = (id: string): string => id;

function after(...inputs: Input[]): DialogueState {
  return inputs.reduce((state, input) => advance(script, state, input).state, begin(script).state);
}
const option = (id: string): Input => ({ kind: 'answer', answer: { kind: 'option', id } });
const SKIP: Input = { kind: 'answer', answer: { kind: 'skipped' } };
const atNeeds = after(option('mother'));
const atPhone = after(option('mother'), SKIP);
const atCheck = after(option('mother'), SKIP, SKIP, {
  kind: 'answer',
  answer: { kind: 'text', text: 'Noor' },
});

void test('a question is lines with a number for each way to answer', () => {
  assert.deepEqual(ask(script, begin(script).state, word), [
    'Dag.',
    'Wie bent u?',
    '1. Moeder',
    '2. Vader',
    '3. weet ik niet',
    'Typ het cijfer.',
  ]);
  assert.deepEqual(ask(script, atNeeds, word), [
    'Wat heeft u nodig?',
    'Meer mag.',
    '1. Eten',
    '2. Oppas',
    '3. Tolk',
    '4. Lift',
    '0. sla over',
    'Typ een of meer cijfers, zoals: 1 3.',
  ]);
  assert.deepEqual(ask(script, atPhone, word), ['Uw nummer?', '0. sla over']);
  assert.deepEqual(ask(script, atCheck, word), [
    'Klopt het?',
    '1. Wie bent u? Moeder',
    '2. Wat heeft u nodig? overgeslagen',
    '3. Uw nummer? overgeslagen',
    '4. Uw naam? Noor',
    DUTCH.check,
  ]);
});

void test('what is typed is understood, or it is said what to do', (t) => {
  const start = begin(script).state;
  const cases: [DialogueState, string, unknown][] = [
    [start, '2', { kind: 'option', id: 'father' }],
    [start, ' 2. ', { kind: 'option', id: 'father' }],
    [start, '٢', { kind: 'option', id: 'father' }],
    [start, '3', { kind: 'unsure' }],
    [start, 'Weet ik niet', { kind: 'unsure' }],
    [start, '1 2', 'choice'],
    [start, '4', 'choice'],
    [start, '0', 'choice'],
    [start, 'sla over', 'choice'],
    [start, 'moeder', 'choice'],
    [start, '   ', 'empty'],
    [atNeeds, '4 1, 3', { kind: 'options', ids: ['eten', 'tolk', 'lift'] }],
    [atNeeds, '1;1', { kind: 'options', ids: ['eten'] }],
    [atNeeds, '۱ ۲', { kind: 'options', ids: ['eten', 'oppas'] }],
    [atNeeds, '1 5', 'choice'],
    [atNeeds, '0 1', 'choice'],
    [atNeeds, '0', { kind: 'skipped' }],
    [atNeeds, 'SLA OVER', { kind: 'skipped' }],
    [atPhone, '06 12 34 56 78', { kind: 'text', text: '06 12 34 56 78' }],
    [atPhone, '06', 'short'],
    [atPhone, 'sla over', { kind: 'skipped' }],
    [atPhone, '٠', { kind: 'skipped' }],
    [atNeeds, 'Slá over', { kind: 'skipped' }],
    [atCheck, 'Ja', { kind: 'yes' }],
    [atCheck, 'nee', 'choice'],
    [atCheck, '9', 'choice'],
  ];
  for (const [state, typed, expected] of cases) {
    const meant = read(script, state, typed);
    const got =
      meant.kind === 'problem'
        ? meant.problem
        : meant.input.kind === 'answer'
          ? meant.input.answer
          : meant.input;
    assert.deepEqual(got, expected, `"${typed}" at ${state.at ?? ''}`);
  }
  t.diagnostic(`${cases.length} answers typed`);
  for (const state of [start, atNeeds, atPhone, atCheck]) {
    assert.deepEqual(read(script, state, 'Terug'), { kind: 'input', input: { kind: 'back' } });
    assert.deepEqual(read(script, state, 'stop '), { kind: 'input', input: { kind: 'stop' } });
  }
  assert.deepEqual(read(script, atCheck, '4'), {
    kind: 'input',
    input: { kind: 'change', step: 'name' },
  });
});

void test('what can be answered can be typed', (t) => {
  let answers = 0;
  for (const state of [begin(script).state, atNeeds, atPhone, atCheck]) {
    const step = script.steps[state.at ?? ''];
    assert.ok(step);
    for (const answer of answersTo(step, '020 123 45 67')) {
      const meant = read(script, state, typedFor(step, answer));
      assert.deepEqual(meant, { kind: 'input', input: { kind: 'answer', answer } });
      answers++;
    }
  }
  assert.ok(answers > 10);
  t.diagnostic(`${answers} answers typed and read back`);
});

void test('what can be tapped is what could be typed, and one of several is not tapped', () => {
  const titles = (state: DialogueState): string[] =>
    taps(script, state, word).map(({ title, typed }) => `${typed} ${title}`);
  assert.deepEqual(titles(begin(script).state), ['1 Moeder', '2 Vader', '3 weet ik niet']);
  assert.deepEqual(titles(atNeeds), ['0 sla over']);
  assert.deepEqual(titles(atPhone), ['0 sla over']);
  assert.deepEqual(titles(atCheck), ['ja ja']);
  for (const state of [begin(script).state, atNeeds, atPhone, atCheck])
    for (const { typed } of taps(script, state, word))
      assert.equal(read(script, state, typed).kind, 'input', typed);
});

void test('a nought is an answer to an open question, which is passed over with a word', () => {
  const open: Script = {
    ...{ v: 1, id: 'open', start: 'how-many' },
    steps: { 'how-many': { kind: 'text', text: 'Hoeveel?', optional: true, next: null } },
  };
  const { state } = begin(open);
  const given = (answer: Answer): unknown => ({ kind: 'input', input: { kind: 'answer', answer } });
  assert.deepEqual(ask(open, state, word), ['Hoeveel?', DUTCH.orSkip]);
  assert.deepEqual(read(open, state, '0'), given({ kind: 'text', text: '0' }));
  assert.deepEqual(read(open, state, 'Sla over'), given({ kind: 'skipped' }));
  assert.deepEqual(taps(open, state, word), [{ title: DUTCH.skip, typed: DUTCH.skip }]);
});

void test('where nobody can draw, a drawing is passed over', () => {
  const drawing: Script = {
    ...{ v: 1, id: 'teken', start: 'sheet' },
    steps: {
      sheet: { kind: 'draw', text: 'Tekent u iets?', optional: true, next: 'check' },
      check: { kind: 'check', text: 'Klopt het?', next: null },
    },
  };
  const { state } = begin(drawing);
  assert.deepEqual(ask(drawing, state, word), ['Tekent u iets?', '0. sla over', DUTCH.noDrawing]);
  assert.match(DUTCH.noDrawing, /^Een tekening kan hier niet/);
  const skipped = { kind: 'input', input: { kind: 'answer', answer: { kind: 'skipped' } } };
  assert.deepEqual(read(drawing, state, 'Sla over'), skipped);
  for (const typed of ['ja', '1', 'een huis'])
    assert.deepEqual(read(drawing, state, typed), { kind: 'problem', problem: 'choice' });
  const answer = { kind: 'drawing', strokes: ['1,2 3,4'] } as const;
  const drawn = advance(drawing, state, { kind: 'answer', answer });
  assert.deepEqual(ask(drawing, drawn.state, word).slice(0, 2), [
    'Klopt het?',
    '1. Tekent u iets? (een tekening)',
  ]);
});
