import type { BuddyCard } from '../../src/core/desk/buddy.ts';
import { isBothYes, isUnwell, toTell, type Pair } from '../../src/core/desk/match-ledger.ts';
import { OFFERS } from '../../src/core/matching/from-form.ts';
import { checkDay } from '../buddies/check-day.ts';
import type { ThreadView } from '../threads/threads.ts';
import type { PairNext, When } from './due.ts';

/** What is due for buddies. Pure. */

/** A new certificate of conduct takes weeks to come: so many days before, it is asked for. */
const VOG_AHEAD = 56;
const WEEK = 7;

/** What the list knows of buddies. */
export interface BuddiesWorld {
  /** What is known of a buddy, by the thread of the offer. */
  readonly buddy: (mailbox: string) => BuddyCard;
  /** Who was put together with whom. */
  readonly pairs: readonly Pair[];
  /** Days since 1970-01-01. */
  readonly today: number;
}

interface PairDue {
  readonly id: string;
  readonly next: PairNext;
  readonly when: When;
  readonly day: number;
}

/** With whoever has to hear something; else with who asked. */
export function pairsDue(
  { mailbox }: ThreadView,
  { pairs, today }: Pick<BuddiesWorld, 'pairs' | 'today'>,
): PairDue[] {
  return pairs.flatMap((pair): PairDue[] => {
    const next = homeOf(pair) === mailbox ? nextOf(pair, today) : null;
    return next ? [{ id: pair.id, ...next }] : [];
  });
}

/** One thing at most: the worst first. */
function nextOf(pair: Pair, today: number): Omit<PairDue, 'id'> | null {
  const { asked, check } = pair;
  if (isUnwell(pair)) return { next: 'unwell', when: 'now', day: check?.day ?? asked };
  if (isBothYes(pair)) return { next: 'introduce', when: 'today', day: asked };
  if (toTell(pair).length > 0) return { next: 'tell', when: 'today', day: asked };
  const day = checkDay(pair);
  if (day === null || day > today + WEEK) return null;
  return { next: 'check', when: day <= today ? 'today' : 'week', day };
}

function homeOf(pair: Pair): string {
  const [side = 'request'] = toTell(pair);
  return pair[side];
}

/** Of who is a buddy and had one. */
export function vogDue(
  { mailbox, form }: ThreadView,
  { buddy, today }: Pick<BuddiesWorld, 'buddy' | 'today'>,
): { readonly until: number; readonly when: When }[] {
  if (form?.script !== OFFERS) return [];
  const { vogUntil, ended } = buddy(mailbox);
  if (vogUntil === null || ended || vogUntil > today + VOG_AHEAD) return [];
  return [{ until: vogUntil, when: vogUntil < today ? 'today' : 'week' }];
}
