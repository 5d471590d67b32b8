import { fromBase64Url, sameBytes, toBase64Url, type Bytes } from '../../src/core/bytes.ts';
import type { PointKey } from '../../src/core/content.ts';
import { decodeEnvelope } from '../../src/core/envelope.ts';
import type { Submission } from '../../src/core/message.ts';
import { overBy } from '../../src/core/padding.ts';
import type {
  Asked,
  Delivery,
  Draft,
  Erased,
  FollowedUp,
  KeptDraft,
  NumberedReply,
  PostOffice,
  ReadResult,
  Thread,
} from '../../src/core/post-office.ts';
import { parseReceipt } from '../../src/core/receipt.ts';
import { sealSubmission, type Sealed } from '../../src/seal/envelope.ts';
import { followMac } from '../../src/seal/follow-up.ts';
import { openReply } from '../../src/seal/mailbox.ts';
import { randomBytes } from '../../src/seal/random.ts';
import { newReceipt, threadKeys, type ThreadKeys } from '../../src/seal/receipt.ts';
import type { Outbox } from '../../src/store/outbox.ts';
import { hasRows } from '../../src/store/rows.ts';
import type { Courier } from '../../src/sync/courier.ts';
import { eraseMailbox, readMailbox } from '../../src/sync/mailbox-reader.ts';
import { watchTriggers } from '../../src/sync/triggers.ts';
import { keepOnDevice, readFromDevice, wipeFromDevice } from './device.ts';
import { DraftKeeper } from './kept-draft.ts';
import { readKeys, Threads, writeKeys } from './threads.ts';

export interface OfficeParts {
  readonly hub: string;
  readonly point: string;
  readonly embedKey: string;
  readonly site: string;
  /** Null: this page cannot seal, or the keys are not the pinned point's. */
  readonly key: PointKey | null;
  readonly outbox: Outbox;
  readonly courier: Courier;
  /** This device's clock, in ms since 1970. It may be wrong. */
  readonly now: () => number;
}

/** The post office of one page. See {@link PostOffice} for what it promises. */
export class Office implements PostOffice {
  readonly #parts: OfficeParts;
  readonly #threads = new Threads();
  readonly #draft: DraftKeeper;

  /** Stops what {@link #begin} started. */
  #stop: (() => void) | null = null;

  constructor(parts: OfficeParts) {
    this.#parts = parts;
    this.#draft = new DraftKeeper(parts.point, parts.now);
    // A page that nobody used yet stores nothing, so it opens only what an earlier visit left.
    void hasRows().then((left) => {
      if (left) this.#begin();
    });
  }

  async ask(draft: Draft): Promise<Asked> {
    if (!this.#parts.key) return { kind: 'cannot' };
    const receipt = newReceipt();
    const keys = await threadKeys(receipt, this.#parts.point);
    const submission: Submission = {
      ...this.#common(draft),
      type: 'question',
      replyKey: toBase64Url(keys.replyKey),
      followKey: toBase64Url(keys.followKey),
    };
    const sent = await this.#sealAndKeep(keys, submission);
    if (sent.kind !== 'asked') return sent;
    // A slow disk does not hold up the receipt.
    void this.forgetDraft();
    return { ...sent, receipt, thread: this.#threads.add(keys) };
  }

  async followUp(thread: Thread, draft: Draft): Promise<FollowedUp> {
    if (!this.#parts.key) return { kind: 'cannot' };
    const entry = this.#threads.get(thread);
    const sid = randomBytes(16);
    const n = entry.followUps + 1;
    const common = this.#common(draft);
    const mac = await followMac(entry.keys.followKey, sid, n, common.text, common);
    const submission: Submission = { ...common, type: 'follow-up', n, mac: toBase64Url(mac) };
    const sent = await this.#sealAndKeep(entry.keys, submission, sid);
    if (sent.kind === 'asked') entry.followUps = n;
    return sent;
  }

  async open(typed: string): Promise<Thread | null> {
    const digits = parseReceipt(typed);
    return digits ? this.#threads.add(await threadKeys(digits, this.#parts.point)) : null;
  }

  async read(thread: Thread): Promise<ReadResult> {
    const entry = this.#threads.get(thread);
    const { mailbox, mailboxHash, token, replyKey } = entry.keys;
    const answer = await readMailbox(this.#parts.hub, toBase64Url(mailbox), toBase64Url(token));
    if (answer.kind !== 'messages') return answer;
    entry.followUps = Math.max(entry.followUps, answer.submissions - 1);
    const { point } = this.#parts;
    const opened = await Promise.all(
      answer.messages.map((bytes) => openReply({ point, mailboxHash, replyKey, bytes })),
    );
    const replies: NumberedReply[] = opened
      .filter((message) => message !== null)
      .map(({ n, reply }) => ({ ...reply, n }))
      .sort((a, b) => a.n - b.n);
    const missing = replies.length !== opened.length || replies.some(({ n }, i) => n !== i + 1);
    return { kind: 'thread', replies, missing };
  }

  async erase(thread: Thread): Promise<Erased> {
    await this.forgetDraft();
    const { keys } = this.#threads.get(thread);
    const mine = this.#parts.outbox.rows().filter(({ bytes }) => {
      const envelope = decodeEnvelope(bytes);
      return envelope !== null && sameBytes(envelope.header.mailboxHash, keys.mailboxHash);
    });
    const removed = await Promise.all(mine.map(({ sid }) => this.#parts.outbox.remove(sid)));
    // A row that this disk does not let go of could still be sent on a later visit.
    if (removed.includes(false)) return 'offline';
    // A row on its way must land before the hub is asked, or it would arrive after the erasing.
    await this.#parts.courier.idle();
    const erased = await eraseMailbox(
      this.#parts.hub,
      toBase64Url(keys.mailbox),
      toBase64Url(keys.token),
    );
    if (erased === 'offline') return 'offline';
    const remembered = await this.remembered();
    if (remembered?.handle === thread.handle) await this.forget();
    this.#threads.drop(thread);
    return mine.length > 0 ? 'erased' : erased;
  }

  async remember(thread: Thread): Promise<boolean> {
    return keepOnDevice('thread', writeKeys(this.#parts.point, this.#threads.get(thread).keys));
  }

  async remembered(): Promise<Thread | null> {
    const written = await readFromDevice('thread');
    const keys = written === null ? null : readKeys(this.#parts.point, written);
    return keys && this.#threads.add(keys);
  }

  forget(): Promise<void> {
    return wipeFromDevice('thread');
  }

  keepDraft(text: string, door: Draft['door']): Promise<boolean> {
    return this.#draft.keep({ text, door });
  }

  draft(): Promise<KeptDraft | null> {
    return this.#draft.read();
  }

  forgetDraft(): Promise<void> {
    return this.#draft.wipe();
  }

  delivery(sid: string): Delivery {
    return this.#parts.outbox.delivery(sid);
  }

  unsent(): number {
    return this.#parts.outbox.rows().length;
  }

  sendNow(): void {
    this.#parts.courier.press();
  }

  subscribe(listener: () => void): () => void {
    return this.#parts.outbox.subscribe(listener);
  }

  close(): void {
    this.#stop?.();
    this.#parts.outbox.close();
    this.#threads.clear();
  }

  #begin(): void {
    if (this.#stop) return;
    const { courier, outbox } = this.#parts;
    const unwatch = watchTriggers(courier, outbox);
    courier.start();
    this.#stop = () => {
      unwatch();
      courier.stop();
    };
  }

  #common({ text, door, locale, consent, call, after }: Draft) {
    return {
      ...{ v: 1 as const, text, door, locale, consent, site: this.#parts.site },
      writtenAt: new Date(this.#parts.now()).toISOString().slice(0, 16),
      ...(call && { call }),
      ...(after && { after }),
    };
  }

  async #sealAndKeep(keys: ThreadKeys, submission: Submission, sid?: Bytes): Promise<FollowedUp> {
    const over = overBy(submission);
    if (over > 0) return { kind: 'too-long', over };
    const { key, point, embedKey, outbox, courier } = this.#parts;
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
