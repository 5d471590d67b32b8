import { toBase64Url, type Bytes } from '../../../src/core/bytes.ts';
import type { Question, Submission } from '../../../src/core/message.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { newSid, sealSubmission } from '../../../src/seal/envelope.ts';
import { followMac, type More } from '../../../src/seal/follow-up.ts';
import { sealReply } from '../../../src/seal/mailbox.ts';
import { importEpochKey, makeHpkeKey, type EpochKey } from '../../../src/seal/point-keys.ts';
import { newReceipt, threadKeys, type ThreadKeys } from '../../../src/seal/receipt.ts';
import type { SealedThread } from '../../../desk/threads/open-thread.ts';

export const POINT = 'de-linde';

export type SealedSubmission = SealedThread['submissions'][number];

/** A key of the point, as the desk holds it. */
export async function newEpoch(): Promise<EpochKey> {
  const epoch = await importEpochKey(await makeHpkeKey());
  if (!epoch) throw new Error('no epoch key');
  return epoch;
}

/** One visitor with a receipt, and what both sides seal into the thread. */
export class Visitor {
  readonly keys: ThreadKeys;
  readonly mailbox: string;
  readonly #pk: Bytes;
  readonly #point: string;

  private constructor(keys: ThreadKeys, pk: Bytes, point: string) {
    this.keys = keys;
    this.#pk = pk;
    this.#point = point;
    this.mailbox = toBase64Url(keys.mailboxHash);
  }

  static async come({ pk }: { pk: Bytes }, point = POINT): Promise<Visitor> {
    return new Visitor(await threadKeys(newReceipt(), point), pk, point);
  }

  async ask(text: string, day: number, more: Partial<Question> = {}): Promise<SealedSubmission> {
    const { replyKey, followKey } = this.keys;
    const keys = { replyKey: toBase64Url(replyKey), followKey: toBase64Url(followKey) };
    return this.#seal({ ...common(text), type: 'question', ...keys, ...more }, day);
  }

  /** `signed` is what the mac covers, where that is not what is sent. */
  async follow(
    text: string,
    n: number,
    day: number,
    signed = text,
    more: { signed?: More; shown?: More & { writtenAt?: string } } = {},
  ): Promise<SealedSubmission> {
    const sid = newSid();
    const mac = toBase64Url(await followMac(this.keys.followKey, sid, n, signed, more.signed));
    const submission = { ...common(text), ...more.shown, type: 'follow-up', n, mac } as const;
    return this.#seal(submission, day, sid);
  }

  /** What somebody who knows only the mailbox seals into this thread, under a key of their own. */
  async forged(stranger: Visitor, n: number, more: More): Promise<SealedSubmission> {
    const sid = newSid();
    const mac = toBase64Url(await followMac(stranger.keys.followKey, sid, n, '', more));
    return this.#seal({ ...common(''), ...more, type: 'follow-up', n, mac }, 0, sid);
  }

  async reply(n: number, reply: Partial<Reply>): Promise<Bytes> {
    const { mailboxHash, replyKey } = this.keys;
    const whole: Reply = {
      v: 1,
      type: 'answer',
      text: '',
      by: 'Noor',
      day: '2026-11-20',
      ...reply,
    };
    return sealReply({ point: this.#point, mailboxHash, replyKey, n, reply: whole });
  }

  thread(
    submissions: readonly SealedSubmission[],
    messages: readonly Bytes[] = [],
    archived = false,
  ): SealedThread {
    return { mailbox: this.mailbox, archived, submissions, messages };
  }

  async #seal(submission: Submission, day: number, sid = newSid()): Promise<SealedSubmission> {
    const { mailboxHash, tokenHash } = this.keys;
    const seal = { point: this.#point, pk: this.#pk, mailboxHash, tokenHash, sid, submission };
    const { bytes } = await sealSubmission(seal);
    return { sid: toBase64Url(sid), day, bytes };
  }
}

function common(
  text: string,
): Pick<Submission, 'v' | 'door' | 'locale' | 'site' | 'consent' | 'writtenAt' | 'text'> {
  return {
    v: 1,
    door: 'parent',
    locale: 'nl',
    site: 'https://school.example',
    consent: '1',
    writtenAt: '2026-11-20T10:00',
    text,
  };
}
