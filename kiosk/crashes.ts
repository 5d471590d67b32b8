import { keep, readKept } from './kept.ts';

/** How often the app broke, by the hour since 1970: nobody's visit is told by the minute. */
type Hours = Readonly<Record<string, number>>;

const KEPT = 'crashes';
const HOUR = 3_600_000;
const DAY_HOURS = 24;

/** Counts one, `now` in ms since 1970. Never rejects. */
export async function countCrash(now: number): Promise<void> {
  try {
    const hours = await lastDay(now);
    const hour = String(Math.floor(now / HOUR));
    await keep(KEPT, { ...hours, [hour]: (hours[hour] ?? 0) + 1 });
  } catch {
    // What cannot be counted is not told.
  }
}

/** How many there were in the last 24 hours. Rejects when the browser cannot say. */
export async function crashesOfDay(now: number): Promise<number> {
  return Object.values(await lastDay(now)).reduce((sum, count) => sum + count, 0);
}

/** A clock that was set back leaves hours that are still to come. */
async function lastDay(now: number): Promise<Hours> {
  const kept = (await readKept<Hours>(KEPT)) ?? {};
  const hour = Math.floor(now / HOUR);
  const recent = (at: number): boolean => at <= hour && hour - at < DAY_HOURS;
  return Object.fromEntries(Object.entries(kept).filter(([at]) => recent(Number(at))));
}
