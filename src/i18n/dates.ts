/**
 * "donderdag 27 november" in `locale`. Always the Gregorian calendar and Latin digits: some locales
 * would otherwise count years and write numbers in a way that no letter from school does.
 * `otherwise` goes over which parts of the day are said.
 */
export function dayInWords(
  day: Date,
  locale: string,
  otherwise?: Intl.DateTimeFormatOptions,
): string {
  // English as on this side of the ocean: the day before the month.
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...otherwise,
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).format(day);
}

/** The same, or the word for today when `day` is `today`. */
export function dayOrToday(day: Date, today: Date, locale: string): string {
  return day.toDateString() === today.toDateString()
    ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day')
    : dayInWords(day, locale);
}

/** The local midnight of a day written YYYY-MM-DD. */
export function dayOf(isoDay: string): Date {
  const [year = 1970, month = 1, day = 1] = isoDay.split('-').map(Number);
  return new Date(year, month - 1, day);
}

/** A stretch of days on which nobody reads, both ends included. Whole days since 1970-01-01. */
export interface Closed {
  readonly from: number;
  readonly until: number;
}

const DAY_MS = 86_400_000;

/** Which day of the calendar on the wall `date` is: days since 1970-01-01. */
export const calendarDay = (date: Date): number =>
  Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;

const closedOn = (date: Date, closed: readonly Closed[]): Closed | undefined =>
  closed.find(({ from, until }) => from <= calendarDay(date) && calendarDay(date) <= until);

/** The days after `today` on which questions are read, nearest first; empty for more than a year shut. */
function* daysOpen(
  today: Date,
  openDays: readonly number[],
  closed: readonly Closed[],
): Generator<Date> {
  for (let i = 1; i <= 400; i++) {
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + i);
    if (openDays.includes(day.getDay() || 7) && !closedOn(day, closed)) yield day;
  }
}

/**
 * The second day after `today` on which questions are read: the day before which a visitor hears
 * something. `openDays` are ISO weekday numbers, Monday 1; there is at least one.
 */
export function promisedDay(
  today: Date,
  openDays: readonly number[],
  closed: readonly Closed[] = [],
): Date {
  const [first, second] = daysOpen(today, openDays, closed);
  return second ?? first ?? today;
}

/** The first day after a holiday that `today` is in; null on an ordinary day. */
export function backOn(
  today: Date,
  openDays: readonly number[],
  closed: readonly Closed[] = [],
): Date | null {
  if (!closedOn(today, closed)) return null;
  const [first] = daysOpen(today, openDays, closed);
  return first ?? null;
}

const DUTCH = 'zon maan dins woens donder vrij zater'.split(' ');

/**
 * "maandag, dinsdag en donderdag" for [1, 2, 4]. The Dutch words are here: they stand on a first
 * screen, and a slow phone takes as long to begin with Intl as to draw the rest of it.
 */
export function weekdaysInWords(weekdays: readonly number[], locale: string): string {
  const days = [...weekdays].sort();
  if (locale === 'nl') {
    const names = days.map((weekday) => `${DUTCH[weekday % 7] ?? ''}dag`).join(', ');
    return names.replace(/,(?!.*,)/, ' en');
  }
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // The fourth of January 1970 was a Sunday.
  const names = days.map((weekday) => name.format((weekday + 3) * DAY_MS));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
