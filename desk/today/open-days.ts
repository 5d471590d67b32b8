import type { Content } from '../../src/core/content.ts';
import { calendarDay, promisedDay } from '../../src/i18n/dates.ts';
import { DAY_MS } from '../days.ts';

/**
 * Which days count at the desk. All days are those of the calendar on the wall, as whole days since
 * 1970-01-01, so that the desk and a visitor's screen speak of the same Thursday.
 */

type Hours = Pick<Content, 'openDays' | 'closed'>;

/** A clock that is further off than this was never set. */
const LONGEST_WAY = 31;
const YEAR = 366;

/** Whether somebody is at the desk on `day`. */
export function isOpen(day: number, { openDays, closed = [] }: Hours): boolean {
  return (
    // The first of January 1970 was a Thursday.
    openDays.includes(((day + 3) % 7) + 1) &&
    !closed.some(({ from, until }) => from <= day && day <= until)
  );
}

/** The last open day that is not after `day`; `day` itself where there was none for a year. */
export function lastOpen(day: number, hours: Hours): number {
  for (let one = day; one > day - YEAR; one--) if (isOpen(one, hours)) return one;
  return day;
}

/** The first open day that is not before `day`; `day` itself where there is none for a year. */
export function firstOpen(day: number, hours: Hours): number {
  for (let one = day; one < day + YEAR; one++) if (isOpen(one, hours)) return one;
  return day;
}

/** The first `count` open days from `day` on. */
export function nextOpen(day: number, hours: Hours, count: number): number[] {
  const days: number[] = [];
  for (let one = day; one < day + YEAR && days.length < count; one++)
    if (isOpen(one, hours)) days.push(one);
  return days;
}

/** What tells when something was sent. */
export interface Sending {
  /** Day of arrival at the hub. */
  readonly day: number;
  /** `YYYY-MM-DDTHH:mm` in UTC by the visitor's clock; null when it could not be opened. */
  readonly writtenAt: string | null;
}

/**
 * The day before which the visitor was told to hear something: the very day that their screen
 * shows, because it is counted from the same moment by the same rule. A visitor's clock that runs
 * ahead, or was never set, is not believed.
 */
export function promiseFor({ day, writtenAt }: Sending, hours: Hours): number {
  const arrived = new Date(day * DAY_MS);
  const noon = new Date(arrived.getUTCFullYear(), arrived.getUTCMonth(), arrived.getUTCDate(), 12);
  const written = Date.parse(`${writtenAt ?? ''}Z`);
  const believed = written < (day + 1) * DAY_MS && written > (day - LONGEST_WAY) * DAY_MS;
  const from = believed ? new Date(written) : noon;
  return calendarDay(promisedDay(from, hours.openDays, hours.closed));
}
