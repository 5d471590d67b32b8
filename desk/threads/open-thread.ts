import { fromBase64Url, sameBytes, toBase64Url, type Bytes } from '../../src/core/bytes.ts';
import type { BatchThread as SealedThread } from '../../src/core/desk/thread-batch.ts';
import { decodeEnvelope, decodeHeader, HASH_SIZE } from '../../src/core/envelope.ts';
import { decodeMailboxMessage } from '../../src/core/mailbox.ts';
import type { Door } from '../../src/core/doors.ts';
import type { Submission } from '../../src/core/message.ts';
import { openEnvelope } from '../../src/seal/envelope.ts';
import { holdsFollowMac } from '../../src/seal/follow-up.ts';
import { openReply } from '../../src/seal/mailbox.ts';
import type { EpochKey } from '../../src/seal/point-keys.ts';
import type { Doors } from '../doors.ts';
import type { OpenedMessage, OpenedSubmission, OpenedThread } from './threads.ts';

export type { SealedThread };

export interface Keys {
  readonly point: string;
  readonly epochs: readonly EpochKey[];
  /** Which are of one door, as it is now. */
  readonly doors?: () => Doors;
}

export interface Opened {
  readonly thread: OpenedThread;
  /** What a message to the visitor is sealed with; null when it is not known for certain. */
  readonly replyKey: Bytes | null;
}

/**
 * Remembers what envelopes held, by sid, so that a refresh opens only what is new. It holds
 * readable text: drop it with the keys.
 */
export type Memory = Map<string, Submission>;

/**
 * Opens everything of one thread. Never throws for anything the hub sends: what cannot be opened,
 * or was put under another sid or mailbox than it was sealed for, is null in the result.
 */
export async function openThread(
  keys: Keys,
  sealed: SealedThread,
  memory: Memory = new Map(),
): Promise<Opened> {
  const read = new Map<string, { day: number; submission: Submission | null; door?: Door }>();
  for (const { sid, day, bytes } of sealed.submissions) {
    const submission = memory.get(sid) ?? (await openSubmission(keys, sealed.mailbox, sid, bytes));
    // What does not open now may open with a key that a colleague brings.
    if (submission) memory.set(sid, submission);
    const door = submission ? null : othersDoor(keys, bytes);
    read.set(sid, { day, submission, ...(door && { door }) });
  }

  const thread = await findThreadKeys(
    keys,
    sealed,
    [...read.values()].map((one) => one.submission),
  );
  const submissions: OpenedSubmission[] = [];
  for (const [sid, one] of read)
    submissions.push({ sid, ...one, proven: await isProven(thread, sid, one.submission) });

  const messages: OpenedMessage[] = [];
  for (const bytes of sealed.messages) {
    const message = decodeMailboxMessage(bytes);
    if (!message) continue;
    messages.push({ n: message.n, reply: await openMessage(keys, sealed, thread.replyKey, bytes) });
  }
  const { mailbox, archived } = sealed;
  return {
    thread: { mailbox, archived, submissions, messages, rivals: thread.rivals },
    replyKey: thread.replyKey,
  };
}

/** The door to whose key an envelope is sealed, where that key is not here. */
function othersDoor({ doors, epochs }: Keys, bytes: Bytes): Door | null {
  const header = decodeHeader(bytes);
  const kid = header ? toBase64Url(header.kid) : '';
  return epochs.some((key) => key.kid === kid) ? null : (doors?.().of.get(kid) ?? null);
}

async function openSubmission(
  { point, epochs }: Keys,
  mailbox: string,
  sid: string,
  bytes: Bytes,
): Promise<Submission | null> {
  const envelope = decodeEnvelope(bytes);
  const kid = envelope && toBase64Url(envelope.header.kid);
  const epoch = epochs.find((key) => key.kid === kid);
  const opened = epoch && (await openEnvelope({ point, epoch, bytes }));
  if (!opened) return null;
  // The seal binds both, so a hub that files an envelope elsewhere is found out here.
  const belongs =
    sameBytes(opened.header.mailboxHash, bytesOf(mailbox)) &&
    sameBytes(opened.header.sid, bytesOf(sid));
  return belongs ? opened.submission : null;
}

interface ThreadKeys {
  readonly replyKey: Bytes | null;
  readonly followKey: Bytes | null;
  readonly rivals: boolean;
}

const NO_KEYS = { replyKey: null, followKey: null };

/**
 * The keys in the thread's first message. Whoever knows the point's public key and the two hashes
 * (the hub does) can seal a second "first message" with keys of its own. What tells the visitor's
 * is the key that opens what the desk sent earlier; where nothing tells, no key is used.
 */
async function findThreadKeys(
  keys: Keys,
  sealed: SealedThread,
  submissions: readonly (Submission | null)[],
): Promise<ThreadKeys> {
  const questions = submissions.filter((one) => one?.type === 'question');
  const pairs = new Map(questions.map((one) => [`${one.replyKey} ${one.followKey}`, one]));
  const candidates = [...pairs.values()].map((one) => ({
    replyKey: bytesOf(one.replyKey),
    followKey: bytesOf(one.followKey),
  }));
  if (candidates.length <= 1) return { ...(candidates[0] ?? NO_KEYS), rivals: false };
  for (const candidate of candidates)
    for (const bytes of sealed.messages)
      if (await openMessage(keys, sealed, candidate.replyKey, bytes))
        return { ...candidate, rivals: false };
  return { ...NO_KEYS, rivals: true };
}

async function isProven(
  { replyKey, followKey }: ThreadKeys,
  sid: string,
  submission: Submission | null,
): Promise<boolean> {
  if (!submission || !replyKey || !followKey) return false;
  if (submission.type === 'follow-up') {
    const { n, text, mac } = submission;
    return holdsFollowMac(followKey, bytesOf(sid), n, text, bytesOf(mac), submission);
  }
  return sameBytes(replyKey, bytesOf(submission.replyKey));
}

async function openMessage(
  { point }: Keys,
  { mailbox }: SealedThread,
  replyKey: Bytes | null,
  bytes: Bytes,
): Promise<OpenedMessage['reply']> {
  const mailboxHash = bytesOf(mailbox);
  if (!replyKey || mailboxHash.length !== HASH_SIZE) return null;
  const opened = await openReply({ point, mailboxHash, replyKey, bytes });
  return opened?.reply ?? null;
}

/** Bytes of base64url that a schema already checked; empty, and so never equal, when it is not. */
function bytesOf(text: string): Bytes {
  return fromBase64Url(text) ?? new Uint8Array();
}
