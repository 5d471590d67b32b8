import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pairName, type Buddy, type BuddyRequest } from '../../../src/core/matching/people.ts';
import { proposalFor, type ProposedPair } from '../../../src/core/matching/proposal.ts';
import { candidatesFor, type Pool } from '../../../src/core/matching/rank.ts';
import { scoreOf } from '../../../src/core/matching/score.ts';
import { Tally } from '../../seal/support/tally.ts';
import { pools, TODAY } from './support/pools.ts';

const RUNS = 10_000;

/** What must never happen, in other words than those of the code. */
function broken(request: BuddyRequest, buddy: Buddy, { before }: Pool): string[] {
  const faults: string[] = [];
  if (before.has(pairName(request.id, buddy.id))) faults.push('again');
  if (buddy.paused) faults.push('paused');
  if (buddy.busy >= buddy.capacity) faults.push('full');
  if (buddy.vogUntil === null || TODAY > buddy.vogUntil) faults.push('no valid VOG');
  if (!buddy.doors.some((door) => door === request.door)) faults.push('door');
  if (request.languages.every((one) => !buddy.languages.includes(one))) faults.push('language');
  if (buddy.traits.some((trait) => request.not.includes(trait))) faults.push('unwanted');
  if (request.nearby && request.region && buddy.region && buddy.region !== request.region)
    faults.push('elsewhere');
  if (request.door === 'youth') {
    const [own, theirs] = [request.age ?? -100, buddy.age ?? 100];
    if (Math.abs(own - theirs) > 3) faults.push('age');
  }
  return faults;
}

test('no list and no proposal ever goes over a limit, or gives anybody too many people', () => {
  const tally = new Tally('pairs');
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(pools, (pool) => {
      const { pairs, total } = proposalFor(pool);
      for (const { request, buddy } of pairs)
        tally.count(broken(request, buddy, pool).length === 0, broken(request, buddy, pool).join());
      for (const request of pool.requests) {
        const { fit, unfit } = candidatesFor(request, pool);
        tally.count(fit.length + unfit.length === pool.buddies.length, 'everybody is somewhere');
        for (const { buddy } of fit)
          tally.count(
            broken(request, buddy, pool).length === 0,
            broken(request, buddy, pool).join(),
          );
        for (const { buddy } of unfit) {
          const faults = broken(request, buddy, pool);
          for (const fault of faults) seen[fault] = (seen[fault] ?? 0) + 1;
          tally.count(faults.length > 0, `left out: ${request.id} ${buddy.id}`);
        }
      }
      for (const buddy of pool.buddies) {
        const given = pairs.filter((pair) => pair.buddy === buddy).length;
        tally.count(given + buddy.busy <= Math.max(buddy.capacity, buddy.busy), 'capacity');
      }
      tally.count(new Set(pairs.map(({ request }) => request)).size === pairs.length, 'twice');
      tally.count(total === pairs.reduce((sum, pair) => sum + pair.total, 0), 'total');
    }),
    { numRuns: RUNS },
  );
  // Each limit stood in the way of somebody, or this said nothing about it.
  assert.deepEqual(
    Object.values(seen).filter((count) => count < 1_000),
    [],
  );
  assert.equal(Object.keys(seen).length, 9);
  console.log(seen);
  tally.close(RUNS);
});

test('a proposal is at least as good as taking the best pair again and again', () => {
  const tally = new Tally('proposals');
  let better = 0;
  fc.assert(
    fc.property(pools, (pool) => {
      const best = proposalFor(pool).total;
      const greedy = greedyTotal(pool);
      if (best > greedy) better++;
      tally.count(best >= greedy, `${best} < ${greedy}`);
    }),
    { numRuns: RUNS },
  );
  console.log(`${better} of ${RUNS} better than greedy`);
  assert.ok(better > 100, 'greedy was never beaten: it is no measure');
  tally.close(RUNS);
});

function greedyTotal(pool: Pool): number {
  const room = new Map(pool.buddies.map(({ id, capacity, busy }) => [id, capacity - busy]));
  const all = pool.requests.flatMap((request) =>
    candidatesFor(request, pool).fit.map((one): ProposedPair => ({ ...one, request })),
  );
  all.sort((a, b) => b.total - a.total);
  const served = new Set<string>();
  let total = 0;
  for (const { request, buddy, total: points } of all) {
    const free = room.get(buddy.id) ?? 0;
    if (served.has(request.id) || free <= 0) continue;
    served.add(request.id);
    room.set(buddy.id, free - 1);
    total += points;
  }
  return total;
}

test('who waits longer never scores lower, and never falls out of the proposal', () => {
  const tally = new Tally('waiting');
  let higher = 0;
  let served = 0;
  fc.assert(
    fc.property(pools, fc.nat(19), fc.integer({ min: 1, max: 300 }), (pool, which, days) => {
      const request = pool.requests[which % pool.requests.length]!;
      const longer = { ...request, since: request.since - days };
      const requests = pool.requests.map((one) => (one === request ? longer : one));
      const isServed = (among: Pool): boolean =>
        proposalFor(among).pairs.some((pair) => pair.request.id === request.id);
      const [now, later] = [isServed(pool), isServed({ ...pool, requests })];
      if (later && !now) served++;
      tally.count(later || !now, `no longer served: ${request.id}`);
      for (const buddy of pool.buddies) {
        const [before, after] = [request, longer].map((one) => scoreOf(one, buddy, TODAY).total);
        if (after! > before!) higher++;
        tally.count(after! >= before!, `${before} to ${after}`);
      }
    }),
    { numRuns: RUNS },
  );
  console.log(`${higher} scored higher, ${served} came into the proposal`);
  assert.ok(higher > 100 && served > 20);
  tally.close(RUNS);
});

test('every score is the sum of its reasons, and each reason holds', () => {
  const tally = new Tally('scores');
  const kinds: Record<string, number> = {};
  fc.assert(
    fc.property(pools, (pool) => {
      for (const request of pool.requests)
        for (const { buddy, total, reasons } of candidatesFor(request, pool).fit) {
          let sum = 0;
          for (const reason of reasons) {
            sum += reason.points;
            kinds[reason.kind] = (kinds[reason.kind] ?? 0) + 1;
            tally.count(
              reason.points > 0 && holds(reason.kind, reason.what, request, buddy),
              reason.kind,
            );
          }
          tally.count(sum === total, 'sum');
          tally.count(scoreOf(request, buddy, pool.today).total === total, 'the same again');
        }
    }),
    { numRuns: RUNS },
  );
  assert.equal(Object.keys(kinds).length, 8, JSON.stringify(kinds));
  tally.close(RUNS);
});

function holds(kind: string, what: unknown, request: BuddyRequest, buddy: Buddy): boolean {
  const both = (a: readonly unknown[], b: readonly unknown[]): boolean =>
    a.includes(what) && b.includes(what);
  switch (kind) {
    case 'topic':
      return both(request.topics, buddy.topics);
    case 'language':
      return both(request.languages, buddy.languages);
    case 'region':
      return request.region === what && buddy.region === what;
    case 'way':
      return both(request.ways, buddy.ways);
    case 'daypart':
      return both(request.dayparts, buddy.dayparts);
    case 'room':
      return what === buddy.busy;
    case 'waits':
      return what === Math.floor((TODAY - request.since) / 7);
    default:
      return request.childAge !== null && buddy.childAges.length > 0;
  }
}

test('the work is shared out: of two alike, who has nobody comes first', () => {
  const alike: Omit<Buddy, 'id' | 'busy'> = {
    ...{ doors: ['parent'], topics: ['school'], childAges: ['4-12'], languages: ['nl'] },
    ...{ region: '', ways: ['call'], dayparts: ['evening'], traits: [], age: null },
    ...{ capacity: 4, paused: false, vogUntil: TODAY },
  };
  const request: BuddyRequest = {
    ...{ id: 'r', door: 'parent', topics: ['school'], childAge: '4-12', languages: ['nl'] },
    ...{ region: '', nearby: false, ways: ['call'], dayparts: ['evening'], not: [], age: null },
    since: TODAY,
  };
  const pool: Pool = {
    requests: [request],
    buddies: [3, 0, 1, 2].map((busy) => ({ ...alike, id: `b${busy}`, busy })),
    before: new Set(),
    today: TODAY,
  };
  const { fit } = candidatesFor(request, pool);
  assert.deepEqual(
    fit.map(({ buddy }) => buddy.busy),
    [0, 1, 2, 3],
  );
  // The certificate ends today: it still counts today, and not tomorrow.
  assert.deepEqual(candidatesFor(request, { ...pool, today: TODAY + 1 }).fit, []);
});
