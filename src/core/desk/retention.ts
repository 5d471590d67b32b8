import { monthId } from '../counting/calendar.ts';
import { ASKS, OFFERS } from '../matching/from-form.ts';
import type { Card } from './card.ts';
import { forgetWords } from './feedback-lines.ts';
import type { Feedback } from './feedback.ts';
import type { Pair } from './match-ledger.ts';
import { LONGEST_BUDDY_DAYS, LONGEST_DAYS, type Settings } from './settings.ts';
import type { Tally } from './tally.ts';

/** When things end at the desk. Pure; all days are whole days since 1970-01-01 UTC. */

/** So far ahead a desk asks for at once: less than the hub takes, whose day may be another. */
const HOLD_DAYS = 150;

/** What retention knows of a thread. */
export interface Aging {
  readonly mailbox: string;
  readonly door: 'parent' | 'youth' | null;
  /** Newest day on either side. */
  readonly lastDay: number;
  /** With what it began, where that was a journey. */
  readonly form?: { readonly script: string } | null;
}

export interface Ending {
  /** From this day on it is erased; `Infinity` while two people go on together. */
  readonly day: number;
  /**
   * What decided: the days of the door or of buddies, something agreed that is still to come, a
   * colleague who keeps it, two people who go on, or the longest that the hub keeps anything.
   */
  readonly why: 'door' | 'buddies' | 'agreed' | 'kept' | 'together' | 'limit';
}

/** When a thread ends, and why then. `pairs` are all of the point. */
export function endingOf(
  thread: Aging,
  card: Card,
  settings: Settings,
  pairs: readonly Pair[],
): Ending {
  const own = pairs.filter(({ request, buddy }) => [request, buddy].includes(thread.mailbox));
  if (own.some(({ state }) => state === 'met')) return { day: Infinity, why: 'together' };
  // Who is asked may never answer, and two people who stop after years were not quiet until then:
  // from those days on the term counts as from a message.
  const lastDay = Math.max(
    thread.lastDay,
    ...own.map(({ asked, ended }) => Math.max(asked, ended?.day ?? 0)),
  );
  const limit = lastDayToKeep({ ...thread, lastDay });
  const door = lastDay + daysOf(thread, settings);
  const agreed = dayAfterAgreed(card);
  const kept = card.keepUntil ?? 0;
  const day = Math.max(door, agreed, kept);
  if (day > limit) return { day: limit, why: 'limit' };
  if (day === door) return { day, why: isOfBuddies(thread) ? 'buddies' : 'door' };
  return { day, why: day === kept ? 'kept' : 'agreed' };
}

/** The latest day that "keep longer" can name for a thread. */
export function lastDayToKeep(thread: Pick<Aging, 'lastDay' | 'form'>): number {
  return thread.lastDay + (isOfBuddies(thread) ? LONGEST_BUDDY_DAYS : LONGEST_DAYS);
}

/**
 * Until which day the hub has to be asked to keep a thread that ends so; null where its own limit is
 * late enough. What two people go on with is asked for again and again.
 */
export function toHold({ lastDay }: Aging, { day }: Ending, today: number): number | null {
  if (day <= lastDay + LONGEST_DAYS) return null;
  return Math.min(day, today + HOLD_DAYS);
}

/** It asks for a buddy, or offers to be one. */
function isOfBuddies({ form }: Pick<Aging, 'form'>): boolean {
  return form?.script === ASKS || form?.script === OFFERS;
}

/** The newest last day with which a thread can end by `day`: what is newer need not be looked at. */
export function lastDayEndingBy(day: number, { retention }: Settings): number {
  return day - Math.min(retention.parent, retention.youth, retention.buddies);
}

/** Keeps a thread until `day`, from what was seen `before`; null when a colleague chose meanwhile. */
export function keepUntil(before: number | null, day: number): (now: Card) => Card | null {
  return (now) => {
    if (now.keepUntil === day) return now;
    return now.keepUntil === before ? { ...now, keepUntil: day } : null;
  };
}

/** Takes the heard sentences away that are too old; the lines go on counting. Null: none are. */
export function forgetHeard(tally: Tally, { retention }: Settings, today: number): Tally | null {
  const old = ({ day, text }: Tally['lines'][number]): boolean =>
    text !== '' && day + retention.heard <= today;
  if (!tally.lines.some(old)) return null;
  return { ...tally, lines: tally.lines.map((line) => (old(line) ? { ...line, text: '' } : line)) };
}

/**
 * Takes away what people wrote beside their answers in `month` (`YYYY-MM`) when that is too long
 * ago, counted from its last day; the lines go on counting. Null: it is not, or there is nothing.
 */
export function forgetFeedback(
  feedback: Feedback,
  month: string,
  { retention }: Settings,
  today: number,
): Feedback | null {
  return monthId(today - retention.heard) > month ? forgetWords(feedback) : null;
}

/** What nobody could open is not taken away before the longer of the two. */
function daysOf(thread: Aging, { retention }: Settings): number {
  if (isOfBuddies(thread)) return retention.buddies;
  const { door } = thread;
  return door ? retention[door] : Math.max(retention.parent, retention.youth);
}

/** The day after everything that is still to be done or asked after; 0 for nothing. */
function dayAfterAgreed({ steps, referrals }: Card): number {
  const days = [
    ...steps.filter(({ state }) => state === 'agreed').map(({ by }) => by),
    ...referrals.filter(({ outcome }) => outcome === 'open').map(({ askOn }) => askOn),
  ];
  return days.length === 0 ? 0 : Math.max(...days) + 1;
}
