import { fromBase64Url, toBase64Url, type Bytes } from '../core/bytes.ts';
import type { PointKey } from '../core/content.ts';
import type { Question, Submission } from '../core/message.ts';
import { overBy } from '../core/padding.ts';
import type { Asked, Draft, FollowedUp } from '../core/post-office.ts';
import { sealSubmission, type Sealed } from '../seal/envelope.ts';
import { newReceipt, threadKeys, type ThreadKeys } from '../seal/receipt.ts';
import type { Outbox } from '../store/outbox.ts';
import type { Courier } from '../sync/courier.ts';
import { pickKey } from './keys.ts';
import { Threads } from './threads.ts';

export interface IntakeParts {
  readonly hub: string;
  readonly point: string;
  readonly embedKey: string;
  readonly site: string;
  /** Null: this page cannot seal, or the keys are not the pinned point's. */
  readonly keys: readonly PointKey[] | null;
  readonly outbox: Pick<Outbox, 'add' | 'rows' | 'remove' | 'delivery' | 'subscribe' | 'close'>;
  readonly courier: Pick<Courier, 'press' | 'idle'>;
  /** Whether an earlier visit left rows here. Never rejects. */
  readonly hasRows: () => Promise<boolean>;
  /** Lets the courier go about. Returns the way to stop. */
  readonly begin: () => () => void;
  /** This device's clock, in ms since 1970. It may be wrong. */
  readonly now: () => number;
}

type Common = Omit<Question, 'type' | 'replyKey' | 'followKey'>;

/** The half of a post office that seals, keeps and sends; `Office` has the rest, and comes after it. */
export class Intake {
  readonly parts: IntakeParts;
  readonly threads = new Threads();

  /** Stops what {@link #begin} started. */
  #stop: (() => void) | undefined;

  constructor(parts: IntakeParts) {
    this.parts = parts;
    // A page that nobody used yet stores nothing, so it opens only what an earlier visit left.
    void parts.hasRows().then((left) => {
      if (left) this.#begin();
    });
  }

  async ask(draft: Draft): Promise<Asked> {
    if (!this.parts.keys) return { kind: 'cannot' };
    const receipt = newReceipt();
    const keys = await threadKeys(receipt, this.parts.point);
    const submission: Submission = {
      ...this.common(draft),
      type: 'question',
      ...(draft.form && { form: draft.form }),
      replyKey: toBase64Url(keys.replyKey),
      followKey: toBase64Url(keys.followKey),
    };
    const sent = await this.sealAndKeep(keys, submission);
    if (sent.kind !== 'asked') return sent;
    const origin = { asked: this.parts.now(), door: draft.door };
    return { ...sent, receipt, thread: this.threads.add(keys, origin) };
  }

  close(): void {
    this.#stop?.();
    // Nothing begins after this.
    this.#stop = () => undefined;
    this.parts.outbox.close();
    this.threads.clear();
  }

  #begin(): void {
    this.#stop ??= this.parts.begin();
  }

  /** What every submission says. */
  common({ text, door, locale, consent, call, after }: Draft): Common {
    return {
      ...{ v: 1, text, door, locale, consent, site: this.parts.site },
      writtenAt: new Date(this.parts.now()).toISOString().slice(0, 16),
      ...(call && { call }),
      ...(after && { after }),
    };
  }

  /** Seals and keeps; sends at once. Under `sid`, or a new one. */
  async sealAndKeep(keys: ThreadKeys, submission: Submission, sid?: Bytes): Promise<FollowedUp> {
    const over = overBy(submission);
    if (over > 0) return { kind: 'too-long', over };
    const { keys: listed, point, embedKey, outbox, courier } = this.parts;
    const key = listed && pickKey(listed, this.parts.now(), submission.door);
    const pk = key && fromBase64Url(key.pk);
    if (!pk) return { kind: 'cannot' };
    const { mailboxHash, tokenHash } = keys;
    const sealed: Sealed = await sealSubmission({
      point,
      pk,
      mailboxHash,
      tokenHash,
      submission,
      ...(sid && { sid }),
    });
    this.#begin();
    await outbox.add({ ...sealed, fmt: 1, point, embedKey, tries: 0, notBefore: 0, state: 'due' });
    courier.press();
    return { kind: 'asked', sid: sealed.sid };
  }
}
