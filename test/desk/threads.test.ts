import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Submission } from '../../src/core/message.ts';
import type { Reply } from '../../src/core/reply.ts';
import { dayNumber, isoDay } from '../../desk/days.ts';
import {
  firstLine,
  viewThread,
  type OpenedMessage,
  type OpenedSubmission,
  type OpenedThread,
  type ThreadView,
} from '../../desk/threads/threads.ts';
import { rankThreads, sortThreads } from '../../desk/threads/ranks.ts';

const DAY = dayNumber('2026-11-20');
const key = 'A'.repeat(43);

function question(text: string, day = DAY): OpenedSubmission {
  const submission = { ...base(text), type: 'question', replyKey: key, followKey: key } as const;
  return { sid: 'question', day, submission, proven: true };
}

function followUp(n: number, day = DAY, proven = true): OpenedSubmission {
  const submission = { ...base(`vervolg ${n}`), type: 'follow-up', n, mac: key } as const;
  return { sid: `follow-${n}`, day, submission, proven };
}

function base(text: string): Omit<Submission, 'type' | 'replyKey' | 'followKey' | 'n' | 'mac'> {
  const writtenAt = '2026-11-20T10:00';
  return { v: 1, door: 'youth', locale: 'uk', site: '', consent: '1', writtenAt, text };
}

function wish(n: number, notice: { email: string } | null, proven = true): OpenedSubmission {
  const submission = { ...base(''), type: 'follow-up', n, mac: key, notice } as const;
  return { sid: `wish-${n}`, day: DAY, submission, proven };
}

function desk(n: number, reply: Partial<Reply> = {}): OpenedMessage {
  const whole = { v: 1, type: 'answer', text: `antwoord ${n}`, by: 'Noor', ...reply } as const;
  return { n, reply: { day: isoDay(DAY), ...whole } };
}

function thread(
  submissions: OpenedSubmission[],
  messages: OpenedMessage[] = [],
  more: Partial<OpenedThread> = {},
): OpenedThread {
  return { mailbox: 'm', archived: false, submissions, messages, rivals: false, ...more };
}

/** The order on the screen, as ids. */
function order(opened: OpenedThread): string[] {
  return viewThread(opened).entries.map((entry) =>
    entry.kind === 'visitor'
      ? entry.sid
      : entry.kind === 'desk'
        ? `desk-${entry.n}`
        : `unreadable-${entry.id}`,
  );
}

function named(mailbox: string, day: number, messages: OpenedMessage[] = []): ThreadView {
  return viewThread(thread([question('?', day)], messages, { mailbox }));
}

function ids(views: readonly ThreadView[]): string[] {
  return views.map((view) => view.mailbox);
}

test('a question alone is new and shows its first line', () => {
  const view = viewThread(thread([question('\n  Mag ik\nbellen?')]));
  assert.equal(view.state, 'new');
  assert.equal(view.firstLine, 'Mag ik');
  assert.equal(view.door, 'youth');
  assert.equal(view.locale, 'uk');
  assert.equal(view.nextN, 1);
  assert.equal(view.lastDay, DAY);
});

test('what the desk did last is the state', () => {
  const asked = question('?');
  const state = (messages: OpenedMessage[], archived = false) =>
    viewThread(thread([asked], messages, { archived })).state;
  assert.equal(state([desk(1, { type: 'read', text: '' })]), 'read');
  assert.equal(state([desk(1, { type: 'read' }), desk(2)]), 'answered');
  assert.equal(state([desk(1), desk(2, { type: 'closed' })]), 'closed');
  assert.equal(state([desk(1)], true), 'closed');
});

test('a follow-up after the answer of the same day is new', () => {
  const answered = thread([question('?'), followUp(1)], [desk(1, { seen: 0 })]);
  assert.equal(viewThread(answered).state, 'new');
  assert.deepEqual(order(answered), ['question', 'desk-1', 'follow-1']);
});

test('a follow-up that the answer of the same day had seen is not new', () => {
  const answered = thread([question('?'), followUp(1)], [desk(1, { seen: 1 })]);
  assert.equal(viewThread(answered).state, 'answered');
  assert.deepEqual(order(answered), ['question', 'follow-1', 'desk-1']);
});

test('a follow-up opens a closed thread again', () => {
  const closed = desk(1, { type: 'closed', seen: 0 });
  assert.equal(viewThread(thread([question('?'), followUp(1)], [closed])).state, 'new');
});

test('both sides are woven by what was seen, whatever order the hub gives', () => {
  const opened = thread(
    [followUp(3), followUp(1), question('?'), followUp(2)],
    [desk(3, { seen: 3 }), desk(1, { seen: 0 }), desk(2, { seen: 2 })],
  );
  const expected = ['question', 'desk-1', 'follow-1', 'follow-2', 'desk-2', 'follow-3', 'desk-3'];
  assert.deepEqual(order(opened), expected);
});

test('without "seen" the day decides', () => {
  const opened = thread([question('?', DAY - 2), followUp(1, DAY - 1)], [desk(1)]);
  assert.deepEqual(order(opened), ['question', 'follow-1', 'desk-1']);
});

test('what cannot be opened is counted and stays in its place', () => {
  const locked: OpenedSubmission = { sid: 'x', day: DAY - 1, submission: null, proven: false };
  const opened = thread([question('?', DAY - 2), locked], [{ n: 1, reply: null }, desk(2)]);
  const view = viewThread(opened);
  assert.equal(view.unreadable, 2);
  assert.deepEqual(order(opened), ['question', 'unreadable-1', 'unreadable-x', 'desk-2']);
  assert.equal(viewThread(thread([locked])).firstLine, '');
  assert.equal(viewThread(thread([locked])).state, 'new');
});

test('an unproven follow-up is counted, is new on a later day, and moves no order', () => {
  const opened = thread(
    [question('?', DAY - 1), followUp(1, DAY - 1, false), followUp(2, DAY + 1, false)],
    [desk(1, { seen: 0 })],
  );
  const view = viewThread(opened);
  assert.equal(view.unproven, 2);
  assert.equal(view.followUps, 0);
  assert.equal(view.state, 'new');
  assert.deepEqual(order(opened), ['question', 'follow-1', 'desk-1', 'follow-2']);
});

test('numbers the hub kept back are told, and the next number is free', () => {
  const view = viewThread(thread([question('?')], [desk(2), desk(5)]));
  assert.deepEqual(view.missing, [1, 3, 4]);
  assert.equal(view.nextN, 6);
});

test('a proven call waits until the desk answered or closed; reading is not enough', () => {
  const call = {
    phone: '06 1234 5678',
    daypart: 'any',
    language: 'tr',
    interpreter: true,
    voicemail: false,
  } as const;
  const asks = (one: OpenedSubmission): OpenedSubmission => ({
    ...one,
    submission: one.submission && { ...one.submission, call },
  });
  const waits = (submissions: OpenedSubmission[], messages: OpenedMessage[] = []) =>
    viewThread(thread(submissions, messages)).call;
  const read = desk(1, { type: 'read', text: '', seen: 0 });
  assert.deepEqual(waits([asks(question('?'))]), call);
  assert.deepEqual(waits([asks(question('?'))], [read]), call);
  assert.equal(waits([asks(question('?'))], [desk(1)]), null);
  assert.equal(waits([asks(question('?'))], [desk(1, { type: 'closed' })]), null);
  assert.deepEqual(waits([question('?'), asks(followUp(1))], [desk(1, { seen: 0 })]), call);
  assert.equal(waits([question('?'), asks(followUp(1))], [desk(1, { seen: 1 })]), null);
  assert.equal(waits([question('?'), asks(followUp(1, DAY, false))]), null, 'not proven');
  const again = asks(question('?'));
  const other = { ...call, phone: '06 8765 4321' };
  const changed = followUp(1);
  const later = {
    ...changed,
    submission: changed.submission && { ...changed.submission, call: other },
  };
  assert.deepEqual(waits([again, later]), other, 'the newest');
});

test('a call needs no words to be readable', () => {
  const call = {
    phone: '06 1234 5678',
    daypart: 'any',
    language: 'nl',
    interpreter: false,
    voicemail: true,
  } as const;
  const silent = question('');
  const asked = { ...silent, submission: silent.submission && { ...silent.submission, call } };
  const view = viewThread(thread([asked]));
  assert.deepEqual([view.firstLine, view.readable], ['', true]);
  const locked: OpenedSubmission = { sid: 'x', day: DAY, submission: null, proven: false };
  assert.equal(viewThread(thread([locked])).readable, false);
});

test('the newest activity comes first, and at first sight what waits of that day', () => {
  const views = [named('b', DAY, [desk(1)]), named('a', DAY), named('d', DAY - 9), named('c', DAY)];
  const ranks = rankThreads(views, new Map(), new Map());
  assert.deepEqual(ids(sortThreads(views, ranks)), ['c', 'a', 'b', 'd']);
});

test('reading moves nothing, a new thread and a thread that waits again come on top', () => {
  const first = [named('a', DAY), named('b', DAY)];
  const ranks = rankThreads(first, new Map(), new Map());
  const seen = new Map(first.map((view) => [view.mailbox, view]));
  const read = [named('a', DAY), named('b', DAY, [desk(1, { type: 'read' })])];
  const after = rankThreads(read, seen, ranks);
  assert.deepEqual(ids(sortThreads(read, after)), ids(sortThreads(first, ranks)));

  const more = [...read, named('c', DAY)];
  const third = rankThreads(more, new Map(read.map((view) => [view.mailbox, view])), after);
  assert.equal(ids(sortThreads(more, third))[0], 'c');
  const again = [named('a', DAY), named('b', DAY), named('c', DAY)];
  const last = rankThreads(again, new Map(more.map((view) => [view.mailbox, view])), third);
  assert.equal(ids(sortThreads(again, last))[0], 'b');
});

test('a long first line is cut between characters', () => {
  const family = '👨‍👩‍👧';
  const cut = firstLine(family.repeat(300));
  assert.equal(cut, `${family.repeat(139)}…`);
});

test('days go both ways', () => {
  assert.equal(isoDay(dayNumber('2026-02-28')), '2026-02-28');
  assert.equal(dayNumber('geen dag'), 0);
});

void test('where to say that there is an answer is the last that the visitor surely said', () => {
  const [one, two] = [{ email: 'een@post.example' }, { email: 'twee@post.example' }];
  const noticeOf = (...later: OpenedSubmission[]): unknown =>
    viewThread(thread([question('Dag'), ...later])).notice;
  assert.equal(noticeOf(), null);
  assert.equal(noticeOf(followUp(1)), null);
  assert.deepEqual(noticeOf(wish(1, one)), one);
  assert.deepEqual(noticeOf(wish(2, two), wish(1, one)), two, 'by number, not by arrival');
  assert.deepEqual(noticeOf(wish(1, one), followUp(2)), one, 'words change nothing');
  assert.equal(noticeOf(wish(1, one), wish(2, null)), null, 'taken back');
  assert.deepEqual(noticeOf(wish(1, null), wish(2, two)), two);
  assert.equal(noticeOf(wish(1, one, false)), null, 'not proven');
  assert.deepEqual(noticeOf(wish(1, one), wish(2, two, false)), one);
  assert.deepEqual(noticeOf(wish(1, one), wish(9, null, false)), one);
  const [no, yes] = [
    { ...wish(2, null), sid: 'a' },
    { ...wish(2, two), sid: 'b' },
  ];
  assert.equal(noticeOf(wish(1, one), no, yes), null, 'a no at the same number');
  assert.equal(noticeOf(yes, no), null);
});

void test('a wish for an e-mail alone makes no thread wait', () => {
  const email = 'een@post.example';
  const stateOf = (messages: OpenedMessage[], ...later: OpenedSubmission[]): string =>
    viewThread(thread([question('Dag'), ...later], messages)).state;
  assert.equal(stateOf([], wish(1, { email })), 'new');
  assert.equal(stateOf([desk(1)], wish(1, { email })), 'answered');
  assert.equal(stateOf([desk(1)], wish(1, null)), 'answered');
  assert.equal(stateOf([desk(1, { type: 'read' })], wish(1, { email })), 'read');
  assert.equal(stateOf([desk(1)], wish(1, { email }), followUp(2)), 'new', 'control');
});
