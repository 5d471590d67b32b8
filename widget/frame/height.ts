/** So that a line more or less does not move the page around the frame. */
const STEP = 48;
/** Above the second the frame scrolls. The loader holds it to the same. */
const BOUNDS = [320, 960] as const;

/** Tells how high `app` is, in CSS pixels, now and whenever it comes to another step. */
export function tellHeight(app: HTMLElement, tell: (height: number) => void): void {
  let last = 0;
  new ResizeObserver(() => {
    const [least, most] = BOUNDS;
    const steps = Math.ceil(app.offsetHeight / STEP) * STEP;
    const height = Math.min(most, Math.max(least, steps));
    if (height !== last) tell((last = height));
  }).observe(app);
}
