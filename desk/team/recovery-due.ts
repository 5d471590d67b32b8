import type { Settings } from '../../src/core/desk/settings.ts';

/** A sheet that nobody tried for a year may be lost, wet or unreadable. */
const YEAR = 365;

/** Whether it is time to try the recovery sheet again. Days since 1970-01-01 UTC. */
export function sheetDue({ recoveryTried }: Settings, today: number): boolean {
  return recoveryTried === null || today - recoveryTried > YEAR;
}
