import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Id, parserOf } from './schemas.ts';

/**
 * One book per point of who was introduced to whom, so that two desks at once cannot give one buddy
 * away twice: every introduction is a command on this one document.
 */
const Pair = v.strictObject({
  id: Id,
  /** The thread that asks for a buddy. */
  request: Id,
  /** The buddy. */
  buddy: Id,
  state: v.picklist(['asked', 'met', 'declined', 'ended']),
});

const MatchLedger = v.strictObject({
  v: v.literal(1),
  pairs: v.pipe(v.array(Pair), v.maxLength(2_000)),
});

export type Pair = v.InferOutput<typeof Pair>;
export type MatchLedger = v.InferOutput<typeof MatchLedger>;

export const matchLedgerKind: DocumentKind<MatchLedger> = {
  kind: 'match-ledger',
  parse: parserOf(MatchLedger),
  empty: { v: 1, pairs: [] },
};

/** A pair that takes up a place of the buddy, and the one place of the request. */
const goesOn = ({ state }: Pair): boolean => state === 'asked' || state === 'met';

/**
 * Asks both whether they want to meet. null when the buddy has no place left of `capacity`, the
 * request has somebody already, or these two were put together before: a no is asked once.
 */
export function introduce(
  ledger: MatchLedger,
  { id, request, buddy }: Pick<Pair, 'id' | 'request' | 'buddy'>,
  capacity: number,
): MatchLedger | null {
  const { pairs } = ledger;
  // Our own earlier try, whose answer was lost.
  if (pairs.some((pair) => pair.id === id)) return ledger;
  const together = pairs.some((pair) => pair.request === request && pair.buddy === buddy);
  const taken = pairs.filter((pair) => goesOn(pair) && pair.buddy === buddy).length;
  const served = pairs.some((pair) => goesOn(pair) && pair.request === request);
  if (together || served || taken >= capacity) return null;
  return { ...ledger, pairs: [...pairs, { id, request, buddy, state: 'asked' }] };
}

/** Moves a pair on; null when there is no such pair, or it is over. */
export function settle(
  ledger: MatchLedger,
  id: string,
  state: Exclude<Pair['state'], 'asked'>,
): MatchLedger | null {
  const pair = ledger.pairs.find((one) => one.id === id);
  if (!pair || !goesOn(pair)) return null;
  return {
    ...ledger,
    pairs: ledger.pairs.map((one) => (one.id === id ? { ...one, state } : one)),
  };
}
