import type { Door } from '../library/types.ts';

/**
 * Who asks for a buddy and who offers to be one, as matching sees them. Ids of topics
 * and the like are those of the journeys' options; a region is what they typed, in lower case. Days
 * are whole days since 1970-01-01 UTC.
 */

export type ChildAge = '0-4' | '4-12' | '12-18' | '18+';
export type Way = 'message' | 'call' | 'meet';
export type Daypart = 'morning' | 'afternoon' | 'evening' | 'weekend';

/** In the order of growing up. */
export const CHILD_AGES: readonly ChildAge[] = ['0-4', '4-12', '12-18', '18+'];

export interface BuddyRequest {
  readonly id: string;
  readonly door: Door;
  readonly topics: readonly string[];
  /** Of the child it is about; null where it was not said. */
  readonly childAge: ChildAge | null;
  /** BCP 47, the one they speak best first. Never empty. */
  readonly languages: readonly string[];
  /** '' where it was not said. */
  readonly region: string;
  /** The buddy must be of this region. */
  readonly nearby: boolean;
  readonly ways: readonly Way[];
  readonly dayparts: readonly Daypart[];
  /** What the buddy must not be: traits of `Buddy.traits`. */
  readonly not: readonly string[];
  /** In years, of a young person who asks for themselves; null for a parent. */
  readonly age: number | null;
  /** Day on which it was asked. */
  readonly since: number;
}

export interface Buddy {
  readonly id: string;
  readonly doors: readonly Door[];
  /** Lived through. */
  readonly topics: readonly string[];
  /** Of the children it was about. */
  readonly childAges: readonly ChildAge[];
  readonly languages: readonly string[];
  /** '' for anywhere. */
  readonly region: string;
  readonly ways: readonly Way[];
  readonly dayparts: readonly Daypart[];
  /** What somebody may not want: "man", "area utrecht". */
  readonly traits: readonly string[];
  /** In years; null where it does not matter. */
  readonly age: number | null;
  /** How many people at once. */
  readonly capacity: number;
  /** How many now, asked ones included. */
  readonly busy: number;
  readonly paused: boolean;
  /** Last day of the certificate of conduct (VOG); null for none. */
  readonly vogUntil: number | null;
}

/** Pairs that were put together before: a no is asked once, and who met does not meet again. */
export type Before = ReadonlySet<string>;

/** The name of a pair in `Before`. */
export const pairName = (request: string, buddy: string): string => `${request} ${buddy}`;
