import type { Card } from '../../src/core/desk/card.ts';
import { endingOf } from '../../src/core/desk/retention.ts';
import type { Settings } from '../../src/core/desk/settings.ts';
import type { Content } from '../../src/core/content.ts';
import type { Call } from '../../src/core/message.ts';
import { handPromise, lastAnswer, lastChance, promisedTo } from './deadlines.ts';
import { pairsDue, vogDue, type BuddiesWorld } from './buddies-due.ts';
import { compareDue, type Daypart, type Due, type Task, type When } from './due.ts';
import { firstOpen, isOpen } from './open-days.ts';
import { sheetDue } from '../team/recovery-due.ts';
import type { ThreadView } from '../threads/threads.ts';

/** How far ahead the list looks, in days. */
const WEEK = 7;
/** An answer that nobody fetched for so many days is asked after. */
const UNREAD = 5;
type CallTask = Extract<Task, { kind: 'call' }>;
const DAYPARTS: readonly Daypart[] = ['morning', 'afternoon', 'evening'];

/** What the list is made of. Days are those of the calendar on the wall, since 1970-01-01. */
export interface World extends BuddiesWorld {
  readonly threads: readonly ThreadView[];
  readonly card: (mailbox: string) => Card;
  /** Number of the newest message that was fetched; null when the hub did not say. */
  readonly fetched: (mailbox: string) => number | null;
  readonly settings: Settings;
  readonly content: Pick<Content, 'openDays' | 'closed'>;
  readonly today: number;
  /** The part of the day it is now. */
  readonly daypart: Daypart;
  /** Id of the colleague who looks. */
  readonly me: string;
  /** Her name under answers. */
  readonly name: string;
  /** Waiting-room screens that need somebody today. */
  readonly screens?: number;
}

/** Everything that is due, most urgent first. A closed thread asks for nothing. */
export function dueItems(world: World): Due[] {
  const items = world.threads
    .filter((thread) => thread.state !== 'closed')
    .flatMap((thread) => ofThread(thread, world));
  return [...items, ...ofPoint(world)].sort(compareDue);
}

function ofThread(thread: ThreadView, world: World): Due[] {
  const card = world.card(thread.mailbox);
  const due = (task: Task, when: When | null, day: number, late = false, id = ''): Due[] => {
    const key = [task.kind, thread.mailbox, id].filter(Boolean).join(' ');
    return when ? [{ key, when, late, day, thread, task }] : [];
  };
  const { today } = world;
  const erased = endingOf(thread, card, world.settings, world.pairs).day;
  const unread = unreadSince(thread, world.fetched(thread.mailbox));
  return [
    ...(card.safety ? due({ kind: 'danger' }, 'now', thread.lastDay) : []),
    ...waiting(thread, card, world, due),
    ...card.steps.flatMap((step): Due[] => {
      if (step.state === 'proposed')
        return due({ kind: 'proposed', step }, 'waits', step.by, false, step.id);
      if (step.state !== 'agreed') return [];
      const [when, late] = until(step.by, world);
      return due({ kind: 'step', step }, when, step.by, late, step.id);
    }),
    ...card.referrals.flatMap((referral): Due[] => {
      if (referral.outcome !== 'open') return [];
      const day = firstOpen(referral.askOn, world.content);
      const when = day <= today ? 'today' : day <= today + WEEK ? 'week' : null;
      return due({ kind: 'referral', referral }, when, referral.askOn, false, referral.id);
    }),
    ...pairsDue(thread, world).flatMap(({ next, when, day, id }) =>
      due({ kind: 'pair', next }, when, day, false, id),
    ),
    ...vogDue(thread, world).flatMap(({ until, when }) => due({ kind: 'vog', until }, when, until)),
    ...(unread !== null && today - unread >= UNREAD
      ? due({ kind: 'unread', since: unread }, 'waits', unread)
      : []),
    ...(isHanded(thread, card, world) ? due({ kind: 'handed' }, 'today', thread.lastDay) : []),
    ...(erased < Infinity
      ? due({ kind: 'erase', day: erased }, until(erased, world)[0], erased)
      : []),
  ];
}

/** The one item of a visitor who waits, or of a day that was promised. */
function waiting(
  thread: ThreadView,
  card: Card,
  world: World,
  due: (task: Task, when: When | null, day: number, late: boolean) => Due[],
): Due[] {
  if (thread.state === 'answered') {
    const before = handPromise(thread, card);
    if (before === null) return [];
    const [when, late] = until(before, world);
    return due({ kind: 'promised', before }, when ?? 'week', before, late);
  }
  const before = promisedTo(thread, card, world.content);
  const [when, late] = until(before, world);
  const { call } = thread;
  if (call) {
    const turn = turnOf(call, world.daypart);
    const passed = DAYPARTS.indexOf(world.daypart) + turn >= DAYPARTS.length;
    const task: CallTask = { kind: 'call', before, call, turn, passed };
    return due(task, late ? 'now' : whenToCall(task, world), before, late);
  }
  const fresh = thread.state === 'new';
  const task: Task = { kind: 'question', before, fresh };
  return due(task, fresh && !late ? 'today' : (when ?? 'week'), before, late);
}

/** When something promised is shown, and whether it is too late; null: not this week. */
function until(before: number, { today, content }: World): [When | null, boolean] {
  if (today >= before) return ['now', true];
  if (lastChance(before, content) <= today) return ['today', false];
  return [before <= today + WEEK ? 'week' : null, false];
}

/** How many parts of the day until somebody wants to be called; 0 is now. */
function turnOf({ daypart }: Call, now: Daypart): number {
  if (daypart === 'any') return 0;
  return (DAYPARTS.indexOf(daypart) - DAYPARTS.indexOf(now) + DAYPARTS.length) % DAYPARTS.length;
}

function whenToCall({ turn, passed, before }: CallTask, { today, content }: World): When {
  if (turn === 0) return isOpen(today, content) ? 'now' : 'today';
  return passed && lastChance(before, content) > today ? 'week' : 'today';
}

/** The day of our last answer when the hub tells that it was never fetched; null otherwise. */
function unreadSince({ state, entries }: ThreadView, fetched: number | null): number | null {
  const answer = lastAnswer(entries);
  if (state !== 'answered' || !answer || fetched === null) return null;
  return fetched < answer.n ? answer.day : null;
}

/** Until the one it was given to writes, to the visitor or a note. */
function isHanded({ entries }: ThreadView, card: Card, { me, name }: World): boolean {
  const { assigned, given, notes } = card;
  if (assigned !== me || !given) return false;
  if (notes.slice(given.notes).some(({ staff }) => staff === me)) return false;
  return !entries.some(
    (entry) => entry.kind === 'desk' && entry.n > given.n && entry.reply.by === name,
  );
}

/** What belongs to no thread. */
function ofPoint({ settings, today, content, screens = 0 }: World): Due[] {
  const tried = settings.recoveryTried;
  const due = (when: When, day: number, task: Task): Due => {
    return { key: task.kind, when, late: false, day, thread: null, task };
  };
  // A screen may be silent because the door is shut.
  const when = isOpen(today, content) ? 'today' : 'week';
  return [
    ...(screens > 0 ? [due(when, today, { kind: 'screens', count: screens })] : []),
    ...(sheetDue(settings, today)
      ? [due('week', tried ?? today, { kind: 'recovery', tried })]
      : []),
  ];
}
