import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buddyWorld } from '../../desk/buddies/buddy-world.ts';
import { buddyKind } from '../../src/core/desk/buddy.ts';
import type { Pair } from '../../src/core/desk/match-ledger.ts';
import { threadOf, TODAY } from './support/worlds.ts';

const both = { request: 'yes', buddy: 'yes' } as const;
const pairOf = (request: string, more: Partial<Pair>): Pair => ({
  ...{ id: request, request, buddy: 'els', state: 'asked', since: TODAY - 90, asked: TODAY - 60 },
  ...{ said: { request: 'none', buddy: 'none' }, told: false },
  ...{ introduced: null, check: null, ended: null },
  ...more,
});
const met = { state: 'met', said: both, introduced: TODAY - 41 } as const;

const ledger = {
  v: 1,
  pairs: [
    pairOf('asked', {}),
    pairOf('both-yes', { said: both }),
    pairOf('check-due', { ...met, introduced: TODAY - 42 }),
    pairOf('declined', { state: 'declined', said: { request: 'yes', buddy: 'no' } }),
    pairOf('met', met),
    pairOf('unwell', {
      ...met,
      check: { day: TODAY - 1, said: { request: 'no', buddy: 'none' }, talked: false },
    }),
  ],
} as const;
const threads = (['waits', ...ledger.pairs.map(({ request }) => request)] as const).map((id) =>
  threadOf(id, { happenings: [{ by: 'visitor', day: TODAY - 90 }], script: 'buddy' }),
);

void test('whom somebody has to do something for stands first, who has a buddy last', () => {
  const card = () => buddyKind.empty;
  const { askers } = buddyWorld({
    threads,
    card,
    ledger: { ...ledger, pairs: [...ledger.pairs] },
    today: TODAY,
  });
  assert.deepEqual(
    askers.map(({ id }) => id),
    ['both-yes', 'check-due', 'declined', 'unwell', 'waits', 'asked', 'met'],
  );
});

void test('of two alike who waits longer stands first', () => {
  const since = (id: string, ago: number) =>
    threadOf(id, { happenings: [{ by: 'visitor', day: TODAY - ago }], script: 'buddy' });
  const { askers } = buddyWorld({
    ...{ threads: [since('a', 3), since('b', 9), since('c', 5)], card: () => buddyKind.empty },
    ...{ ledger: { v: 1, pairs: [] }, today: TODAY },
  });
  assert.deepEqual(
    askers.map(({ id }) => id),
    ['b', 'c', 'a'],
  );
});
