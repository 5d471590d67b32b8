import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstOpen, isOpen, lastOpen, promiseFor } from '../../desk/today/open-days.ts';
import { dayNumber } from '../../desk/days.ts';
import { calendarDay, promisedDay } from '../../src/i18n/dates.ts';

/** The desk and the visitor's screen must speak of the same day, at every hour of the year. */

process.env['TZ'] = 'Europe/Amsterdam';
const DAY_MS = 86_400_000;
const FROM = Date.UTC(2026, 0, 1);

const hours = fc.record({
  openDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  closed: fc.array(
    fc
      .tuple(fc.integer({ min: 20_454, max: 20_900 }), fc.nat(21))
      .map(([from, long]) => ({ from, until: from + long })),
    { maxLength: 3 },
  ),
});
/** A minute of 2026, summer time and all. */
const minute = fc.integer({ min: 0, max: 365 * 1440 }).map((n) => FROM + n * 60_000);

/** As a visitor's page seals it. */
const written = (at: number): string => new Date(at).toISOString().slice(0, 16);

void test('the desk promises the very day that the visitor was shown', (t) => {
  let differs = 0;
  let runs = 0;
  fc.assert(
    fc.property(hours, minute, fc.nat(20), (content, at, underway) => {
      const shown = calendarDay(promisedDay(new Date(at), content.openDays, content.closed));
      // It may have waited for a network: what was promised at sending stands.
      const day = Math.floor(at / DAY_MS) + underway;
      assert.equal(promiseFor({ day, writtenAt: written(at) }, content), shown);
      runs++;
      // Control: counted from the day of the hub, which ends at another hour, it would not be.
      if (promiseFor({ day: Math.floor(at / DAY_MS), writtenAt: null }, content) !== shown)
        differs++;
    }),
    { numRuns: 3_000, seed: 4 },
  );
  assert.equal(runs, 3_000);
  assert.ok(differs > 20, `${differs}`);
  t.diagnostic(`${runs} minutes of a year, 0 other days; control: ${differs} by the hub's day`);
});

void test('just after midnight it is the next day already, on both sides', () => {
  const content = { openDays: [1, 2, 4] };
  const at = Date.parse('2026-11-23T23:30Z');
  const promised = promiseFor({ day: dayNumber('2026-11-23'), writtenAt: written(at) }, content);
  assert.equal(
    promised,
    dayNumber('2026-11-30'),
    'from Tuesday half past midnight: Thursday, Monday',
  );
  const before = promiseFor(
    { day: dayNumber('2026-11-23'), writtenAt: '2026-11-23T22:30' },
    content,
  );
  assert.equal(before, dayNumber('2026-11-26'), 'control: an hour earlier');
});

void test('a clock that runs ahead or was never set is not believed', () => {
  const content = { openDays: [1, 2, 3, 4, 5] };
  const day = dayNumber('2026-11-20');
  const honest = promiseFor({ day, writtenAt: '2026-11-20T10:00' }, content);
  assert.equal(honest, dayNumber('2026-11-24'));
  for (const writtenAt of ['2099-01-01T10:00', '1970-01-01T00:10', '2026-11-21T00:00', 'x', null])
    assert.equal(promiseFor({ day, writtenAt }, content), honest, String(writtenAt));
  const late = promiseFor({ day, writtenAt: '2026-11-13T10:00' }, content);
  assert.equal(late, dayNumber('2026-11-17'), 'a week without a network: as was promised then');
});

void test('open days, weekends and holidays', () => {
  const content = {
    openDays: [1, 2, 4],
    closed: [{ from: dayNumber('2026-12-21'), until: dayNumber('2027-01-01') }],
  };
  const open = (day: string): boolean => isOpen(dayNumber(day), content);
  assert.deepEqual(
    ['2026-11-23', '2026-11-24', '2026-11-26', '2026-12-17', '2027-01-04'].map(open),
    [true, true, true, true, true],
  );
  assert.deepEqual(
    ['2026-11-25', '2026-11-27', '2026-11-28', '2026-11-29', '2026-12-21', '2026-12-31'].map(open),
    [false, false, false, false, false, false],
  );
  assert.equal(lastOpen(dayNumber('2026-12-31'), content), dayNumber('2026-12-17'));
  assert.equal(firstOpen(dayNumber('2026-12-18'), content), dayNumber('2027-01-04'));
  assert.equal(firstOpen(5, { openDays: [] }), 5, 'never open: the day itself');
});
