/** So that the size of letters that somebody reads tells little. */
const STEP = 48;
/** What is longer scrolls. The loader holds it to the same. */
const MOST = 960;
const LEAST = 624;

/**
 * Tells, once, how high `app` is as it begins, in CSS pixels. Never again: how high it is later tells
 * what is read, found, remembered or typed there, which is not for the page around it to know.
 */
export function tellHeight(app: HTMLElement, tell: (height: number) => void): void {
  const beginning = new ResizeObserver(() => {
    if (!app.offsetHeight) return;
    beginning.disconnect();
    tell(Math.min(MOST, Math.max(LEAST, Math.ceil(app.offsetHeight / STEP) * STEP)));
  });
  beginning.observe(app);
}
