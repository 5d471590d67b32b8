import type { Clock } from '../src/core/ports.ts';
import { DAY_MS } from './days.ts';

/** The browser's clock and timers. */
export const browserClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Whole days since 1970-01-01 UTC. */
export function today(clock: Clock): number {
  return Math.floor(clock.now() / DAY_MS);
}
