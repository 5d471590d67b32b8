/** Longer apart, and they are two taps. */
const WITHIN_MS = 350;
/** A finger does not come down twice on the same spot. */
const WITHIN_PX = 30;

/**
 * Whether `now` is the second of a double tap. Phones do not count taps in `detail`, so it is time
 * and place that tell. Keys and assistive technology press without either: `detail` is 0.
 */
export const isSecondTap = (before: MouseEvent, now: MouseEvent): boolean =>
  now.detail > 1 ||
  (now.detail === 1 &&
    now.timeStamp - before.timeStamp < WITHIN_MS &&
    Math.hypot(now.clientX - before.clientX, now.clientY - before.clientY) < WITHIN_PX);
