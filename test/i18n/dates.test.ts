import assert from 'node:assert/strict';
import test from 'node:test';
import {
  backOn,
  dayInWords,
  dayOf,
  dayOrToday,
  promisedDay,
  weekdaysInWords,
} from '../../src/i18n/dates.ts';

// A zone with summer time, whatever the machine's own is.
process.env['TZ'] = 'Europe/Amsterdam';

const iso = (day: Date): string => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

/** 2026-11-23 is a Monday. */
const cases: [today: string, openDays: number[], promised: string, why: string][] = [
  ['2026-11-23', [1, 2, 4], '2026-11-26', 'Monday: Tuesday, then Thursday'],
  ['2026-11-24', [1, 2, 4], '2026-11-30', 'Tuesday: Thursday, then Monday'],
  ['2026-11-26', [1, 2, 4], '2026-12-01', 'Thursday: Monday, then Tuesday'],
  ['2026-11-29', [1, 2, 4], '2026-12-01', 'Sunday, over the month'],
  ['2026-11-23', [1], '2026-12-07', 'one day a week'],
  ['2026-11-25', [7], '2026-12-06', 'Sundays only'],
  ['2026-12-30', [1, 2, 3, 4, 5], '2027-01-01', 'over the year'],
  ['2026-03-28', [6, 7], '2026-04-04', 'the night that summer time begins'],
  ['2026-10-24', [6, 7], '2026-10-31', 'the night that it ends'],
];

test('the promise is the second open day after today', (t) => {
  for (const [today, openDays, promised, why] of cases)
    assert.equal(iso(promisedDay(dayOf(today), openDays)), promised, why);
  t.diagnostic(`${cases.length} passed, 0 failed`);
});

test('the time of day makes no difference', () => {
  const late = new Date(2026, 10, 23, 23, 59, 59);
  assert.equal(iso(promisedDay(late, [1, 2, 4])), '2026-11-26');
});

test('days are said in the language, in the calendar of letters from school', () => {
  const day = dayOf('2026-11-26');
  assert.equal(dayInWords(day, 'nl'), 'donderdag 26 november');
  assert.equal(dayInWords(day, 'en'), 'Thursday 26 November');
  assert.equal(dayInWords(day, 'ar'), 'الخميس، 26 نوفمبر');
  assert.equal(dayOrToday(day, day, 'nl'), 'vandaag');
  assert.equal(dayOrToday(day, dayOf('2026-11-27'), 'nl'), 'donderdag 26 november');
});

const closed = [
  { from: Date.UTC(2026, 11, 19) / 86_400_000, until: Date.UTC(2027, 0, 3) / 86_400_000 },
];

test('nobody reads in a holiday: the promise is for after it', () => {
  assert.equal(iso(promisedDay(dayOf('2026-12-17'), [1, 2, 4], closed)), '2027-01-05');
  assert.equal(iso(promisedDay(dayOf('2026-12-24'), [1, 2, 4], closed)), '2027-01-05');
  assert.equal(iso(promisedDay(dayOf('2027-01-04'), [1, 2, 4], closed)), '2027-01-07');
});

test('in a holiday we say when we are back, on any other day nothing', () => {
  const back = (today: string): string | null => {
    const day = backOn(dayOf(today), [1, 2, 4], closed);
    return day && iso(day);
  };
  assert.equal(back('2026-12-18'), null);
  assert.equal(back('2026-12-19'), '2027-01-04');
  assert.equal(back('2027-01-03'), '2027-01-04');
  assert.equal(back('2027-01-04'), null);
  const forEver = [{ from: 0, until: 99_999 }];
  assert.equal(backOn(dayOf('2026-12-19'), [1], forEver), null);
  assert.equal(iso(promisedDay(dayOf('2026-12-19'), [1], forEver)), '2026-12-19');
});

test('weekdays are said in the language', () => {
  assert.equal(weekdaysInWords([1, 2, 4], 'nl'), 'maandag, dinsdag en donderdag');
  assert.equal(weekdaysInWords([7], 'nl'), 'zondag');
  assert.equal(weekdaysInWords([4, 1], 'en'), 'Monday and Thursday');
});

test('the Dutch words of our own are those of Intl, whichever days', (t) => {
  const name = new Intl.DateTimeFormat('nl', { weekday: 'long' });
  const list = new Intl.ListFormat('nl', { type: 'conjunction' });
  let compared = 0;
  for (let set = 1; set < 128; set++) {
    const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => set & (1 << (day - 1)));
    // The second of November 2026 was a Monday.
    const names = days.map((day) => name.format(new Date(2026, 10, day + 1)));
    assert.equal(weekdaysInWords(days.toReversed(), 'nl'), list.format(names));
    compared++;
  }
  assert.equal(compared, 127);
  t.diagnostic(`${compared} sets of open days`);
});
