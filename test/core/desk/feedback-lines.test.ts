import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bringInFeedback,
  countForm,
  forgetWords,
  isCounted,
  isFull,
  type Counted,
} from '../../../src/core/desk/feedback-lines.ts';
import { feedbackKind, MOST, type Feedback } from '../../../src/core/desk/feedback.ts';
import type { Form } from '../../../src/core/message.ts';
import { randomFrom } from '../counting/support/lines.ts';

const { empty, parse } = feedbackKind;
const said = { door: 'parent', site: 'https://school.example' } as const;
const option = (id: string) => ({ kind: 'option', id }) as const;
const TALK = {
  heard: option('yes'),
  about: option('little'),
  way: option('no'),
  good: option('yes'),
};

let words = 0;
const count = (form: Form, name = 'a'): Counted =>
  countForm(name.padEnd(43, '-'), said, form, () => `words-${++words}`);
const talk = (more: Form['answers'] = {}, name?: string): Counted =>
  count({ script: 'na-gesprek', answers: { ...TALK, ...more } }, name);

test('a form is a line of numbers; what was written stands apart and names nobody', () => {
  const one = talk({
    'with-whom': option('school'),
    open: { kind: 'text', text: ' Zij luisterde. ' },
  });
  assert.deepEqual(one.line, {
    ...{ id: 'a'.padEnd(16, '-'), script: 'na-gesprek', whom: 'school', ...said },
    scales: { heard: 2, about: 1, way: 0, good: 2 },
  });
  const month = bringInFeedback([one])(empty);
  assert.ok(month && parse(month));
  assert.deepEqual(Object.keys(month.words[0] ?? {}), ['id', 'text']);
  assert.equal(month.words[0]?.text, 'Zij luisterde.');
  assert.ok(!JSON.stringify(month.lines).includes('luisterde'));
  assert.ok(!JSON.stringify(month.words).includes(one.id));
  assert.deepEqual(forgetWords(month)?.lines, month.lines);
  assert.equal(forgetWords(empty), null);
});

test('a smiley and a sticker count, a skipped question does not', () => {
  assert.deepEqual(count({ script: 'smiley', answers: { today: option('fair') } }).line?.scales, {
    today: 1,
  });
  const sticker = { script: 'sticker', about: 'tuin', answers: { yes: option('yes') } };
  assert.equal(count(sticker).line?.about, 'tuin');
  const unsure = talk({ way: { kind: 'unsure' } }).line?.scales;
  assert.deepEqual(unsure, { heard: 2, about: 1, good: 2 });
  const all = count({ script: 'na-gesprek', answers: { 'with-whom': option('school') } });
  assert.deepEqual(all.line?.scales, {}, 'all four were passed over');
});

test('what no journey of ours sends is not counted, and how often that was is', (t) => {
  const forged: Form[] = [
    { script: 'na-gesprek', answers: {} },
    { script: 'na-gesprek', answers: { ...TALK, heard: option('10') } },
    { script: 'na-gesprek', answers: { ...TALK, way: { kind: 'options', ids: ['yes', 'no'] } } },
    { script: 'na-gesprek', answers: { ...TALK, way: { kind: 'text', text: 'yes' } } },
    { script: 'na-gesprek', answers: { ...TALK, 'with-whom': option('=HYPERLINK("x")') } },
    { script: 'smiley', answers: {} },
    { script: 'smiley', answers: { today: option('constructor') } },
    { script: 'smiley', answers: { heard: option('yes') } },
    { script: 'sticker', answers: { yes: option('yes') } },
    { script: 'sticker', about: '../x', answers: { yes: option('yes') } },
    { script: 'sticker', about: 'tuin', answers: { yes: option('no') } },
    { script: 'buddy', answers: TALK },
  ];
  const all = forged.map((form, i) => count(form, `forged${i}`));
  const month = bringInFeedback(all)(empty);
  assert.ok(month && parse(month));
  t.diagnostic(`${all.length} forms, ${month.ignored.length} ignored`);
  assert.deepEqual(month.lines, []);
  assert.equal(month.ignored.length, forged.length);
  assert.ok(all.every(({ id }) => isCounted(month, id)));
  assert.equal(bringInFeedback(all)(month), null, 'nothing new, nothing written');
});

test('two desks that take turns in any way count each form and its words once', (t) => {
  const random = randomFrom(8);
  let tried = 0;
  for (let series = 0; series < 300; series++) {
    const names = Array.from({ length: 20 }, (_, i) => `s${series}n${i}x`);
    // Each desk opens the form itself, so each made another id for the words.
    const desks = [0, 1].map(() =>
      names.map((name) => talk({ open: { kind: 'text', text: name } }, name)),
    );
    let month: Feedback = empty;
    let shown: string[] = [];
    for (let turn = 0; turn < 12 || month.lines.length < 20; turn++) {
      const desk = desks[turn % 2] ?? [];
      const some = desk.filter(() => random() < 0.4);
      month = bringInFeedback(some)(month) ?? month;
      assert.deepEqual(
        month.lines.slice(0, shown.length).map(({ id }) => id),
        shown,
        'an order that was shown stays',
      );
      shown = month.lines.map(({ id }) => id);
      tried++;
    }
    assert.equal(new Set(shown).size, 20);
    assert.deepEqual(month.words.map(({ text }) => text).sort(), [...names].sort());
  }
  t.diagnostic(`${tried} turns of two desks`);
});

test('a full month takes no more, and says nothing of half a form', () => {
  const long = 'x'.repeat(4_000);
  const many = Array.from({ length: 30 }, (_, i) =>
    talk({ open: { kind: 'text', text: long } }, `long${i}x`),
  );
  const month = bringInFeedback(many)(empty);
  assert.equal(month?.lines.length, MOST.characters / long.length);
  assert.equal(month.words.length, month.lines.length);
  const more = Array.from({ length: MOST.lines + 5 }, (_, i) => talk({}, `m${i}x`));
  const full = bringInFeedback(more)(empty);
  assert.equal(full?.lines.length, MOST.lines);
  assert.ok(parse(full));
  assert.ok(isFull(full), 'of forms');
  // Ten people who write all they can leave no room for the next: that is told too.
  assert.ok(isFull(month), 'of words');
  assert.ok(!isFull(bringInFeedback(many.slice(0, 9))(empty) ?? empty), 'one more fits');
  assert.ok(!isFull(empty));
});

test('the fullest month fits in one document of the hub', (t) => {
  const site = `https://${'x'.repeat(190)}`;
  const more = Array.from({ length: MOST.lines }, (_, i) =>
    countForm(
      `m${i}x`.padEnd(43, '-'),
      { ...said, site },
      { script: 'na-gesprek', answers: { ...TALK, 'with-whom': option('w'.repeat(60)) } },
      () => '',
    ),
  );
  const full = bringInFeedback(more)(empty);
  const bytes = JSON.stringify(full).length + 2 * MOST.characters;
  t.diagnostic(`${bytes} bytes`);
  // 1 MiB, padded to powers of two and with a head.
  assert.ok(bytes < 2 ** 19);
});
