import type { Pair } from '../../src/core/desk/match-ledger.ts';

/** After so many days both are asked how it goes. */
const SIX_WEEKS = 42;

/** The day on which both are asked how it goes; null when they were, or do not meet. */
export function checkDay({ state, introduced, check }: Pair): number | null {
  return state === 'met' && introduced !== null && check === null ? introduced + SIX_WEEKS : null;
}
