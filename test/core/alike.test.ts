import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alike } from '../../src/core/alike.ts';

/** As it is written, and as other keyboards and people in a hurry write it. */
const same: readonly (readonly [string, ...string[]])[] = [
  ['çocuğum ısrarla İstanbul', 'COCUGUM ISRARLA ISTANBUL', 'cocugum israrla istanbul'],
  ['kıyafet', 'KIYAFET', 'kiyafet'],
  ['szkoła wysłała', 'SZKOŁA WYSŁAŁA', 'szkola wyslala'],
  ["п'ять ґудзиків", 'п’ять гудзиків', 'пʼять ґудзиків', 'П`ЯТЬ'.replace('`', "'") + ' ҐУДЗИКІВ'],
  ['її', 'ЇЇ', 'її'.normalize('NFD')],
  ['المدرسة', 'المدرسه', 'المَدرسة', 'المـــدرسة'],
  ['إلى', 'الى', 'الي'],
  ['کتاب', 'كتاب'],
];

test('a word is the same word from every keyboard', (t) => {
  let count = 0;
  for (const [written, ...others] of same)
    for (const other of others) {
      assert.equal(alike(other), alike(written), other);
      count++;
    }
  t.diagnostic(`${count} ways of writing passed, 0 failed`);
  assert.ok(count > 14);
});

test('and other words stay other words', () => {
  for (const [one, other] of [
    ['син', 'сон'],
    ['okul', 'okulu'],
    ['мій', 'мої'],
    ['школа', 'szkoła'],
  ] as const)
    assert.notEqual(alike(one), alike(other));
});
