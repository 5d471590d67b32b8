import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import * as healthy from './simulation/engine.ts';
import { ALL_FAULTS, type FaultCounts } from './simulation/faults.ts';
import { loadMutant } from './simulation/load.ts';
import { MUTANTS } from './simulation/mutants.ts';
import type { Engine } from './simulation/tab.ts';
import { World, type Outcome } from './simulation/world.ts';

/**
 * The real outbox, courier and transport in a world that goes wrong in every way we know, by seed.
 * `STEUNPUNT_LONG=1` runs 100,000 schedules. To look into one, print every step of it:
 * `STEUNPUNT_SEED=4711 node --test test/faults/simulation.test.ts`.
 */
const FIXED = 2_000;
const FRESH = process.env['STEUNPUNT_LONG'] ? 98_000 : 500;
const MUTANT_SEEDS = 500;
const SEEN_OFTEN_ENOUGH = 10;

async function simulate(
  seed: number,
  engine: Engine,
  counts: FaultCounts = new Map(),
  log?: (line: string) => void,
): Promise<Outcome> {
  return new World(seed, engine, counts, log).run();
}

test('nothing is lost, nothing arrives twice, nothing gets stuck', async (t) => {
  const counts: FaultCounts = new Map();
  const fresh = randomInt(1_000_000, 2 ** 31);
  const failed: string[] = [];
  const sum = { schedules: 0, presses: 0, requests: 0, days: 0, drain: 0 };
  for (let i = 1; i <= FIXED + FRESH; i++) {
    const seed = i <= FIXED ? i : fresh + i;
    const { broken, ...outcome } = await simulate(seed, healthy, counts);
    if (broken) failed.push(`seed ${seed}: ${broken.check} ${broken.detail}`);
    sum.schedules++;
    sum.presses += outcome.presses;
    sum.requests += outcome.requests;
    sum.days += outcome.length / 86_400_000;
    sum.drain = Math.max(sum.drain, outcome.drain / 60_000);
  }
  t.diagnostic(`fresh seeds ${fresh + FIXED + 1} to ${fresh + FIXED + FRESH}`);
  t.diagnostic(
    `${sum.presses} submissions, ${sum.requests} requests, ${sum.days.toFixed(0)} virtual days, ` +
      `longest drain ${sum.drain.toFixed(0)} minutes`,
  );
  t.diagnostic(`${sum.schedules - failed.length} schedules passed, ${failed.length} failed`);
  assert.deepEqual(failed, []);
  assert.ok(sum.presses > 2 * sum.schedules, 'too little happened');

  const seen = ALL_FAULTS.map((fault) => [fault, counts.get(fault) ?? 0] as const);
  t.diagnostic(`faults: ${seen.map(([fault, times]) => `${fault} ${times}`).join(', ')}`);
  assert.deepEqual(
    seen.filter(([, times]) => times < SEEN_OFTEN_ENOUGH),
    [],
    'a fault that hardly fired proves nothing',
  );
});

test('the same seed gives the same world', async (t) => {
  const hashes = new Set<string>();
  for (let seed = 1; seed <= 150; seed++) {
    const first = await simulate(seed, healthy);
    assert.equal((await simulate(seed, healthy)).hash, first.hash, `seed ${seed}`);
    hashes.add(first.hash);
  }
  t.diagnostic(`150 passed, 0 failed; ${hashes.size} different worlds`);
  assert.equal(hashes.size, 150);
});

test('every planted bug is caught', async (t) => {
  const caughtBy = new Set<string>();
  let missed = 0;
  for (const mutant of MUTANTS) {
    const engine = await loadMutant(mutant);
    let broken: Outcome['broken'] = null;
    let seed = 0;
    while (!broken && seed < MUTANT_SEEDS) ({ broken } = await simulate(++seed, engine));
    if (broken) caughtBy.add(broken.check);
    else missed++;
    t.diagnostic(`${mutant.name}: ${broken ? `${broken.check} at seed ${seed}` : 'NOT CAUGHT'}`);
  }
  t.diagnostic(`${MUTANTS.length - missed} caught, ${missed} missed`);
  assert.equal(missed, 0);
  assert.ok(MUTANTS.length >= 12);
  // Each kind of broken promise was seen at least once.
  assert.deepEqual([...caughtBy].sort(), [
    'LOST',
    'SAVED-TOO-EARLY',
    'SENT-BUT-MISSING',
    'STORM',
    'STUCK',
    'TAMPERED',
    'TWICE',
    'TWO-AT-ONCE',
    'TWO-SENDERS',
  ]);
});

const seed = process.env['STEUNPUNT_SEED'];
if (seed)
  test('one schedule, step by step', async (t) => {
    const log = (line: string): void => t.diagnostic(line);
    const { broken } = await simulate(Number(seed), healthy, new Map(), log);
    assert.equal(broken, null);
  });
