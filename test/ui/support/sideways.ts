import type { SteunpuntApp } from '../../../src/ui/visitor/steunpunt-app.ts';

/** The narrowest screen that WCAG 1.4.10 counts with. */
const NARROW = 320;

/** By how many CSS px `app` would scroll sideways at the width of a small phone; 0 is as it should be. */
export function sideways(app: SteunpuntApp): number {
  Object.assign(app.style, { inlineSize: `${NARROW}px`, overflowX: 'auto' });
  const over = app.scrollWidth - app.clientWidth;
  Object.assign(app.style, { inlineSize: '', overflowX: '' });
  return over;
}
