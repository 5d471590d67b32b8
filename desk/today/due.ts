import type { Referral, Step } from '../../src/core/desk/card.ts';
import type { Call } from '../../src/core/message.ts';
import type { ThreadView } from '../threads/threads.ts';

/** What waits for somebody at the desk, and in which order it is shown. Pure. */

/** `now`: do it first. `waits`: nothing to do before the visitor does something. */
export const WHENS = ['now', 'today', 'week', 'waits'] as const;
export type When = (typeof WHENS)[number];

export type Daypart = Exclude<Call['daypart'], 'any'>;

/**
 * What there is to do, and the day that says why now. Days are whole days since 1970-01-01. `before`
 * is a day that a visitor was told: on that day itself it is too late.
 */
export type Task =
  /** A colleague worries about safety. */
  | { readonly kind: 'danger' }
  /** Somebody waits for words; `fresh` while nobody looked at the last ones. */
  | { readonly kind: 'question'; readonly before: number; readonly fresh: boolean }
  /** Somebody waits to be called, `turn` parts of the day from now: today, or `passed`. */
  | {
      readonly kind: 'call';
      readonly before: number;
      readonly call: Call;
      readonly turn: number;
      readonly passed: boolean;
    }
  /** A day was promised by hand in a thread where nothing else waits. */
  | { readonly kind: 'promised'; readonly before: number }
  | { readonly kind: 'step'; readonly step: Step }
  /** A step that waits for a yes. */
  | { readonly kind: 'proposed'; readonly step: Step }
  | { readonly kind: 'referral'; readonly referral: Referral }
  /** Our answer of `since` was not fetched. */
  | { readonly kind: 'unread'; readonly since: number }
  /** Of two people who were asked or introduced: what to do next. */
  | { readonly kind: 'pair'; readonly next: PairNext }
  /** A buddy's certificate of conduct ends, or ended. */
  | { readonly kind: 'vog'; readonly until: number }
  /** A colleague gave it to the one who looks. */
  | { readonly kind: 'handed' }
  | { readonly kind: 'erase'; readonly day: number }
  /** The recovery sheet should be tried; null when it never was. */
  | { readonly kind: 'recovery'; readonly tried: number | null }
  /** So many waiting-room screens need somebody. */
  | { readonly kind: 'screens'; readonly count: number };

/** `unwell`: one of the two said that it does not go well. `tell`: after a no, the other hears. */
export type PairNext = 'unwell' | 'introduce' | 'tell' | 'check';

export interface Due {
  /** Names this thing to do as long as it is there. */
  readonly key: string;
  readonly when: When;
  /** A promised day has passed. */
  readonly late: boolean;
  /** The day it is about: earlier comes first among equals. */
  readonly day: number;
  /** null for what belongs to no thread. */
  readonly thread: ThreadView | null;
  readonly task: Task;
}

/** Within one `When`: who may be in danger, whom we kept waiting, who is new, then the rest. */
const ORDER: readonly Task['kind'][] = [
  ...(['danger', 'question', 'call', 'promised', 'pair', 'step', 'proposed'] as const),
  ...(['referral', 'unread', 'handed', 'vog', 'erase', 'screens', 'recovery'] as const),
];

function rank({ late, task }: Due): number {
  if (task.kind === 'danger') return -2;
  if (late) return -1;
  // Their yes or no is what waits in that thread: it is answered from the room with the buddies.
  if (task.kind === 'pair' && task.next !== 'check') return ORDER.indexOf('question') - 0.5;
  // What was read already comes after who is still unheard, calls included.
  if (task.kind === 'question' && !task.fresh) return ORDER.indexOf('call') + 0.5;
  return ORDER.indexOf(task.kind);
}

function turn({ task }: Due): number {
  return task.kind === 'call' ? task.turn : 0;
}

/** One total order: the same things stand in the same order, however they came in. */
export function compareDue(a: Due, b: Due): number {
  return (
    WHENS.indexOf(a.when) - WHENS.indexOf(b.when) ||
    rank(a) - rank(b) ||
    turn(a) - turn(b) ||
    a.day - b.day ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
