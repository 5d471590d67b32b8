import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handOver } from '../../src/core/desk/card-commands.ts';
import { cardKind, type Card } from '../../src/core/desk/card.ts';
import type { Call } from '../../src/core/message.ts';
import { viewThread } from '../../desk/threads/threads.ts';
import { dueItems, type World } from '../../desk/today/today.ts';
import type { Due } from '../../desk/today/due.ts';
import { ME, threadOf, TODAY, worldOf, type Happening } from './support/worlds.ts';

/** Friday, open on Monday, Tuesday, Thursday and Friday: one thing at a time. */

const asked = (ago: number, call?: Call): Happening => ({
  ...{ by: 'visitor', day: TODAY - ago },
  ...(call ? { call } : {}),
});
const wrote = (ago: number, type: 'answer' | 'read' | 'closed' = 'answer', who = 'Noor') =>
  ({ by: 'desk', day: TODAY - ago, type, who }) as const;
const callAt = (daypart: Call['daypart']): Call => ({
  ...{ phone: '0612345678', daypart, language: 'tr', interpreter: true, voicemail: false },
});
const step = (state: 'proposed' | 'agreed' | 'done', by: number, id = 's') =>
  ({ id, what: 'Een gesprek plannen', whom: 'de mentor', by, state, staff: ME }) as const;

function listOf(
  happenings: readonly Happening[],
  card: Partial<Card> = {},
  more: Partial<World> = {},
  fetched: number | null = null,
): Due[] {
  const thread = threadOf('a', { happenings });
  return dueItems(worldOf([thread], { a: card }, { fetched: () => fetched, ...more }));
}

const said = (items: readonly Due[]): string[] =>
  items.map(({ task, when, late }) => `${when} ${task.kind}${late ? ' late' : ''}`);

void test('a new question is for today, whatever the promise', () => {
  const items = listOf([asked(0)]);
  assert.deepEqual(said(items), ['today question']);
  const [{ task } = {}] = items;
  // Tuesday: Monday is the first day after today on which it is read.
  assert.deepEqual(task?.kind === 'question' && [task.before, task.fresh], [TODAY + 4, true]);
});

void test('one that was read waits until its last day, and is late on the promised one', () => {
  const read = (ago: number) => said(listOf([asked(ago), wrote(ago, 'read')]));
  assert.deepEqual(read(0), ['week question']);
  assert.deepEqual(read(1), ['today question'], 'asked on Thursday: before Monday');
  assert.deepEqual(read(2), ['now question late'], 'asked on Wednesday: before Friday');
  assert.deepEqual(said(listOf([asked(2)])), ['now question late'], 'never read at all');
});

void test('an answer ends it, a follow-up begins it anew', () => {
  assert.deepEqual(said(listOf([asked(9), wrote(3)])), []);
  assert.deepEqual(said(listOf([asked(9), wrote(3), asked(0)])), ['today question']);
  assert.deepEqual(said(listOf([asked(9), wrote(3, 'closed')])), []);
});

void test('what cannot be opened, or may be of another, waits for somebody all the same', () => {
  const closed = { sid: 's', day: TODAY, submission: null, proven: false };
  const view = viewThread({
    ...{ mailbox: 'a', archived: false, rivals: true },
    ...{ submissions: [closed], messages: [] },
  });
  assert.deepEqual(said(dueItems(worldOf([view]))), ['today question']);
  const later = dueItems(worldOf([view], {}, { today: TODAY + 4 }));
  assert.deepEqual(said(later), ['now question late']);
});

void test('a call back comes up in its part of the day', () => {
  const call = (daypart: Call['daypart'], now: World['daypart'], ago = 0) =>
    said(listOf([asked(ago, callAt(daypart))], {}, { daypart: now }))[0];
  const rows = (['morning', 'afternoon', 'evening', 'any'] as const).map((daypart) =>
    (['morning', 'afternoon', 'evening'] as const).map((now) => call(daypart, now)),
  );
  const [now, today, week] = ['now call', 'today call', 'week call'];
  assert.deepEqual(rows, [
    [now, week, week],
    [today, now, week],
    [today, today, now],
    [now, now, now],
  ]);
  assert.equal(call('morning', 'evening', 1), today, 'the last day: another part will have to do');
  assert.equal(call('morning', 'evening', 2), 'now call late');
});

void test('among calls the part of the day that it is comes first', () => {
  const dayparts = ['evening', 'morning', 'any', 'afternoon'] as const;
  const threads = dayparts.map((daypart) =>
    threadOf(daypart, { happenings: [asked(0, callAt(daypart))] }),
  );
  const order = (daypart: World['daypart']) =>
    dueItems(worldOf(threads, {}, { daypart })).map(({ thread }) => thread?.mailbox);
  assert.deepEqual(order('morning'), ['any', 'morning', 'afternoon', 'evening']);
  assert.deepEqual(order('afternoon'), ['afternoon', 'any', 'evening', 'morning']);
});

void test('on a closed day nobody is called', () => {
  const content = { openDays: [1, 2, 4] };
  assert.deepEqual(said(listOf([asked(0, callAt('morning'))], {}, { content })), ['today call']);
});

void test('a day promised by hand takes the place of the other until words of ours come', () => {
  const promised = (due: number, happenings: readonly Happening[], dueN = 1) =>
    said(listOf(happenings, { due, dueN }));
  const told = [asked(9), wrote(5)];
  assert.deepEqual(promised(TODAY + 4, told), ['week promised']);
  assert.deepEqual(promised(TODAY + 30, told), ['week promised'], 'never hidden');
  assert.deepEqual(promised(TODAY + 1, told), ['today promised'], 'before tomorrow');
  assert.deepEqual(promised(TODAY + 3, told), ['today promised'], 'before Monday');
  assert.deepEqual(promised(TODAY, told), ['now promised late']);
  assert.deepEqual(promised(TODAY - 1, [...told, wrote(2)]), [], 'kept');
  assert.deepEqual(promised(TODAY + 30, [...told, asked(2)]), ['now question late'], 'its own day');
  const byPhone = said(listOf([asked(4), wrote(4, 'read')], { due: TODAY + 4 }));
  assert.deepEqual(byPhone, ['week question'], 'promised without a message');
});

void test('danger is on top as long as somebody worries, and not in a closed thread', () => {
  assert.deepEqual(said(listOf([asked(9), wrote(3)], { safety: true })), ['now danger']);
  assert.deepEqual(said(listOf([asked(9), wrote(3, 'closed')], { safety: true })), []);
  const calm = threadOf('b', { happenings: [asked(20)] });
  const items = dueItems(
    worldOf([calm, threadOf('c', { happenings: [asked(9), wrote(3)] })], { c: { safety: true } }),
  );
  assert.deepEqual(said(items), ['now danger', 'now question late']);
});

void test('steps: nothing to do before a yes, then by their day', () => {
  const steps = (state: 'proposed' | 'agreed' | 'done', by: number) =>
    said(listOf([asked(9), wrote(3)], { steps: [step(state, by)] }));
  assert.deepEqual(steps('proposed', TODAY - 3), ['waits proposed']);
  assert.deepEqual(steps('agreed', TODAY), ['now step late']);
  assert.deepEqual(steps('agreed', TODAY + 1), ['today step'], 'before tomorrow');
  assert.deepEqual(steps('agreed', TODAY + 3), ['today step'], 'before Monday');
  assert.deepEqual(steps('agreed', TODAY + 4), ['week step']);
  assert.deepEqual(steps('agreed', TODAY + 8), []);
  assert.deepEqual(steps('done', TODAY - 1), []);
});

void test('a referral is asked after on its day, or the first open one after it', () => {
  const referral = (askOn: number, outcome: 'open' | 'worked' = 'open') =>
    said(
      listOf([asked(9), wrote(3)], {
        referrals: [{ id: 'r', to: 'het wijkteam', day: TODAY - 9, askOn, outcome }],
      }),
    );
  assert.deepEqual(referral(TODAY - 4), ['today referral']);
  assert.deepEqual(referral(TODAY), ['today referral']);
  assert.deepEqual(referral(TODAY + 1), ['week referral'], 'Saturday: Monday');
  assert.deepEqual(referral(TODAY + 8), []);
  assert.deepEqual(referral(TODAY, 'worked'), []);
});

void test('an answer that nobody fetched is told after five days, where the hub knows', () => {
  const unread = (ago: number, fetched: number | null) =>
    said(listOf([asked(9), wrote(ago)], {}, {}, fetched));
  assert.deepEqual(unread(5, 0), ['waits unread']);
  assert.deepEqual(unread(4, 0), []);
  assert.deepEqual(unread(5, 1), []);
  assert.deepEqual(unread(5, null), [], 'the hub does not say');
});

void test('what a colleague gave to her, until she writes', () => {
  const handed = (card: Partial<Card>, ...after: Happening[]) =>
    said(listOf([asked(9), wrote(3), ...after], card));
  const note = (staff: string) => ({ id: 'n', staff, day: TODAY, text: 'Kijk jij?' });
  const given = { assigned: ME, given: { n: 1, notes: 0 } };
  assert.deepEqual(handed(given), ['today handed']);
  assert.deepEqual(handed(given, wrote(0, 'answer', 'Sanne')), ['today handed']);
  assert.deepEqual(handed({ ...given, notes: [note('sanne')] }), ['today handed']);
  assert.deepEqual(handed({ ...given, notes: [note('sanne'), note(ME)] }), [], 'she wrote a note');
  const noted = { assigned: ME, given: { n: 1, notes: 1 }, notes: [note(ME)] };
  assert.deepEqual(handed(noted), ['today handed'], 'her note was there before');
  assert.deepEqual(handed(given, wrote(0)), [], 'she answered');
  assert.deepEqual(handed({ assigned: ME }), [], 'she took it herself');
  assert.deepEqual(handed({ ...given, assigned: 'sanne' }), []);
  const give = handOver(null, ME, 1)(cardKind.empty);
  assert.deepEqual(give && handed(give), ['today handed'], 'as a colleague gives it');
  const take = handOver('sanne', ME)({ ...cardKind.empty, ...given, assigned: 'sanne' });
  assert.deepEqual(take && handed(take), [], 'as she takes it');
});

void test('what is erased within a week is told in time to keep what is needed', () => {
  // Kept for ninety days after the last word.
  const erase = (inDays: number) => said(listOf([asked(90 - inDays), wrote(90 - inDays)]));
  assert.deepEqual(erase(8), []);
  assert.deepEqual(erase(7), ['week erase']);
  assert.deepEqual(erase(3), ['today erase'], 'Monday: today is the last day');
});

void test('the recovery sheet is tried once a year', () => {
  const tried = (recoveryTried: number | null) => {
    const world = worldOf([]);
    return said(dueItems({ ...world, settings: { ...world.settings, recoveryTried } }));
  };
  assert.deepEqual(tried(TODAY - 365), []);
  assert.deepEqual(tried(TODAY - 366), ['week recovery']);
  assert.deepEqual(tried(null), ['week recovery']);
});

void test('screens that need somebody are one thing to do, today, after every visitor', () => {
  const screens = (count: number) => said(dueItems({ ...worldOf([]), screens: count }));
  const none = said(dueItems(worldOf([])));
  assert.deepEqual(screens(0), none);
  assert.deepEqual(screens(2), ['today screens', ...none]);
  const shut = { ...worldOf([]), content: { openDays: [] }, screens: 1 };
  assert.ok(said(dueItems(shut)).includes('week screens'), 'nobody is sent to a shut door');
  assert.deepEqual(said(listOf([asked(0)], {}, { screens: 1 })).slice(0, 2), [
    'today question',
    'today screens',
  ]);
});
