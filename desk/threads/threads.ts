import type { Door } from '../../src/core/doors.ts';
import type { Call, Form, Notice, Submission } from '../../src/core/message.ts';
import type { Reply } from '../../src/core/reply.ts';
import { dayNumber } from '../days.ts';

/**
 * What the desk shows of a thread, computed from what was opened. Pure: no clock, no keys.
 *
 * A visitor's message has a place among the desk's by `Reply.seen` (how many proven follow-ups the
 * desk had read when it wrote); days are all that is known besides, and days are not an order.
 */

/** One submission after trying to open it. */
export interface OpenedSubmission {
  readonly sid: string;
  /** Day of arrival at the hub. */
  readonly day: number;
  /** null: it could not be opened, or does not belong to this thread. */
  readonly submission: Submission | null;
  /** A question whose keys are the thread's, or a follow-up whose mac holds. */
  readonly proven: boolean;
  /** It could not be opened because it is sealed to the key of this door, which is not here. */
  readonly door?: Door;
}

/** One message of the desk after trying to open it. */
export interface OpenedMessage {
  readonly n: number;
  readonly reply: Reply | null;
}

export interface OpenedThread {
  /** Mailbox hash, base64url: the thread's name at the hub. */
  readonly mailbox: string;
  readonly archived: boolean;
  readonly submissions: readonly OpenedSubmission[];
  readonly messages: readonly OpenedMessage[];
  /**
   * More than one first message and nothing that tells which is the visitor's: somebody else wrote
   * one of them, so no answer can be sealed.
   */
  readonly rivals: boolean;
}

/** `new`: something of the visitor waits. The others say what the desk did last. */
export type ThreadState = 'new' | 'read' | 'answered' | 'closed';

export type Entry =
  | {
      readonly kind: 'visitor';
      readonly sid: string;
      readonly day: number;
      readonly submission: Submission;
      readonly proven: boolean;
    }
  | { readonly kind: 'desk'; readonly n: number; readonly reply: Reply }
  | {
      readonly kind: 'unreadable';
      readonly from: 'visitor' | 'desk';
      readonly id: string;
      readonly day: number;
      /** For colleagues of this door. */
      readonly door?: Door;
    };

export interface ThreadView {
  readonly mailbox: string;
  readonly archived: boolean;
  readonly state: ThreadState;
  /** First line of the visitor's first readable message; '' where no words were opened. */
  readonly firstLine: string;
  /** That message says something: a call needs no words. */
  readonly readable: boolean;
  /** What a journey asked at the start, and was told. */
  readonly form: Form | null;
  /** The call that the visitor asked for last and nobody answered yet. Never an unproven one. */
  readonly call: Call | null;
  /** Where the visitor wants to hear that there is an answer. Never an unproven wish. */
  readonly notice: Notice | null;
  readonly door: Submission['door'] | null;
  readonly locale: string | null;
  /** Newest day on either side. */
  readonly lastDay: number;
  readonly entries: readonly Entry[];
  /** Messages of either side that nobody here can open. Shown and counted, never hidden. */
  readonly unreadable: number;
  /** Messages that may be somebody else's. */
  readonly unproven: number;
  /** Numbers of the desk's messages that the hub did not give. */
  readonly missing: readonly number[];
  readonly rivals: boolean;
  /** Proven follow-ups so far: `seen` of the next message. */
  readonly followUps: number;
  /** Number of the next message. */
  readonly nextN: number;
}

/** The view of one thread. */
export function viewThread(thread: OpenedThread): ThreadView {
  const entries = inOrder(thread);
  const visitor = entries.filter((entry) => entry.kind === 'visitor');
  const first = visitor.find((entry) => entry.submission.type === 'question') ?? visitor[0];
  const numbers = thread.messages.map((message) => message.n);
  const highest = Math.max(0, ...numbers);
  return {
    mailbox: thread.mailbox,
    archived: thread.archived,
    state: stateOf(entries, thread.archived),
    firstLine: first ? firstLine(first.submission.text) : '',
    readable: first !== undefined && isReadable(first.submission),
    form: first?.submission.type === 'question' ? (first.submission.form ?? null) : null,
    call: waitingCall(entries),
    notice: lastNotice(entries),
    door: first?.submission.door ?? null,
    locale: first?.submission.locale ?? null,
    lastDay: Math.max(
      0,
      ...thread.submissions.map((submission) => submission.day),
      ...thread.messages.map(({ reply }) => (reply ? dayNumber(reply.day) : 0)),
    ),
    entries,
    unreadable: entries.filter((entry) => entry.kind === 'unreadable' && !entry.door).length,
    unproven: visitor.filter((entry) => !entry.proven).length,
    missing: Array.from({ length: highest }, (_, i) => i + 1).filter((n) => !numbers.includes(n)),
    rivals: thread.rivals,
    followUps: visitor.filter(isProvenFollowUp).length,
    nextN: highest + 1,
  };
}

const characters = new Intl.Segmenter('nl');

/** First line with anything on it, at most 140 characters; never half an emoji. */
export function firstLine(text: string): string {
  const line = text.split(/\r\n|[\n\r\u2028\u2029]/).find((part) => part.trim() !== '') ?? '';
  const start = Array.from(
    characters.segment(line.trim().slice(0, 2000)),
    ({ segment }) => segment,
  );
  return start.length > 140 ? `${start.slice(0, 139).join('')}…` : start.join('');
}

function inOrder(thread: OpenedThread): Entry[] {
  const questions: Entry[] = [];
  const proven: Entry[] = [];
  /** Nothing proves when these were written: placed by the hub's day only. */
  const loose: { day: number; entry: Entry }[] = [];
  for (const { sid, day, submission, proven: holds, door } of byNumber(thread.submissions)) {
    if (!submission) {
      const entry: Entry = { kind: 'unreadable', from: 'visitor', id: sid, day };
      loose.push({ day, entry: door ? { ...entry, door } : entry });
    } else {
      const entry: Entry = { kind: 'visitor', sid, day, submission, proven: holds };
      if (!holds) loose.push({ day, entry });
      else if (submission.type === 'question') questions.push(entry);
      else proven.push(entry);
    }
  }
  loose.sort((a, b) => a.day - b.day);

  const entries = [...questions];
  let next = 0;
  for (const { n, reply } of [...thread.messages].sort((a, b) => a.n - b.n)) {
    if (!reply) {
      entries.push({ kind: 'unreadable', from: 'desk', id: String(n), day: 0 });
      continue;
    }
    const day = dayNumber(reply.day);
    const seen = reply.seen ?? proven.filter((entry) => dayOf(entry) < day).length;
    while (next < Math.min(seen, proven.length)) entries.push(...proven.slice(next, ++next));
    while (loose[0] && loose[0].day < day) entries.push(...loose.splice(0, 1).map(toEntry));
    entries.push({ kind: 'desk', n, reply });
  }
  return [...entries, ...proven.slice(next), ...loose.map(toEntry)];
}

function byNumber(submissions: readonly OpenedSubmission[]): OpenedSubmission[] {
  const number = ({ submission }: OpenedSubmission): number =>
    submission?.type === 'follow-up' ? submission.n : 0;
  return [...submissions].sort(
    (a, b) => number(a) - number(b) || a.day - b.day || (a.sid < b.sid ? -1 : 1),
  );
}

function stateOf(entries: readonly Entry[], archived: boolean): ThreadState {
  const at = entries.findLastIndex((entry) => entry.kind === 'desk');
  const last = entries[at];
  if (last?.kind !== 'desk') return archived ? 'closed' : 'new';
  const lastDay = dayNumber(last.reply.day);
  // What cannot be placed counts as waiting only when it came on a later day; it is marked anyway.
  const waiting = entries
    .slice(at + 1)
    .some((entry) => saysSomething(entry) && (isProvenFollowUp(entry) || dayOf(entry) > lastDay));
  if (waiting) return 'new';
  switch (last.reply.type) {
    case 'read':
      return archived ? 'closed' : 'read';
    case 'answer':
      return archived ? 'closed' : 'answered';
    default:
      return 'closed';
  }
}

function isReadable(said: Submission): boolean {
  const { text, call } = said;
  const more = said.type === 'question' ? said.form : said.choice;
  return text.trim() !== '' || call !== undefined || more !== undefined;
}

function waitingCall(entries: readonly Entry[]): Call | null {
  const answered = entries.findLastIndex(
    (entry) => entry.kind === 'desk' && entry.reply.type !== 'read',
  );
  const asked = entries
    .slice(answered + 1)
    .flatMap((entry) => (entry.kind === 'visitor' && entry.proven ? [entry.submission.call] : []));
  return asked.findLast((call) => call !== undefined) ?? null;
}

/** A wish for an e-mail, or for none any more, alone is nothing that waits for an answer. */
function saysSomething(entry: Entry): boolean {
  return (
    entry.kind !== 'visitor' || isReadable(entry.submission) || !('notice' in entry.submission)
  );
}

function lastNotice(entries: readonly Entry[]): Notice | null {
  const wishes = entries.flatMap((entry) => {
    if (entry.kind !== 'visitor' || !entry.proven) return [];
    const { submission } = entry;
    if (submission.type !== 'follow-up' || submission.notice === undefined) return [];
    return [{ n: submission.n, notice: submission.notice }];
  });
  const last = Math.max(0, ...wishes.map(({ n }) => n));
  const newest = wishes.filter(({ n }) => n === last).map(({ notice }) => notice);
  // Two devices that did not know of each other may use one number: then a no counts.
  return newest.includes(null) ? null : (newest.at(-1) ?? null);
}

function isProvenFollowUp(entry: Entry): boolean {
  return entry.kind === 'visitor' && entry.proven && entry.submission.type === 'follow-up';
}

function dayOf(entry: Entry): number {
  return entry.kind === 'desk' ? dayNumber(entry.reply.day) : entry.day;
}

function toEntry({ entry }: { entry: Entry }): Entry {
  return entry;
}
