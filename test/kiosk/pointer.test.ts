import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import {
  activated,
  EMPTY,
  fetched,
  kept,
  reached,
  started,
  TRIES,
  type Pointer,
} from '../../kiosk/worker/pointer.ts';

/** What can happen to a screen, as the service worker hears of it. */
type Event =
  | { readonly kind: 'start'; readonly works: boolean }
  | { readonly kind: 'hub'; readonly hash: string }
  | { readonly kind: 'rest' };

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('start' as const), works: fc.boolean() }),
  fc.record({ kind: fc.constant('hub' as const), hash: fc.constantFrom('a', 'b', 'c', 'd') }),
  fc.record({ kind: fc.constant('rest' as const) }),
);

/** As the worker does it: what was refused is not fetched. */
function step(pointer: Pointer, happened: Event): Pointer {
  switch (happened.kind) {
    case 'hub':
      return happened.hash === pointer.refused ? pointer : fetched(pointer, happened.hash);
    case 'rest':
      return activated(pointer);
    case 'start': {
      const { next } = started(pointer);
      return happened.works ? reached(next, next.current) : next;
    }
  }
}

const run = (events: readonly Event[]): Pointer[] =>
  events.reduce<Pointer[]>((all, one) => [...all, step(all.at(-1) ?? EMPTY, one)], [EMPTY]);

const starts = (pointer: Pointer, times: number): Pointer =>
  Array.from({ length: times }).reduce<Pointer>((before) => started(before).next, pointer);

void test('the first version is used at once, a later one when nobody stands there', () => {
  const first = fetched(EMPTY, 'a');
  assert.equal(first.current, 'a');
  const waits = fetched(reached(first, 'a'), 'b');
  assert.deepEqual([waits.current, waits.waiting], ['a', 'b']);
  const taken = activated(waits);
  assert.deepEqual([taken.current, taken.previous, taken.waiting], ['b', 'a', '']);
});

void test('a version that does not reach its first screen twice makes place for the one before', () => {
  const taken = activated(fetched(reached(fetched(EMPTY, 'a'), 'a'), 'b'));
  assert.equal(starts(taken, TRIES).current, 'b', 'it gets its tries');
  const back = starts(taken, TRIES + 1);
  assert.deepEqual([back.current, back.previous, back.refused], ['a', '', 'b']);
  assert.equal(starts(back, 20).current, 'a', 'what worked before is not on trial');
});

void test('one try that comes as far as the first screen is enough', () => {
  const taken = activated(fetched(reached(fetched(EMPTY, 'a'), 'a'), 'b'));
  const proven = reached(starts(taken, TRIES), 'b');
  assert.equal(starts(proven, 20).current, 'b');
  assert.equal(reached(taken, 'a').reached, false, 'an older page of another tab proves nothing');
});

void test('a first version that cannot start leads to the desk, and is tried again', () => {
  let pointer = fetched(EMPTY, 'a');
  const broken: boolean[] = [];
  for (let i = 0; i < 2 * (TRIES + 1); i++) {
    const start = started(pointer);
    broken.push(start.broken);
    pointer = start.next;
  }
  assert.deepEqual(broken, [false, false, true, false, false, true]);
});

void test('a version that nobody saw work is no way back', () => {
  const a = reached(fetched(EMPTY, 'a'), 'a');
  const b = activated(fetched(a, 'b'));
  const c = activated(fetched(b, 'c'));
  assert.equal(c.previous, 'a');
});

void test('a hub that goes back to the version in use takes back what waits', () => {
  const waits = fetched(reached(fetched(EMPTY, 'a'), 'a'), 'b');
  assert.equal(fetched(waits, 'a').waiting, '');
});

void test('whatever happens, a screen that worked once has a version that worked', (t) => {
  const seen = { runs: 0, rolledBack: 0, proven: 0 };
  fc.assert(
    fc.property(fc.array(event, { minLength: 30, maxLength: 60 }), (events) => {
      seen.runs++;
      const all = run(events);
      const worked = new Set<string>();
      for (const [i, pointer] of all.entries()) {
        const before = all[i - 1];
        if (pointer.reached) worked.add(pointer.current);
        if (before && pointer.refused !== before.refused) {
          seen.rolledBack++;
          assert.ok(worked.has(pointer.current), 'goes back to what never worked');
        }
        if (worked.size > 0) {
          seen.proven++;
          assert.ok(
            worked.has(pointer.current) || worked.has(pointer.previous),
            'has nothing to go back to',
          );
        }
        assert.ok(pointer.tries <= TRIES);
        assert.ok(pointer.waiting === '' || pointer.waiting !== pointer.current);
        if (pointer.refused)
          assert.ok(![pointer.current, pointer.waiting].includes(pointer.refused), 'taken again');
        assert.ok(kept(pointer).length <= 3);
      }
    }),
    { numRuns: 2000 },
  );
  assert.ok(seen.rolledBack > 100 && seen.proven > 1000, 'control');
  t.diagnostic(`${seen.runs} lives of a screen, ${seen.rolledBack} ways back: 0 stuck`);
});
