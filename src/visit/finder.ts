import { crisisIn } from '../core/crisis/crisis.ts';
import { findableOf, indexing, search, type Index } from '../core/faq/faq.ts';
import type { VisitorLibrary } from '../core/library/types.ts';
import type { Finder } from './library-loader.ts';

/** Less time than this is not worth another step. */
const STEP_MS = 4;

/** Searches one library. Its index is made while the page is idle; a first search waits for the rest. */
export function createFinder({ entries, crisis }: VisitorLibrary): Finder {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const steps = indexing(entries.map(findableOf));
  let index: Index | null = null;
  const built = (enough: () => boolean): Index | null => {
    while (!index && !enough()) {
      const step = steps.next();
      if (step.done) index = step.value;
    }
    return index;
  };
  const whenIdle = (): void => {
    if (!('requestIdleCallback' in globalThis)) return;
    requestIdleCallback((time) => {
      if (!built(() => time.timeRemaining() < STEP_MS)) whenIdle();
    });
  };
  whenIdle();
  return {
    find(text, limit) {
      const whole = built(() => false);
      const found = whole ? search(whole, text, limit) : [];
      return found.flatMap(({ id, score }) => {
        const entry = byId.get(id);
        return entry ? [{ entry, score }] : [];
      });
    },
    danger: (text) => crisisIn(text, crisis),
  };
}
