import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  shownScores,
  shownSets,
  stickersOf,
  type DatedLine,
} from '../../../src/core/counting/feedback.ts';
import { answerOf, yearOf } from './support/feedback.ts';
import { randomFrom } from './support/lines.ts';

/** The floor at the desk itself: colleagues see counts of scales, and never one answer. */

const SERIES = 2_000;
const ANSWERS = 37;

const shownOf = (lines: readonly DatedLine[], name = 'all') =>
  shownScores(lines, 'heard').get(name);

test('nothing before the fifth answer, and then by fives', (t) => {
  const lines: DatedLine[] = [];
  const seen: string[] = [];
  for (let count = 1; count <= 12; count++) {
    lines.push(answerOf(2));
    seen.push(shownOf(lines)?.join() ?? '-');
  }
  assert.equal(seen.join(' '), '- - - - 0,0,5 0,0,5 0,0,5 0,0,5 0,0,5 0,0,10 0,0,10 0,0,10');
  t.diagnostic(`${seen.length} answers, one after the other`);
});

test('who did not answer this question does not count for it', () => {
  const lines = [
    ...Array.from({ length: 4 }, () => answerOf(1)),
    answerOf(1, { scales: { way: 1 } }),
  ];
  assert.equal(shownOf(lines), undefined);
  assert.equal(shownOf([...lines, answerOf(0)])?.join(), '1,4,0');
});

test('a door, a month and with whom have a floor of their own; a screen has twice that', () => {
  const kiosk = { site: 'kiosk:Hal', whom: 'school', month: 2, door: 'youth' } as const;
  const five = Array.from({ length: 5 }, () => answerOf(2, kiosk));
  const [before, after] = [five, [...five, ...five.map((line) => ({ ...line }))]].map((lines) =>
    [...shownScores(lines, 'heard').keys()].sort(),
  );
  assert.deepEqual(before, ['all', 'door:youth', 'month:2', 'month:2:youth', 'whom:school']);
  assert.deepEqual(after, [...before, 'site:kiosk:Hal'].sort());
});

/** How many pairs of sets that were ever shown are one to four answers apart, and of how many. */
function nearPairs(sets: readonly (readonly DatedLine[])[]): [near: number, all: number] {
  let [near, all] = [0, 0];
  for (const [i, one] of sets.entries()) {
    const these = new Set(one);
    for (const other of sets.slice(0, i)) {
      all++;
      const both = other.filter((line) => these.has(line)).length;
      const apart = one.length + other.length - 2 * both;
      if (apart > 0 && apart < 5) near++;
    }
  }
  return [near, all];
}

test('of two numbers that were ever shown, none is about one to four people more', (t) => {
  const random = randomFrom(5);
  let [near, pairs, sets, control] = [0, 0, 0, 0];
  for (let series = 0; series < SERIES; series++) {
    const lines = yearOf(ANSWERS, random);
    const shown = Array.from(shownSets(lines, 'heard'), ([, set]) => set);
    const [bad, all] = nearPairs(shown);
    [near, pairs, sets] = [near + bad, pairs + all, sets + shown.length];
    assert.ok(shown.every((set) => set.length >= 5));
    // "From five on, and then each": what a dashboard with a floor alone would have shown.
    if (series % 20 === 0)
      control += nearPairs(lines.slice(4).map((_, i) => lines.slice(0, i + 5)))[0];
  }
  t.diagnostic(`${SERIES} series of ${ANSWERS}: ${sets} sets, ${pairs} pairs, ${near} too near`);
  t.diagnostic(`control with a floor alone: ${control} too near in ${SERIES / 20} series`);
  assert.equal(near, 0);
  assert.ok(sets > SERIES * 10, 'hardly anything was shown');
  assert.ok(control > 1_000, 'a floor alone must leak');
});

test('what was shown stays as it was when more comes', (t) => {
  const random = randomFrom(6);
  let checked = 0;
  for (let series = 0; series < 200; series++) {
    const lines = yearOf(ANSWERS, random);
    const whole = Array.from(shownSets(lines, 'heard'), ([name, set]) => `${name} ${set.length}`);
    for (let count = 1; count < ANSWERS; count += 3) {
      const part = Array.from(
        shownSets(lines.slice(0, count), 'heard'),
        ([name, set]) => `${name} ${set.length}`,
      );
      assert.deepEqual(part, whole.slice(0, part.length));
      checked++;
    }
  }
  t.diagnostic(`${checked} moments looked back at`);
  assert.ok(checked > 1_000);
});

test('stickers count in fives, an idea with fewer has none', () => {
  const sticker = (about: string) => answerOf(2, { script: 'sticker', scales: {}, about });
  const lines = [
    ...Array.from({ length: 9 }, () => sticker('tuin')),
    ...[1, 2, 3].map(() => sticker('bus')),
  ];
  assert.deepEqual([...stickersOf(lines)], [['tuin', 5]]);
});
