import { limitsOf, type Limit } from './limits.ts';
import type { Before, Buddy, BuddyRequest } from './people.ts';
import { scoreOf, type Score } from './score.ts';

export interface Pool {
  readonly requests: readonly BuddyRequest[];
  readonly buddies: readonly Buddy[];
  readonly before: Before;
  /** Days since 1970-01-01 UTC. */
  readonly today: number;
}

export interface Candidate extends Score {
  readonly buddy: Buddy;
}

export interface Unfit {
  readonly buddy: Buddy;
  readonly limits: readonly Limit[];
}

/**
 * Everybody who could be the buddy of this request, best first; and everybody else with what stands in
 * the way. Of two equals, who has fewer people comes first. A coordinator chooses.
 */
export function candidatesFor(
  request: BuddyRequest,
  { buddies, before, today }: Pool,
): { fit: Candidate[]; unfit: Unfit[] } {
  const fit: Candidate[] = [];
  const unfit: Unfit[] = [];
  for (const buddy of buddies) {
    const limits = limitsOf(request, buddy, before, today);
    if (limits.length > 0) unfit.push({ buddy, limits });
    else fit.push({ buddy, ...scoreOf(request, buddy, today) });
  }
  fit.sort(
    (a, b) => b.total - a.total || a.buddy.busy - b.buddy.busy || byId(a.buddy.id, b.buddy.id),
  );
  return { fit, unfit };
}

/** One order whatever the language of the machine. */
const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
