import type { BuddyCard, BuddyEnd } from './buddy.ts';

/**
 * What colleagues do with what they know of a buddy. Each is pure and may meet its own work or a
 * colleague's: the card as it is when what is wanted holds already, null when it no longer fits.
 */
export type BuddyCommand = (now: BuddyCard) => BuddyCard | null;

const MOST = { supervision: 100, traits: 20 } as const;

/** What is one value, chosen on the screen. */
type Chosen = 'vogUntil' | 'talk' | 'training' | 'agreement' | 'contact' | 'expenses' | 'capacity';

/** From `before`, as it was on the screen; null when it is neither that nor `value` by now. */
export function choose<K extends Chosen>(
  what: K,
  before: BuddyCard[K],
  value: BuddyCard[K],
): BuddyCommand {
  return (now) => {
    if (now[what] === value) return now;
    return now[what] === before ? { ...now, [what]: value } : null;
  };
}

/** A day on which buddies talked with one another, kept in order; null beyond a hundred. */
export function addSupervision(day: number): BuddyCommand {
  return (now) => {
    if (now.supervision.includes(day)) return now;
    if (now.supervision.length >= MOST.supervision) return null;
    return { ...now, supervision: [...now.supervision, day].sort((a, b) => a - b) };
  };
}

export function removeSupervision(day: number): BuddyCommand {
  return (now) =>
    now.supervision.includes(day)
      ? { ...now, supervision: now.supervision.filter((one) => one !== day) }
      : now;
}

/** A trait is there or not, whatever a colleague does with the others. Null beyond twenty. */
export function markTrait(id: string, on: boolean): BuddyCommand {
  return (now) => {
    if (now.traits.includes(id) === on) return now;
    if (on && now.traits.length >= MOST.traits) return null;
    return { ...now, traits: on ? [...now.traits, id] : now.traits.filter((one) => one !== id) };
  };
}

/** Nobody new before `until`; null for until they say so. Of two pauses the last said counts. */
export function pause(until: number | null): BuddyCommand {
  return (now) => (now.paused && now.paused.until === until ? now : { ...now, paused: { until } });
}

export const resume: BuddyCommand = (now) => (now.paused === null ? now : { ...now, paused: null });

/** Is no buddy any more; null when a colleague wrote down another reason. */
export function endBuddy(day: number, reason: BuddyEnd): BuddyCommand {
  return (now) => {
    if (now.ended) return now.ended.reason === reason ? now : null;
    return { ...now, ended: { day, reason } };
  };
}

/** A press too many, or somebody who came back. */
export const comeBack: BuddyCommand = (now) => (now.ended === null ? now : { ...now, ended: null });
