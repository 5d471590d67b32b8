import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { WHENS } from '../../desk/today/due.ts';
import { dueItems } from '../../desk/today/today.ts';
import { keepPlaces, rowsOf, type Row } from '../../desk/today/today-rows.ts';
import { generated } from './support/worlds.ts';

/** Rows, and a list that stays as it is while somebody looks at it. */

const RUNS = { numRuns: 1_000, seed: 4 };
const key = ({ key: name }: Row): string => name;

void test('a thread is one row, with all there is to do in it', (t) => {
  let rowsSeen = 0;
  let joined = 0;
  fc.assert(
    fc.property(generated, ({ world }) => {
      const items = dueItems(world);
      const rows = rowsOf(items);
      assert.equal(new Set(rows.map(key)).size, rows.length);
      assert.equal(rows.flatMap((row) => row.items).length, items.length, 'nothing is lost');
      const order = rows.map(({ when }) => WHENS.indexOf(when));
      assert.deepEqual(
        order,
        [...order].sort((a, b) => a - b),
        'groups in order',
      );
      rowsSeen += rows.length;
      joined += items.length - rows.length;
    }),
    RUNS,
  );
  assert.ok(joined > 500, String(joined));
  t.diagnostic(`${rowsSeen} rows, ${joined} things shown in the row of another`);
});

void test('whatever changes, a row that is looked at stays where it is', (t) => {
  let done = 0;
  let came = 0;
  let moved = 0;
  fc.assert(
    fc.property(generated, generated, (before, after) => {
      const laid = rowsOf(dueItems(before.world));
      const fresh = rowsOf(dueItems(after.world));
      const { rows, news } = keepPlaces(laid, fresh);
      assert.deepEqual(
        rows.map(({ row }) => row),
        laid,
      );
      const now = new Map(fresh.map((row) => [row.key, row]));
      for (const one of rows)
        if (!now.has(one.row.key)) assert.ok(one.done, 'what is gone is marked');
      const shown = new Set(laid.map(key));
      for (const row of fresh) {
        const isNew = !shown.has(row.key);
        if (isNew) assert.ok(news.includes(row), 'nothing comes in unseen');
      }
      done += rows.filter((one) => one.done).length;
      came += news.length;
      // Control: the same rows laid anew would often stand elsewhere.
      if (fresh.some((row, i) => shown.has(row.key) && laid[i]?.key !== row.key)) moved++;
    }),
    RUNS,
  );
  assert.ok(done > 300 && came > 300 && moved > 200, `${done}, ${came}, ${moved}`);
  t.diagnostic(`${done} done, ${came} came, 0 moved; control: ${moved} lists would have moved`);
});

void test('nothing changes: nothing is done and nothing is new', () => {
  fc.assert(
    fc.property(generated, ({ world }) => {
      const rows = rowsOf(dueItems(world));
      const kept = keepPlaces(rows, rowsOf(dueItems(world)));
      assert.deepEqual(kept.news, []);
      assert.ok(kept.rows.every((one) => !one.done));
    }),
    RUNS,
  );
});
