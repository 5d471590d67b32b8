import fc from 'fast-check';
import { buddyKind, type BuddyCard } from '../../../src/core/desk/buddy.ts';
import { cardKind, type Card } from '../../../src/core/desk/card.ts';
import type { Pair } from '../../../src/core/desk/match-ledger.ts';
import { settingsKind } from '../../../src/core/desk/settings.ts';
import type { Call } from '../../../src/core/message.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { isoDay } from '../../../desk/days.ts';
import {
  viewThread,
  type OpenedMessage,
  type OpenedSubmission,
  type ThreadView,
} from '../../../desk/threads/threads.ts';
import type { World } from '../../../desk/today/today.ts';

/** Desks as they can be after some weeks: threads by what happened in them, and cards beside them. */

/** A Friday. */
export const TODAY = 20_777;
export const ME = 'noor';
const key = 'A'.repeat(43);

export type Happening =
  | { readonly by: 'visitor'; readonly day: number; readonly call?: Call }
  | {
      readonly by: 'desk';
      readonly day: number;
      readonly type: Reply['type'];
      readonly who?: string;
    };

export interface Past {
  readonly happenings: readonly Happening[];
  readonly archived?: boolean;
  readonly fetched?: number | null;
  /** The journey that it began with. */
  readonly script?: string;
}

/** The thread in which this happened, in this order. The first is the visitor's. */
export function threadOf(
  mailbox: string,
  { happenings, archived = false, script }: Past,
): ThreadView {
  const submissions: OpenedSubmission[] = [];
  const messages: OpenedMessage[] = [];
  for (const one of happenings) {
    if (one.by === 'visitor') {
      const n = submissions.length;
      const common = {
        ...({ v: 1, door: 'parent', locale: 'nl', site: '', consent: '1' } as const),
        writtenAt: `${isoDay(one.day)}T10:00`,
        text: `Vraag ${n} in ${mailbox}`,
        ...(one.call ? { call: one.call } : {}),
      };
      const submission =
        n === 0
          ? ({
              ...common,
              ...(script !== undefined && { form: { script, answers: {} } }),
              ...({ type: 'question', replyKey: key, followKey: key } as const),
            } as const)
          : ({ ...common, type: 'follow-up', n, mac: key } as const);
      submissions.push({ sid: `${mailbox}-${n}`, day: one.day, submission, proven: true });
    } else {
      const reply: Reply = {
        ...({ v: 1, type: one.type, text: 'Dag', day: isoDay(one.day) } as const),
        by: one.who ?? 'Noor',
        seen: submissions.length - 1,
      };
      messages.push({ n: messages.length + 1, reply });
    }
  }
  return viewThread({ mailbox, archived, submissions, messages, rivals: false });
}

export function worldOf(
  threads: readonly ThreadView[],
  cards: Readonly<Record<string, Partial<Card>>> = {},
  more: Partial<World> = {},
): World {
  return {
    threads,
    card: (mailbox) => ({ ...cardKind.empty, ...cards[mailbox] }),
    fetched: () => null,
    buddy: () => buddyKind.empty,
    pairs: [],
    settings: { ...settingsKind.empty, recoveryTried: TODAY - 10 },
    content: { openDays: [1, 2, 4, 5] },
    today: TODAY,
    daypart: 'morning',
    me: ME,
    name: 'Noor',
    ...more,
  };
}

const daypart = fc.constantFrom('morning', 'afternoon', 'evening', 'any');
const call: fc.Arbitrary<Call> = daypart.map((part) => ({
  ...{ phone: '0612345678', daypart: part, language: 'tr', interpreter: true, voicemail: false },
}));
const type = fc.constantFrom('read', 'answer', 'closed', 'moved');
const later = fc.integer({ min: 0, max: 6 });
const happening = fc.oneof(
  fc.record({ by: fc.constant('visitor' as const), later, call: fc.option(call, { nil: null }) }),
  fc.record({
    by: fc.constant('desk' as const),
    later,
    type,
    who: fc.constantFrom('Noor', 'Sanne'),
  }),
);

/** Something happened on its day, in order; the last of it today at most. */
const past: fc.Arbitrary<Past> = fc
  .record({
    first: fc.option(call, { nil: null }),
    rest: fc.array(happening, { maxLength: 6 }),
    ago: fc.integer({ min: 0, max: 8 }),
    putAway: fc.boolean(),
    script: fc.constantFrom(undefined, 'buddy', 'buddy-worden'),
    fetched: fc.option(fc.nat(4), { nil: null }),
  })
  .map(({ first, rest, ago, putAway, script, fetched }) => {
    let day = TODAY - ago - rest.reduce((sum, one) => sum + one.later, 0);
    const asked = first ? { call: first } : {};
    const happenings: Happening[] = [{ by: 'visitor', day, ...asked }];
    for (const one of rest) {
      day += one.later;
      happenings.push(
        one.by === 'desk'
          ? { by: 'desk', day, type: one.type, who: one.who }
          : { by: 'visitor', day, ...(one.call ? { call: one.call } : {}) },
      );
    }
    // The hub opens a thread again at every submission.
    const last = happenings.at(-1);
    const closed = last?.by === 'desk' && (last.type === 'closed' || last.type === 'moved');
    return { happenings, archived: putAway && closed, fetched, ...(script && { script }) };
  });

const day = fc.integer({ min: TODAY - 20, max: TODAY + 20 });
const card: fc.Arbitrary<Partial<Card>> = fc
  .record({
    safety: fc.boolean(),
    due: fc.option(day, { nil: null }),
    dueN: fc.option(fc.nat(5), { nil: null }),
    assigned: fc.constantFrom(null, ME, 'sanne'),
    given: fc.option(fc.record({ n: fc.nat(5), notes: fc.constant(0) }), { nil: null }),
    steps: fc.array(
      fc.record({ by: day, state: fc.constantFrom('proposed', 'agreed', 'done', 'dropped') }),
      { maxLength: 3 },
    ),
    referrals: fc.array(
      fc.record({
        askOn: day,
        outcome: fc.constantFrom('open', 'worked', 'not-worked', 'unknown'),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ steps, referrals, dueN, given, ...rest }) => ({
    ...rest,
    ...(given === null ? {} : { given }),
    ...(dueN === null ? {} : { dueN }),
    steps: steps.map((step, i) => ({ ...step, id: `s${i}`, what: 'x', whom: 'y', staff: ME })),
    referrals: referrals.map((one, i) => ({ ...one, id: `r${i}`, to: 'z', day: TODAY - 20 })),
  }));

const said = fc.record({
  request: fc.constantFrom('none', 'yes', 'yes', 'no'),
  buddy: fc.constantFrom('none', 'yes', 'yes', 'no'),
});
/** Two of up to eight threads, as the commands can leave them. */
const pair: fc.Arbitrary<Omit<Pair, 'id'>> = fc
  .record({
    ...{ request: fc.nat(7), buddy: fc.nat(7), asked: day, said, told: fc.boolean() },
    met: fc.option(day, { nil: null }),
    check: fc.option(fc.record({ day, said, talked: fc.boolean() }), { nil: null }),
  })
  .map(({ request, buddy, asked, met, check, ...rest }) => {
    const bothYes = rest.said.request === 'yes' && rest.said.buddy === 'yes';
    const isMet = bothYes && met !== null;
    const no = rest.said.request === 'no' || rest.said.buddy === 'no';
    return {
      ...{ ...rest, asked, since: asked, request: `box-${request}`, buddy: `box-${buddy}` },
      state: no ? ('declined' as const) : isMet ? ('met' as const) : ('asked' as const),
      introduced: isMet ? met : null,
      check: isMet ? check : null,
      ended: null,
    };
  });
const buddyCard: fc.Arbitrary<Partial<BuddyCard>> = fc.record({
  vogUntil: fc.option(fc.integer({ min: TODAY - 30, max: TODAY + 90 }), { nil: null }),
  ended: fc.constantFrom(null, null, { day: TODAY - 1, reason: 'moved' as const }),
});

export interface Generated {
  readonly world: World;
  readonly pasts: Readonly<Record<string, Past>>;
  readonly cards: Readonly<Record<string, Partial<Card>>>;
}

export const generated: fc.Arbitrary<Generated> = fc
  .record({
    past: fc.array(fc.tuple(past, card), { maxLength: 8 }),
    pair: fc.array(pair, { maxLength: 4 }),
    buddy: fc.array(buddyCard, { minLength: 8, maxLength: 8 }),
    openDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    closed: fc.array(
      fc.tuple(day, fc.nat(12)).map(([from, long]) => ({ from, until: from + long })),
      { maxLength: 2 },
    ),
    now: fc.constantFrom('morning', 'afternoon', 'evening'),
    keep: fc.integer({ min: 14, max: 60 }),
  })
  .map(({ past, pair: together, buddy, openDays, closed, now, keep }) => {
    const named = past.map((one, i) => [`box-${i}`, one] as const);
    const pasts = Object.fromEntries(named.map(([name, [history]]) => [name, history]));
    const cards = Object.fromEntries(named.map(([name, [, beside]]) => [name, beside]));
    const threads = Object.entries(pasts).map(([name, one]) => threadOf(name, one));
    const content = { openDays, closed };
    const retention = { parent: keep, youth: keep, buddies: keep, heard: keep };
    const more = {
      settings: { ...settingsKind.empty, retention },
      ...{ content, daypart: now },
      fetched: (mailbox: string) => pasts[mailbox]?.fetched ?? null,
      pairs: together.map((one, i) => ({ ...one, id: `p${i}` })),
      buddy: (mailbox: string) => ({ ...buddyKind.empty, ...buddy[Number(mailbox.slice(4))] }),
    };
    return { world: worldOf(threads, cards, more), pasts, cards };
  });

/** Whether the visitor waits for words, told from what happened and nothing else. */
export function waits({ happenings }: Past): boolean {
  const last = happenings.findLastIndex((one) => one.by === 'desk' && one.type !== 'read');
  return happenings.slice(last + 1).some((one) => one.by === 'visitor');
}
