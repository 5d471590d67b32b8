import { isPaused, missingOf, type BuddyCard, type BuddyNeed } from '../../src/core/desk/buddy.ts';
import {
  busyOf,
  goesOn,
  isBothYes,
  isOff,
  isUnwell,
  toTell,
  type MatchLedger,
  type Pair,
} from '../../src/core/desk/match-ledger.ts';
import { ASKS, nameOf, OFFERS, toBuddy, toRequest } from '../../src/core/matching/from-form.ts';
import { pairName, type Buddy, type BuddyRequest } from '../../src/core/matching/people.ts';
import type { Pool } from '../../src/core/matching/rank.ts';
import type { Form } from '../../src/core/message.ts';
import type { ThreadView } from '../threads/threads.ts';
import { checkDay } from './check-day.ts';

/** Who asks for a buddy and who is one, from threads and what the desk keeps beside them. Pure. */

interface Person {
  /** Mailbox hash: the name of the thread, the request and the buddy. */
  readonly id: string;
  readonly thread: ThreadView;
  readonly form: Form;
  readonly door: 'parent' | 'youth';
  /** First or chosen name; '' for none. */
  readonly name: string;
}

export interface Asker extends Person {
  /** Null where the form says too little to find anybody. */
  readonly request: BuddyRequest | null;
  /** With whom they were put together, as long as something goes on or has to be told. */
  readonly pair: Pair | null;
  /** Day on which it was asked, and whole weeks since. */
  readonly since: number;
  readonly weeks: number;
}

export interface Offerer extends Person {
  readonly card: BuddyCard;
  readonly buddy: Buddy | null;
  readonly missing: readonly BuddyNeed[];
  readonly paused: boolean;
  /** Those that go on, or have to be told. */
  readonly pairs: readonly Pair[];
}

export interface BuddyWorld {
  /** Whom somebody has to do something for first, then who waits longest. */
  readonly askers: readonly Asker[];
  /** Who still misses most first; who ended is left out. */
  readonly offerers: readonly Offerer[];
  /** Who was a buddy here, and is no more. */
  readonly gone: readonly Offerer[];
  /** Who waits, and who can be asked today. */
  readonly pool: Pool;
}

export interface Source {
  readonly threads: readonly ThreadView[];
  readonly card: (id: string) => BuddyCard;
  readonly ledger: MatchLedger;
  /** Days since 1970-01-01. */
  readonly today: number;
}

export function buddyWorld(source: Source): BuddyWorld {
  const { ledger, today } = source;
  const people = source.threads.filter(({ state }) => state !== 'closed').flatMap(personOf);
  const askers = people.flatMap((person) => askerOf(person, source));
  const all = people.flatMap((person) => offererOf(person, source));
  const offerers = all.filter(({ card }) => card.ended === null);
  return {
    askers: askers.sort(
      (a, b) => turn(a, today) - turn(b, today) || a.since - b.since || byId(a, b),
    ),
    offerers: offerers.sort((a, b) => worse(b) - worse(a) || vog(a) - vog(b) || byId(a, b)),
    gone: all.filter(({ card }) => card.ended !== null),
    pool: {
      requests: askers.flatMap(({ request, pair }) => (request && !pair ? [request] : [])),
      buddies: offerers.flatMap(({ buddy, missing }) =>
        buddy && missing.every((need) => need === 'vog') ? [buddy] : [],
      ),
      before: new Set(ledger.pairs.map(({ request, buddy }) => pairName(request, buddy))),
      today,
    },
  };
}

function personOf(thread: ThreadView): Person[] {
  const { form, door, mailbox: id } = thread;
  return form && door ? [{ id, thread, form, door, name: nameOf(form) }] : [];
}

function askerOf(person: Person, { ledger, today }: Source): Asker[] {
  if (person.form.script !== ASKS) return [];
  const since = firstDay(person.thread);
  const pair = ledger.pairs.findLast(
    (one) => one.request === person.id && (goesOn(one) || toTell(one).length > 0),
  );
  const request = toRequest({ ...person, since });
  const weeks = Math.max(0, Math.floor((today - since) / 7));
  return [{ ...person, request, since, weeks, pair: pair ?? null }];
}

function offererOf(person: Person, { ledger, today, card: cardOf }: Source): Offerer[] {
  if (person.form.script !== OFFERS) return [];
  const card = cardOf(person.id);
  const paused = isPaused(card, today);
  const { vogUntil, capacity, traits } = card;
  const known = { vogUntil, capacity, traits, paused, busy: busyOf(ledger, person.id) };
  const pairs = ledger.pairs.filter(
    (pair) => pair.buddy === person.id && (goesOn(pair) || toTell(pair).includes('buddy')),
  );
  const missing = missingOf(card, today);
  return [{ ...person, card, paused, missing, pairs, buddy: toBuddy(person, known) }];
}

/** The day on which the visitor's first message arrived. */
function firstDay({ entries, lastDay }: ThreadView): number {
  const days = entries.flatMap((entry) => (entry.kind === 'visitor' ? [entry.day] : []));
  return Math.min(lastDay, ...days);
}

/** Something to do for the two, nobody yet, asked, together. */
function turn({ pair }: Asker, today: number): number {
  if (!pair) return 1;
  if (isOff(pair) || isBothYes(pair) || isUnwell(pair)) return 0;
  const due = checkDay(pair);
  if (due !== null && due <= today) return 0;
  return pair.state === 'asked' ? 2 : 3;
}

function worse({ missing, paused }: Offerer): number {
  return missing.length * 2 + (paused ? 1 : 0);
}

const vog = ({ card }: Offerer): number => card.vogUntil ?? 0;
const byId = (a: Person, b: Person): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
