import {
  fromBase64Url,
  fromUtf8,
  sameBytes,
  toBase64Url,
  utf8,
  type Bytes,
} from '../../src/core/bytes.ts';
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
  NumberedReply,
  PostOffice,
  ReadResult,
  Thread,
} from '../../src/core/post-office.ts';
import { parseReceipt } from '../../src/core/receipt.ts';
import { makeDeviceKey, openFromDevice, sealToDevice } from '../../src/seal/device.ts';
import { sealSubmission, type Sealed } from '../../src/seal/envelope.ts';
import { followMac } from '../../src/seal/follow-up.ts';
import { openReply } from '../../src/seal/mailbox.ts';
import { randomBytes } from '../../src/seal/random.ts';
import { newReceipt, threadKeys, type ThreadKeys } from '../../src/seal/receipt.ts';
import { clearDevice, getDevice, putDevice } from '../../src/store/device.ts';
import type { Outbox } from '../../src/store/outbox.ts';
import { hasRows } from '../../src/store/rows.ts';
import type { Courier } from '../../src/sync/courier.ts';
import { eraseMailbox, readMailbox } from '../../src/sync/mailbox-reader.ts';
import { watchTriggers } from '../../src/sync/triggers.ts';
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
}

/** The post office of one page. See {@link PostOffice} for what it promises. */
export class Office implements PostOffice {
  readonly #parts: OfficeParts;
  readonly #threads = new Threads();

  /** Stops what {@link #begin} started. */
  #stop: (() => void) | null = null;

  constructor(parts: OfficeParts) {
    this.#parts = parts;
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
    return sent.kind === 'asked' ? { ...sent, receipt, thread: this.#threads.add(keys) } : sent;
  }

  async followUp(thread: Thread, draft: Draft): Promise<FollowedUp> {
    if (!this.#parts.key) return { kind: 'cannot' };
    const entry = this.#threads.get(thread);
    const sid = randomBytes(16);
    const n = entry.followUps + 1;
    const submission: Submission = {
      ...this.#common(draft),
      type: 'follow-up',
      n,
      mac: toBase64Url(await followMac(entry.keys.followKey, sid, n, draft.text)),
    };
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
    const text = writeKeys(this.#parts.point, this.#threads.get(thread).keys);
    try {
      const key = await makeDeviceKey();
      await putDevice({ key, sealed: await sealToDevice(key, utf8(text)) });
      return true;
    } catch {
      return false;
    }
  }

  async remembered(): Promise<Thread | null> {
    try {
      const kept = await getDevice();
      const bytes = kept && (await openFromDevice(kept.key, kept.sealed));
      const keys = bytes && readKeys(this.#parts.point, fromUtf8(bytes));
      return keys ? this.#threads.add(keys) : null;
    } catch {
      return null;
    }
  }

  async forget(): Promise<void> {
    await clearDevice().catch(() => undefined);
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

  #common({ text, door, locale, consent }: Draft) {
    const writtenAt = new Date().toISOString().slice(0, 16);
    return { v: 1 as const, text, door, locale, consent, site: this.#parts.site, writtenAt };
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
