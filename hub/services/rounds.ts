/**
 * When staff hear that something came: in rounds, at 8 in the morning and every so many hours after
 * it, on days that the point is open. Not at once: a mail at that very moment would tell everybody
 * on its way when somebody wrote, and whoever works fifteen minutes a day is not helped by ten of
 * them. A round is named by the hours since 1970-01-01 on the clock of the wall.
 */
const FROM = 8;
const UNTIL = 18;

export interface Moment {
  /** On the calendar of the wall: days since 1970-01-01. */
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
}

/** The points are Dutch; the server's own clock may be anywhere. */
const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
  ...{ hour: 'numeric', hourCycle: 'h23' },
});

/** `ms` since 1970 as a clock on a Dutch wall has it. */
export function onTheWall(ms: number): Moment {
  const parts = wall.formatToParts(ms);
  const number = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  const day = Date.UTC(number('year'), number('month') - 1, number('day')) / 86_400_000;
  return { day, hour: number('hour') };
}

/** The hours of a day's rounds, `every` so many hours. */
export function roundHours(every: number): number[] {
  const hours: number[] = [];
  for (let hour = FROM; hour < UNTIL; hour += every) hours.push(hour);
  return hours;
}

/** The first round that has yet to begin. */
export function nextRound({ day, hour }: Moment, every: number): number {
  const later = roundHours(every).find((start) => start > hour);
  return later === undefined ? (day + 1) * 24 + FROM : day * 24 + later;
}

/** The last round that began today; null before the first and in the evening. */
export function roundNow({ day, hour }: Moment, every: number): number | null {
  if (hour >= UNTIL) return null;
  const begun = roundHours(every).findLast((start) => start <= hour);
  return begun === undefined ? null : day * 24 + begun;
}

interface Opening {
  /** ISO weekday numbers, Monday 1. */
  readonly openDays: readonly number[];
  readonly closed?: readonly { readonly from: number; readonly until: number }[];
}

/** Whether somebody is at the desk on this day. */
export function isOpenOn(day: number, { openDays, closed = [] }: Opening): boolean {
  // The first of January 1970 was a Thursday.
  const weekday = ((day + 3) % 7) + 1;
  return (
    openDays.includes(weekday) && !closed.some(({ from, until }) => from <= day && day <= until)
  );
}
