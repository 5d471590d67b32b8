import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Day, Id, parserOf } from './schemas.ts';

/** Why two people do not meet any more, or were not going to. */
export const PAIR_ENDS = ['done', 'no-contact', 'no-click', 'not-well', 'moved', 'other'] as const;

const SaidByBoth = v.strictObject({
  request: v.picklist(['none', 'yes', 'no']),
  buddy: v.picklist(['none', 'yes', 'no']),
});

/**
 * One book per point of who was introduced to whom, so that two desks at once cannot give one buddy
 * away twice: every introduction is a command on this one document.
 */
const Pair = v.strictObject({
  /** Names the question to both, too: `askOf`. */
  id: Id,
  /** The thread that asks for a buddy. */
  request: Id,
  /** The thread with the buddy's offer. */
  buddy: Id,
  /** `declined`: one of them said no, or did not want to in the end. */
  state: v.picklist(['asked', 'met', 'declined', 'ended']),
  /** Day on which a buddy was asked for, and that on which both were asked. */
  since: Day,
  asked: Day,
  /** Whether they want to meet. */
  said: SaidByBoth,
  /** After a no: the other heard, without who or why, that it does not go on. */
  told: v.boolean(),
  /** Day on which they were introduced. */
  introduced: v.nullable(Day),
  /** "Gaat het goed zo?" `talked`: a colleague spoke with who said no. */
  check: v.nullable(v.strictObject({ day: Day, said: SaidByBoth, talked: v.boolean() })),
  ended: v.nullable(v.strictObject({ day: Day, reason: v.picklist(PAIR_ENDS) })),
});

const MatchLedger = v.strictObject({
  v: v.literal(1),
  pairs: v.pipe(v.array(Pair), v.maxLength(2_000)),
});

export type Pair = v.InferOutput<typeof Pair>;
export type MatchLedger = v.InferOutput<typeof MatchLedger>;
export type PairEnd = (typeof PAIR_ENDS)[number];
export type Side = 'request' | 'buddy';
export const SIDES: readonly Side[] = ['request', 'buddy'];

export const LEDGER_ID = 'point';

export const matchLedgerKind: DocumentKind<MatchLedger> = {
  kind: 'match-ledger',
  parse: parserOf(MatchLedger),
  empty: { v: 1, pairs: [] },
};

/** A pair that takes up a place of the buddy, and the one place of the request. */
export const goesOn = ({ state }: Pair): boolean => state === 'asked' || state === 'met';

/** How many people a buddy has, asked ones included. */
export function busyOf({ pairs }: MatchLedger, buddy: string): number {
  return pairs.filter((pair) => goesOn(pair) && pair.buddy === buddy).length;
}

/** `Reply.ask` of the question whether they want to meet, and of the one how it goes. */
export const askOf = ({ id }: Pick<Pair, 'id'>): string => id;
export const checkAskOf = ({ id }: Pick<Pair, 'id'>): string => `${id}.check`;

/** Both want to meet, and nobody introduced them yet. */
export const isBothYes = ({ state, said }: Pair): boolean =>
  state === 'asked' && said.request === 'yes' && said.buddy === 'yes';

/** Over before they met: somebody said no, or the question was taken back. */
export const isOff = ({ state, introduced }: Pair): boolean =>
  state === 'declined' || (state === 'ended' && introduced === null);

/** Who has to hear that it does not go on: everybody who did not say no. Nobody for what goes on. */
export function toTell(pair: Pair): Side[] {
  return isOff(pair) && !pair.told ? SIDES.filter((side) => pair.said[side] !== 'no') : [];
}

/** So many introductions have to be known before their waiting times say anything. */
const LEAST_KNOWN = 3;

/**
 * How many weeks people waited for a buddy, of the last twenty introductions: half of them between
 * these two. Null where too few are known to say anything.
 */
export function waitedWeeks({ pairs }: MatchLedger): { from: number; to: number } | null {
  const weeks = pairs
    .flatMap(({ since, introduced }) => (introduced === null ? [] : [introduced - since]))
    .slice(-20)
    .map((days) => Math.max(1, Math.round(days / 7)))
    .sort((a, b) => a - b);
  if (weeks.length < LEAST_KNOWN) return null;
  const at = (part: number): number => weeks[Math.floor((weeks.length - 1) * part)] ?? 1;
  return { from: at(0.25), to: at(0.75) };
}

/** One of the two said that it does not go well, and nobody spoke with them yet. */
export function isUnwell({ state, check }: Pair): boolean {
  if (state !== 'met' || !check || check.talked) return false;
  return SIDES.some((side) => check.said[side] === 'no');
}
