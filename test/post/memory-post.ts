import { completeReceipt } from '../../src/core/receipt.ts';
import { parseReceipt } from '../../src/core/typed-receipt.ts';
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
} from '../../src/core/post-office.ts';

interface Box {
  readonly thread: Thread;
  readonly replies: NumberedReply[];
  missing: boolean;
}

/** A whole post office in memory: threads by receipt, a "network" that a test switches off. */
export class MemoryPost implements PostOffice {
  online = true;
  /** Throws at the next `ask` or `followUp`. */
  broken = false;
  canSeal = true;
  canRemember = true;
  /** Characters that fit. */
  room = 8000;
  readonly drafts: Draft[] = [];
  closed = 0;
  readonly #boxes = new Map<string, Box>();
  readonly #deliveries = new Map<string, Delivery>();
  readonly #listeners = new Set<() => void>();
  readonly #watchers = new Set<() => void>();
  /** As an earlier visit left it. */
  kept: RememberedThread[] = [];
  #draft: KeptDraft | null = null;
  #count = 0;

  async ask(draft: Draft): Promise<Asked> {
    const sent = await this.#take(draft);
    if (sent.kind !== 'asked') return sent;
    const receipt = completeReceipt(String(this.#count).padStart(19, '4127'));
    const thread = { handle: Symbol('thread') };
    this.#boxes.set(receipt, { thread, replies: [], missing: false });
    await this.forgetDraft();
    return { ...sent, receipt, thread };
  }

  followUp(_thread: Thread, draft: Draft): Promise<FollowedUp> {
    return this.#take(draft);
  }

  open(typed: string): Promise<Thread | null> {
    const digits = parseReceipt(typed);
    if (!digits) return Promise.resolve(null);
    return Promise.resolve(this.#boxes.get(digits)?.thread ?? { handle: Symbol('nothing here') });
  }

  read(thread: Thread): Promise<ReadResult> {
    const box = this.#boxOf(thread);
    if (!this.online) return Promise.resolve({ kind: 'offline' });
    if (!box) return Promise.resolve({ kind: 'nothing' });
    return Promise.resolve({ kind: 'thread', replies: [...box.replies], missing: box.missing });
  }

  /** Hears of {@link reply}. */
  watch(_thread: Thread, news: () => void): () => void {
    this.#watchers.add(news);
    return () => this.#watchers.delete(news);
  }

  /** How many threads are watched now. */
  get watched(): number {
    return this.#watchers.size;
  }

  async erase(thread: Thread): Promise<Erased> {
    await this.forgetDraft();
    if (!this.online) {
      const waiting = [...this.#deliveries].filter(([, delivery]) => delivery === 'kept');
      for (const [sid] of waiting) this.#deliveries.set(sid, 'erased');
      return waiting.length > 0 ? 'here' : 'offline';
    }
    const found = [...this.#boxes].find(([, box]) => box.thread.handle === thread.handle);
    return found && this.#boxes.delete(found[0]) ? 'erased' : 'nothing';
  }

  remember(thread: Thread): Promise<boolean> {
    if (this.canRemember) this.kept = [{ thread, door: 'parent', asked: null }, ...this.kept];
    return Promise.resolve(this.canRemember);
  }

  remembered(): Promise<readonly RememberedThread[]> {
    return Promise.resolve(this.kept);
  }

  forget({ handle }: Thread): Promise<void> {
    this.kept = this.kept.filter(({ thread }) => thread.handle !== handle);
    return Promise.resolve();
  }

  keepDraft(text: string, door: KeptDraft['door']): Promise<boolean> {
    if (this.canRemember) this.#draft = { text, door };
    return Promise.resolve(this.canRemember);
  }

  draft(): Promise<KeptDraft | null> {
    return Promise.resolve(this.#draft);
  }

  forgetDraft(): Promise<void> {
    this.#draft = null;
    return Promise.resolve();
  }

  delivery(sid: string): Delivery {
    return this.#deliveries.get(sid) ?? 'sent';
  }

  unsent(): number {
    return [...this.#deliveries.values()].filter(
      (delivery) => delivery !== 'sent' && delivery !== 'erased',
    ).length;
  }

  sendNow(): void {
    if (this.online) this.deliver('sent');
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.closed++;
    this.#listeners.clear();
  }

  /** Moves every submission to this state. */
  deliver(delivery: Delivery): void {
    for (const sid of this.#deliveries.keys()) this.#deliveries.set(sid, delivery);
    this.#changed();
  }

  /** Puts a message of the desk into every thread, or leaves a number out. */
  reply(...replies: NumberedReply[]): void {
    for (const box of this.#boxes.values()) {
      box.replies.push(...replies);
      box.missing = box.replies.some(({ n }, i) => n !== i + 1);
    }
    for (const news of [...this.#watchers]) news();
  }

  async #take(draft: Draft): Promise<FollowedUp> {
    await Promise.resolve();
    if (this.broken) {
      this.broken = false;
      throw new Error('broken');
    }
    if (!this.canSeal) return { kind: 'cannot' };
    if (draft.text.length > this.room)
      return { kind: 'too-long', over: draft.text.length - this.room };
    this.drafts.push(draft);
    const sid = `sid-${++this.#count}`;
    this.#deliveries.set(sid, this.online ? 'sent' : 'kept');
    this.#changed();
    return { kind: 'asked', sid };
  }

  #boxOf(thread: Thread): Box | undefined {
    return [...this.#boxes.values()].find((box) => box.thread.handle === thread.handle);
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
