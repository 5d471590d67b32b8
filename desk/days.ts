/** Days at the desk are whole days since 1970-01-01 UTC. */

export const DAY_MS = 86_400_000;

/** Of a `YYYY-MM-DD` day; 0 when there is no such day. */
export function dayNumber(isoDay: string): number {
  return Math.floor(Date.parse(isoDay) / DAY_MS) || 0;
}

/** `YYYY-MM-DD` of a day. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

const weekdays = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', timeZone: 'UTC' });

/** The name of an ISO weekday, Monday 1. The fifth of January 1970 was a Monday. */
export function weekdayName(weekday: number): string {
  return weekdays.format((weekday + 3) * DAY_MS);
}
