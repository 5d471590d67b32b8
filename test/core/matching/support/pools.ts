import fc from 'fast-check';
import {
  CHILD_AGES,
  pairName,
  type Buddy,
  type BuddyRequest,
} from '../../../../src/core/matching/people.ts';
import type { Pool } from '../../../../src/core/matching/rank.ts';

/** Pools as they are in a region: 4 to 12 buddies, up to 20 people who ask. */

export const TODAY = 20_000;

const topics = fc.subarray(['thuis', 'autisme', 'scheiding', 'school', 'pesten', 'pleeg']);
const languages = fc.subarray(['nl', 'tr', 'ar', 'pl', 'uk'], { minLength: 1 });
const ways = fc.subarray(['message', 'call', 'meet'] as const);
const dayparts = fc.subarray(['morning', 'afternoon', 'evening', 'weekend'] as const);
const region = fc.constantFrom('', 'noord', 'zuid');
const traits = fc.subarray(['man', 'vrouw', 'school-de-wilg']);
const age = fc.option(fc.integer({ min: 12, max: 23 }));

export const requests: fc.Arbitrary<Omit<BuddyRequest, 'id'>> = fc.record({
  ...{ topics, languages, region, ways, dayparts, age, not: traits, nearby: fc.boolean() },
  door: fc.constantFrom('parent' as const, 'parent' as const, 'youth' as const),
  childAge: fc.option(fc.constantFrom(...CHILD_AGES)),
  since: fc.integer({ min: TODAY - 200, max: TODAY }),
});

export const buddies: fc.Arbitrary<Omit<Buddy, 'id'>> = fc.record({
  ...{ topics, languages, region, ways, dayparts, traits, age },
  doors: fc.constantFrom(['parent'] as const, ['parent', 'youth'] as const, ['youth'] as const),
  childAges: fc.subarray([...CHILD_AGES]),
  capacity: fc.integer({ min: 0, max: 3 }),
  busy: fc.integer({ min: 0, max: 3 }),
  paused: fc.nat(9).map((n) => n === 0),
  vogUntil: fc.option(fc.integer({ min: TODAY - 20, max: TODAY + 400 }), { freq: 8 }),
});

const named = <T>(all: readonly T[], letter: string): (T & { id: string })[] =>
  all.map((one, i) => ({ ...one, id: `${letter}${i}` }));

export const pools: fc.Arbitrary<Pool> = fc
  .record({
    asked: fc.array(requests, { minLength: 1, maxLength: 20 }),
    offered: fc.array(buddies, { minLength: 4, maxLength: 12 }),
    met: fc.array(fc.tuple(fc.nat(19), fc.nat(11)), { maxLength: 12 }),
  })
  .map(({ asked, offered, met }) => ({
    requests: named(asked, 'r'),
    buddies: named(offered, 'b'),
    before: new Set(met.map(([r, b]) => pairName(`r${r}`, `b${b}`))),
    today: TODAY,
  }));
