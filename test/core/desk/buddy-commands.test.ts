import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addSupervision,
  choose,
  comeBack,
  endBuddy,
  markTrait,
  pause,
  removeSupervision,
  resume,
  type BuddyCommand,
} from '../../../src/core/desk/buddy-commands.ts';
import { buddyKind, isPaused, missingOf } from '../../../src/core/desk/buddy.ts';

const { empty } = buddyKind;

test('says what is missing before somebody can start, in the order in which it is done', () => {
  assert.deepEqual(missingOf(empty, 100), ['talk', 'vog', 'agreement', 'contact']);
  const ready = { ...empty, talk: 90, vogUntil: 100, agreement: 95, contact: 'noor' };
  assert.deepEqual(missingOf(ready, 100), []);
  assert.deepEqual(missingOf(ready, 101), ['vog'], 'the day after the last one');
});

test('a pause ends on its day, or when they say so', () => {
  assert.equal(isPaused(empty, 100), false);
  assert.ok(isPaused({ ...empty, paused: { until: null } }, 100_000));
  assert.ok(isPaused({ ...empty, paused: { until: 101 } }, 100));
  assert.equal(isPaused({ ...empty, paused: { until: 101 } }, 101), false);
});

test('what a colleague changed meanwhile is not written over', () => {
  const hers = { ...empty, vogUntil: 300 };
  assert.equal(choose('vogUntil', null, 400)(hers), null);
  assert.deepEqual(choose('vogUntil', 300, 400)(hers), { ...empty, vogUntil: 400 });
  assert.equal(choose('vogUntil', null, 300)(hers), hers, 'she wrote the same');
  const over = { ...empty, ended: { day: 5, reason: 'moved' as const } };
  assert.equal(endBuddy(6, 'other')(over), null);
  assert.equal(endBuddy(6, 'moved')(over), over);
  assert.deepEqual(comeBack(over), empty);
});

const day = fc.nat(400);
const command: fc.Arbitrary<BuddyCommand> = fc.oneof(
  day.map((d) => addSupervision(d)),
  day.map((d) => removeSupervision(d)),
  fc
    .tuple(
      fc.string({ minLength: 1, maxLength: 2, unit: fc.constantFrom('a', 'b', 'c') }),
      fc.boolean(),
    )
    .map(([id, on]) => markTrait(id, on)),
  fc.option(day).map((d) => pause(d)),
  fc.constant(resume),
  fc.constant(comeBack),
  fc
    .tuple(day, fc.constantFrom('moved' as const, 'other' as const))
    .map(([d, why]) => endBuddy(d, why)),
  fc.tuple(fc.option(fc.nat(3)), fc.nat(3)).map(([was, will]) => choose('capacity', was, will)),
);

test('every command can meet its own work, and leaves a card', () => {
  let [applied, refused] = [0, 0];
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let now = empty;
      for (const one of commands) {
        const next = one(now);
        if (!next) {
          refused++;
          continue;
        }
        applied++;
        assert.equal(one(next), next);
        assert.ok(buddyKind.parse(next));
        now = next;
      }
    }),
    { numRuns: 2_000, seed: 6 },
  );
  console.log(`buddy cards: ${applied} commands applied and met again, ${refused} refused`);
  assert.ok(applied > 5_000 && refused > 500, `${applied}, ${refused}`);
});
