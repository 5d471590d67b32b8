/** Hour of the night, by the clock of the machine, at which a screen starts afresh. */
const HOUR = 4;

/** Whether a browser that began at `began` is due for its nightly start; within that hour only. */
export function plannedRestart(began: number, now: number): boolean {
  const date = new Date(now);
  return date.getHours() === HOUR && began < date.setHours(HOUR, 0, 0, 0);
}
