/**
 * "donderdag 27 november" in `locale`. Always the Gregorian calendar and Latin digits: some locales
 * would otherwise count years and write numbers in a way that no letter from school does.
 */
export function dayInWords(day: Date, locale: string): string {
  // English as on this side of the ocean: the day before the month.
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
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

/**
 * The second day after `today` on which questions are read: the day before which a visitor hears
 * something. `openDays` are ISO weekday numbers, Monday 1; there is at least one.
 */
export function promisedDay(today: Date, openDays: readonly number[]): Date {
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate());
  // Two weeks hold two open days of any week that has one.
  for (let found = 0, i = 0; found < 2 && i < 14; i++) {
    day.setDate(day.getDate() + 1);
    if (openDays.includes(day.getDay() || 7)) found++;
  }
  return day;
}
