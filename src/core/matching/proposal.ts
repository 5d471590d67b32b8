import { assign } from './assignment.ts';
import { limitsOf } from './limits.ts';
import type { Buddy, BuddyRequest } from './people.ts';
import type { Pool } from './rank.ts';
import { scoreOf, type Score } from './score.ts';

export interface ProposedPair extends Score {
  readonly request: BuddyRequest;
  readonly buddy: Buddy;
}

export interface Proposal {
  readonly pairs: readonly ProposedPair[];
  /** The sum of all scores. */
  readonly total: number;
}

/**
 * For a region: who could be introduced to whom, all at once, so that the scores together are as high
 * as they can be. Nobody gets more people than they have room for. It is put beside the lists, for a
 * coordinator to take over or not.
 */
export function proposalFor({ requests, buddies, before, today }: Pool): Proposal {
  // A buddy stands there once for every place that is free.
  const places = buddies.flatMap((buddy) =>
    Array.from({ length: Math.max(0, buddy.capacity - buddy.busy) }, () => buddy),
  );
  const scores = requests.map((request) =>
    places.map((buddy) =>
      limitsOf(request, buddy, before, today).length > 0 ? 0 : scoreOf(request, buddy, today).total,
    ),
  );
  const pairs = assign(scores).flatMap((place, i): ProposedPair[] => {
    const [request, buddy] = [requests[i], place === null ? undefined : places[place]];
    return request && buddy ? [{ request, buddy, ...scoreOf(request, buddy, today) }] : [];
  });
  return { pairs, total: pairs.reduce((sum, pair) => sum + pair.total, 0) };
}
