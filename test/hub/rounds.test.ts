import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpenOn, nextRound, onTheWall, roundHours, roundNow } from '../../hub/services/rounds.ts';

const MINUTE = 60_000;
const utc = (day: string, time: string): number => Date.parse(`${day}T${time}Z`);

void test('a round is at a Dutch hour, summer and winter, wherever the server is', () => {
  const cases = [
    ['2026-11-23', '06:59', 7],
    ['2026-11-23', '07:00', 8],
    ['2026-07-06', '05:59', 7],
    ['2026-07-06', '06:00', 8],
    ['2026-11-23', '23:30', 0],
    ['2026-10-25', '00:30', 2],
    ['2026-10-25', '01:30', 2],
  ] as const;
  for (const [day, time, hour] of cases)
    assert.equal(onTheWall(utc(day, time)).hour, hour, `${day} ${time}`);
  // Half past midnight on the wall is another day than at the meridian.
  assert.equal(onTheWall(utc('2026-11-23', '23:30')).day, Date.UTC(2026, 10, 24) / 86_400_000);
  console.log(`${cases.length} moments`);
});

void test('rounds begin at eight and end before the evening', () => {
  assert.deepEqual(roundHours(4), [8, 12, 16]);
  assert.deepEqual(roundHours(1), [8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
  assert.deepEqual(roundHours(24), [8]);
});

void test('what came is told in exactly one round, the first to begin after it, and never at once', () => {
  const DAY = 20_780;
  let looked = 0;
  for (const every of [1, 2, 3, 4, 5, 6, 9, 10, 24])
    for (let minute = 0; minute < 3 * 24 * 60; minute += 7) {
      const moment = { day: DAY + Math.floor(minute / 1_440), hour: Math.floor(minute / 60) % 24 };
      const due = nextRound(moment, every);
      assert.ok(due > moment.day * 24 + moment.hour, 'not in the round that is on');
      const now = roundNow(moment, every);
      if (now !== null) assert.ok(now < due && now <= moment.day * 24 + moment.hour);
      const begins = { day: Math.floor(due / 24), hour: due % 24 };
      assert.equal(roundNow(begins, every), due, 'it begins when it says');
      looked++;
    }
  console.log(`${looked} moments of arriving`);
  assert.ok(looked > 5_000);
});

void test('two rounds of a day lie as many hours apart as was asked', () => {
  for (let every = 1; every <= 24; every++) {
    const hours = roundHours(every);
    hours.slice(1).forEach((hour, i) => assert.equal(hour - (hours[i] ?? 0), every));
  }
});

void test('open is an opening day that is no holiday', () => {
  const monday = Date.UTC(2026, 10, 23) / (MINUTE * 1_440);
  const week = (content: Parameters<typeof isOpenOn>[1]): boolean[] =>
    Array.from({ length: 7 }, (_, i) => isOpenOn(monday + i, content));
  assert.deepEqual(week({ openDays: [1, 2, 4] }), [true, true, false, true, false, false, false]);
  assert.deepEqual(week({ openDays: [7] }), [false, false, false, false, false, false, true]);
  const closed = [{ from: monday + 1, until: monday + 3 }];
  assert.deepEqual(week({ openDays: [1, 2, 4, 5], closed }), [
    ...[true, false, false, false, true, false, false],
  ]);
});
