import type { Card } from '../../src/core/desk/card.ts';
import { lastOpen, promiseFor } from './open-days.ts';
import { dayNumber } from '../days.ts';
import type { Entry, ThreadView } from '../threads/threads.ts';
import type { Content } from '../../src/core/content.ts';

type Hours = Pick<Content, 'openDays' | 'closed'>;

/** What the visitor wrote and nobody answered yet, oldest first. A status is no answer. */
function unanswered(entries: readonly Entry[]): Entry[] {
  return entries
    .slice(entries.findLastIndex(isAnswer) + 1)
    .filter((entry) => entry.kind !== 'desk' && !(entry.kind === 'unreadable' && isOurs(entry)));
}

/** The desk's last words to the visitor; null before the first. */
export function lastAnswer(entries: readonly Entry[]): { n: number; day: number } | null {
  const last = entries.findLast(isAnswer);
  return last ? { n: last.n, day: dayNumber(last.reply.day) } : null;
}

/** The day promised by hand; null when there is none, or words of ours came after it. */
export function handPromise({ entries }: ThreadView, card: Card): number | null {
  const kept = card.dueN !== undefined && (lastAnswer(entries)?.n ?? 0) > card.dueN;
  return kept ? null : card.due;
}

/**
 * The day before which a waiting visitor hears something: as their screen says, or as a colleague
 * promised in its place. What came after her promise has one of its own, and the nearest counts.
 */
export function promisedTo(thread: ThreadView, card: Card, hours: Hours): number {
  const hand = handPromise(thread, card);
  if (hand !== null && card.dueN === undefined) return hand;
  const waiting = unanswered(thread.entries);
  const own = waiting.filter((entry) => entry.kind === 'visitor' && entry.proven);
  const days = (own.length > 0 ? own : waiting).map((entry) => promiseFor(sending(entry), hours));
  // Opened again by us: from then on they may expect something.
  if (days.length === 0) days.push(promiseFor({ day: thread.lastDay, writtenAt: null }, hours));
  return Math.min(...days, hand ?? Infinity);
}

/** The last day with somebody at the desk on which a promise can be kept. */
export function lastChance(before: number, hours: Hours): number {
  return lastOpen(before - 1, hours);
}

function sending(entry: Entry): { day: number; writtenAt: string | null } {
  if (entry.kind === 'desk') return { day: dayNumber(entry.reply.day), writtenAt: null };
  const writtenAt = entry.kind === 'visitor' ? entry.submission.writtenAt : null;
  return { day: entry.day, writtenAt };
}

function isAnswer(entry: Entry): entry is Extract<Entry, { kind: 'desk' }> {
  return entry.kind === 'desk' && entry.reply.type !== 'read';
}

function isOurs(entry: Extract<Entry, { kind: 'unreadable' }>): boolean {
  return entry.from === 'desk';
}
