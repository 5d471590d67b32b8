import type { Announce } from './contexts.ts';

/** Shorter, and some screen readers miss it; longer, and it is found again when browsing. */
const STAYS_MS = 3000;

/**
 * Writes into `region`, a polite live region that stood in the light DOM when the page loaded:
 * regions inside shadow roots, or added later, are not read by every screen reader. One node per
 * sentence, removed after a while, so that the same sentence can be said again.
 */
export function createAnnouncer(region: Element): Announce {
  return (sentence) => {
    const line = document.createElement('p');
    line.textContent = sentence;
    region.append(line);
    setTimeout(() => line.remove(), STAYS_MS);
  };
}
