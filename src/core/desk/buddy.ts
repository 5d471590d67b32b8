import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Day, Id, Line, parserOf } from './schemas.ts';

/** Why somebody is no buddy any more. */
export const BUDDY_ENDS = ['own-wish', 'moved', 'not-suited', 'other'] as const;

/**
 * What staff know of a buddy beside what was offered in the form. Its id is that of the thread with
 * the offer: the mailbox hash, base64url. Of the certificate of conduct only a date is kept.
 */
export const BuddyCard = v.strictObject({
  v: v.literal(1),
  /** Last day on which the certificate of conduct (VOG) counts; null while there is none. */
  vogUntil: v.nullable(Day),
  /** Days on which it happened; null where it did not yet. */
  talk: v.nullable(Day),
  training: v.nullable(Day),
  agreement: v.nullable(Day),
  /** Id of the colleague whom they turn to. */
  contact: v.nullable(Id),
  /** Days on which buddies talk with one another. */
  supervision: v.pipe(v.array(Day), v.maxLength(100)),
  /** What was agreed about expenses. */
  expenses: Line,
  /** How many people at once; null for what was offered. */
  capacity: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9))),
  /** Nobody new before the day `until`; null until they say so. */
  paused: v.nullable(v.strictObject({ until: v.nullable(Day) })),
  /** Ids of what somebody may ask a buddy not to be: the choices of the journey's step `not`. */
  traits: v.pipe(v.array(Id), v.maxLength(20)),
  ended: v.nullable(v.strictObject({ day: Day, reason: v.picklist(BUDDY_ENDS) })),
});

export type BuddyCard = v.InferOutput<typeof BuddyCard>;
export type BuddyEnd = (typeof BUDDY_ENDS)[number];

export const buddyKind: DocumentKind<BuddyCard> = {
  kind: 'buddy',
  parse: parserOf(BuddyCard),
  empty: {
    v: 1,
    ...{ vogUntil: null, talk: null, training: null, agreement: null, contact: null },
    ...{ supervision: [], expenses: '', capacity: null, paused: null, traits: [], ended: null },
  },
};

/** What has to be there before a buddy meets anybody. */
export type BuddyNeed = 'talk' | 'vog' | 'agreement' | 'contact';

/** In the order in which it is done; empty for who can start on `today`. */
export function missingOf(card: BuddyCard, today: number): BuddyNeed[] {
  const missing: [BuddyNeed, boolean][] = [
    ['talk', card.talk === null],
    ['vog', card.vogUntil === null || card.vogUntil < today],
    ['agreement', card.agreement === null],
    ['contact', card.contact === null],
  ];
  return missing.flatMap(([need, isMissing]) => (isMissing ? [need] : []));
}

/** A pause that ended on its day is over without anybody saying so. */
export function isPaused({ paused }: BuddyCard, today: number): boolean {
  return paused !== null && (paused.until === null || today < paused.until);
}
