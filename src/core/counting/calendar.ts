/** The calendar for counting, of whole days since 1970-01-01 UTC. No clock, no time zone. */

/** A year, or a quarter (1-4) or a month (1-12) of it. */
export interface Period {
  readonly year: number;
  readonly quarter?: number;
  readonly month?: number;
}

const DAYS_IN_400_YEARS = 146_097;
/** From 1 March of the year 0 to 1970-01-01: a year that begins in March ends in its leap day. */
const BEFORE_1970 = 719_468;

export function yearMonth(day: number): { readonly year: number; readonly month: number } {
  const since = day + BEFORE_1970;
  const era = Math.floor(since / DAYS_IN_400_YEARS);
  const inEra = since - era * DAYS_IN_400_YEARS;
  const leaps =
    Math.floor(inEra / 1460) -
    Math.floor(inEra / 36_524) +
    Math.floor(inEra / (DAYS_IN_400_YEARS - 1));
  const years = Math.floor((inEra - leaps) / 365);
  const inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: years + era * 400 + (month <= 2 ? 1 : 0), month };
}

/** `YYYY-MM`: the id of a month's tally. */
export function monthId(day: number): string {
  const { year, month } = yearMonth(day);
  return idOf(year, month);
}

/** Ids of the tallies that a period is counted from. */
export function monthIds(period: Period): string[] {
  return monthsOf(period).map((month) => idOf(period.year, month));
}

/** 1-4. */
export function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}

function monthsOf({ quarter, month }: Period): number[] {
  if (month !== undefined) return [month];
  const all = Array.from({ length: 12 }, (_, i) => i + 1);
  return quarter === undefined ? all : all.filter((one) => quarterOf(one) === quarter);
}

function idOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
