import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assign } from '../../../src/core/matching/assignment.ts';
import { Tally } from '../../seal/support/tally.ts';

/** Our own assignment against the one that needs no cleverness: try every way. */

type Scores = readonly (readonly number[])[];

/** The best sum over all ways to give rows a column of their own, or none. */
function bestOfAll(scores: Scores, row = 0, taken: ReadonlySet<number> = new Set()): number {
  const mine = scores[row];
  if (!mine) return 0;
  let best = bestOfAll(scores, row + 1, taken);
  for (const [column, score] of mine.entries())
    if (score > 0 && !taken.has(column))
      best = Math.max(best, score + bestOfAll(scores, row + 1, new Set([...taken, column])));
  return best;
}

/** Best pair first, again and again: what it must beat. */
function greedy(scores: Scores): number {
  const pairs = scores.flatMap((row, r) => row.map((score, c) => ({ r, c, score })));
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  let sum = 0;
  for (const { r, c, score } of pairs.sort((a, b) => b.score - a.score))
    if (score > 0 && !rows.has(r) && !columns.has(c)) {
      rows.add(r);
      columns.add(c);
      sum += score;
    }
  return sum;
}

/** Up to six by six, with many ties and many pairs that do not go together. */
const tables: fc.Arbitrary<Scores> = fc.tuple(fc.nat(6), fc.nat(6)).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: -2, max: 8 }), { minLength: columns, maxLength: columns }), {
    ...{ minLength: rows, maxLength: rows },
  }),
);

test('no way to put people together is better than the proposed one', () => {
  const tally = new Tally('assignments');
  let greedyFell = 0;
  fc.assert(
    fc.property(tables, (scores) => {
      const chosen = assign(scores);
      tally.count(chosen.length === scores.length, 'a place for every row');
      const columns = chosen.filter((column) => column !== null);
      tally.count(new Set(columns).size === columns.length, 'a column twice');
      let sum = 0;
      for (const [row, column] of chosen.entries()) {
        if (column === null) continue;
        const score = scores[row]?.[column] ?? 0;
        tally.count(score > 0, 'a pair that does not go together');
        sum += score;
      }
      const best = bestOfAll(scores);
      tally.count(sum === best, `${sum} instead of ${best} for ${JSON.stringify(scores)}`);
      if (greedy(scores) < best) greedyFell++;
    }),
    { numRuns: 3_000, seed: 6 },
  );
  tally.close(10_000);
  // Control: the tables are hard enough that the simple way often misses.
  assert.ok(greedyFell > 200, String(greedyFell));
  console.log(`control: greedy missed the best sum ${greedyFell} times of 3000`);
});
