import type { Settings } from '../src/core/desk/settings.ts';
import type { Content } from '../src/core/content.ts';

/** A sheet that nobody tried for a year may be lost, wet or unreadable. */
const SHEET_DAYS = 365;

/**
 * Day on which the recovery sheet was last known to work: tried since, or at the set-up, which is
 * the day after the oldest open key begins.
 */
export function sheetTried({ recoveryTried }: Settings, { keyList }: Content): number {
  const setUp = Math.max(...keyList.keys.map(({ notBefore }) => notBefore)) + 1;
  return recoveryTried ?? setUp;
}

/** Whether it is time to try the sheet again. Days since 1970-01-01 UTC. */
export function sheetDue(settings: Settings, content: Content, today: number): boolean {
  return today - sheetTried(settings, content) >= SHEET_DAYS;
}
