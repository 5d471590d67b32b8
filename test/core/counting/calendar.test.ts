import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthId, monthIds, quarterOf, yearMonth } from '../../../src/core/counting/calendar.ts';

test('every day of 150 years has the month that the calendar gives it', (t) => {
  let days = 0;
  for (let day = 0; day < 55_000; day++) {
    const date = new Date(day * 86_400_000);
    const { year, month } = yearMonth(day);
    assert.equal(`${year} ${month}`, `${date.getUTCFullYear()} ${date.getUTCMonth() + 1}`);
    assert.equal(monthId(day), date.toISOString().slice(0, 7));
    days++;
  }
  assert.equal(days, 55_000);
  t.diagnostic(`${days} days passed, 0 failed`);
});

test('a period is its months', () => {
  assert.equal(monthIds({ year: 2026 }).length, 12);
  assert.deepEqual(monthIds({ year: 2026, quarter: 2 }), ['2026-04', '2026-05', '2026-06']);
  assert.deepEqual(monthIds({ year: 2026, month: 11 }), ['2026-11']);
  assert.deepEqual([1, 3, 4, 12].map(quarterOf), [1, 1, 2, 4]);
});
