import { sameBytes, toBase64Url } from '../core/bytes.ts';
import { decodeHeader } from '../core/envelope.ts';
import type { Submission } from '../core/message.ts';
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
  RememberedThread,
  Thread,
} from '../core/post-office.ts';
import { parseReceipt } from '../core/typed-receipt.ts';
import { followMac } from '../seal/follow-up.ts';
import { openReply } from '../seal/mailbox.ts';
import { randomBytes } from '../seal/random.ts';
import { threadKeys } from '../seal/receipt.ts';
import { browserClock } from '../sync/browser-clock.ts';
import { eraseMailbox, readMailbox } from '../sync/mailbox-reader.ts';
import { watchMailbox } from '../sync/mailbox-watch.ts';
import type { Intake } from './intake.ts';
import { DraftKeeper } from './kept-draft.ts';
import { ThreadKeeper } from './kept-threads.ts';

/**
 * The post office of one page, whole: what comes after a question, and what this device remembers.
 * See {@link PostOffice} for what it promises.
 */
export class Office implements PostOffice {
  readonly #intake: Intake;
  readonly #draft: DraftKeeper;
  readonly #kept: ThreadKeeper;

  constructor(intake: Intake) {
    this.#intake = intake;
    this.#draft = new DraftKeeper(intake.parts.point, intake.parts.now);
    this.#kept = new ThreadKeeper(intake.parts.point);
  }

  async ask(draft: Draft): Promise<Asked> {
    const asked = await this.#intake.ask(draft);
    // A slow disk does not hold up the receipt. A call or a form is not the question that was half written.
    if (asked.kind === 'asked' && !draft.call && !draft.form) void this.forgetDraft();
    return asked;
  }

  async followUp(thread: Thread, draft: Draft): Promise<FollowedUp> {
    if (!this.#intake.parts.keys) return { kind: 'cannot' };
    const entry = this.#intake.threads.get(thread);
    const sid = randomBytes(16);
    const n = entry.followUps + 1;
    const { notice, choice } = draft;
    const common = {
      // By the door of its question: whoever opens that one opens this.
      ...this.#intake.common({ ...draft, door: entry.origin?.door ?? draft.door }),
      ...(notice !== undefined && { notice }),
      ...(choice && { choice }),
    };
    const mac = await followMac(entry.keys.followKey, sid, n, common.text, common);
    const submission: Submission = { ...common, type: 'follow-up', n, mac: toBase64Url(mac) };
    const sent = await this.#intake.sealAndKeep(entry.keys, submission, sid);
    if (sent.kind === 'asked') entry.followUps = n;
    return sent;
  }

  async open(typed: string): Promise<Thread | null> {
    const digits = parseReceipt(typed);
    return digits
      ? this.#intake.threads.add(await threadKeys(digits, this.#intake.parts.point))
      : null;
  }

  async read(thread: Thread): Promise<ReadResult> {
    const entry = this.#intake.threads.get(thread);
    const { mailbox, mailboxHash, token, replyKey } = entry.keys;
    const answer = await readMailbox(
      this.#intake.parts.hub,
      toBase64Url(mailbox),
      toBase64Url(token),
    );
    if (answer.kind !== 'messages') return answer;
    entry.followUps = Math.max(entry.followUps, answer.submissions - 1);
    entry.messages = answer.messages.length;
    const { point } = this.#intake.parts;
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

  watch(thread: Thread, news: () => void): () => void {
    const entry = this.#intake.threads.get(thread);
    const { mailbox, token } = entry.keys;
    return watchMailbox(
      {
        base: this.#intake.parts.hub,
        mailboxId: toBase64Url(mailbox),
        token: toBase64Url(token),
        clock: browserClock,
        jitter: Math.random,
      },
      (messages) => {
        if (messages !== entry.messages) news();
      },
    );
  }

  async erase(thread: Thread): Promise<Erased> {
    await this.forgetDraft();
    const { keys } = this.#intake.threads.get(thread);
    const mine = this.#intake.parts.outbox.rows().filter(({ bytes }) => {
      const header = decodeHeader(bytes);
      return header !== null && sameBytes(header.mailboxHash, keys.mailboxHash);
    });
    const removed = await Promise.all(mine.map(({ sid }) => this.#intake.parts.outbox.remove(sid)));
    // A row that this disk does not let go of could still be sent on a later visit.
    if (removed.includes(false)) return 'offline';
    // A row on its way must land before the hub is asked, or it would arrive after the erasing.
    await this.#intake.parts.courier.idle();
    const erased = await eraseMailbox(
      this.#intake.parts.hub,
      toBase64Url(keys.mailbox),
      toBase64Url(keys.token),
    );
    if (erased === 'offline') return mine.length > 0 ? 'here' : 'offline';
    await this.forget(thread);
    this.#intake.threads.drop(thread);
    return mine.length > 0 ? 'erased' : erased;
  }

  async remember(thread: Thread): Promise<boolean> {
    const { keys, origin } = this.#intake.threads.get(thread);
    return this.#kept.keep(keys, origin ?? { asked: null, door: 'parent' });
  }

  async remembered(): Promise<readonly RememberedThread[]> {
    const kept = await this.#kept.read();
    return kept.map(({ keys, origin }) => ({
      thread: this.#intake.threads.add(keys, origin),
      ...origin,
    }));
  }

  async forget(thread: Thread): Promise<void> {
    await this.#kept.forget(this.#intake.threads.get(thread).keys);
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
    return this.#intake.parts.outbox.delivery(sid);
  }

  unsent(): number {
    return this.#intake.parts.outbox.rows().length;
  }

  sendNow(): void {
    this.#intake.parts.courier.press();
  }

  subscribe(listener: () => void): () => void {
    return this.#intake.parts.outbox.subscribe(listener);
  }

  close(): void {
    this.#intake.close();
  }
}
