import type { NumberedReply, PostOffice, ReadResult, Thread } from '../../src/core/post-office.ts';

/** How a look at the hub went. */
export type Look = Exclude<ReadResult['kind'], 'thread'> | 'here' | 'gap';

/** Is given what came while nobody looked. */
type Heard = (news: readonly NumberedReply[]) => void;

/** Looks at one thread in a minute: the hub counts all that the bridge asks as one visitor's. */
const LOOKS_MINUTE = 10;
const MINUTE = 60_000;

/**
 * A thread as this conversation knows it: what came, and what of it was told. Once the hub knows it,
 * it is watched until closed; a code that somebody guesses never is.
 */
export class Reader {
  readonly thread: Thread;
  /** Whether it was begun in this conversation. */
  readonly own: boolean;
  readonly #post: PostOffice;
  readonly #heard: Heard;
  readonly #told = new Set<number>();
  /** Ids of what got a yes or a no here. */
  readonly #chosen = new Set<string>();
  #stop: (() => void) | null = null;
  #looks: readonly number[] = [];
  #last: Look = 'offline';
  #replies: readonly NumberedReply[] = [];
  #looking: Promise<Look> | null = null;
  #closed = false;

  constructor(post: PostOffice, thread: Thread, own: boolean, heard: Heard) {
    this.#post = post;
    this.#heard = heard;
    this.own = own;
    this.thread = thread;
    if (own) this.#watch();
  }

  /** One look at a time. Never rejects. */
  look(): Promise<Look> {
    this.#looking ??= this.#lookWithin().finally(() => (this.#looking = null));
    return this.#looking;
  }

  /** Everything that came, or what was not told yet; from now on it is told. */
  take(all: boolean): readonly NumberedReply[] {
    const taken = this.#replies.filter(({ n }) => all || !this.#told.has(n));
    taken.forEach(({ n }) => this.#told.add(n));
    return taken;
  }

  get any(): boolean {
    return this.#replies.length > 0;
  }

  /** What waits for a yes or a no; null for nothing, or once the talk is closed. */
  get ask(): string | null {
    if (this.#replies.at(-1)?.type === 'closed') return null;
    const ask = this.#replies.findLast((reply) => reply.ask !== undefined)?.ask ?? null;
    return ask !== null && this.#chosen.has(ask) ? null : ask;
  }

  chose(ask: string): void {
    this.#chosen.add(ask);
  }

  close(): void {
    this.#closed = true;
    this.#stop?.();
    this.#replies = [];
    this.#told.clear();
  }

  #watch(): void {
    if (!this.#closed) this.#stop ??= this.#post.watch(this.thread, () => void this.#news());
  }

  /** What was seen last, where somebody looks more often than anything could change. */
  async #lookWithin(): Promise<Look> {
    const now = Date.now();
    this.#looks = this.#looks.filter((at) => now - at < MINUTE && at <= now);
    if (this.#looks.length < LOOKS_MINUTE) {
      this.#looks = [...this.#looks, now];
      this.#last = await this.#look();
    }
    return this.#last;
  }

  async #look(): Promise<Look> {
    const result = await this.#post.read(this.thread).catch(() => null);
    if (result?.kind !== 'thread') return result?.kind ?? 'offline';
    if (!this.#closed) this.#replies = result.replies;
    this.#watch();
    return result.missing ? 'gap' : 'here';
  }

  /** The hub has something: it is told, wherever the conversation is. */
  async #news(): Promise<void> {
    await this.#looking;
    // The hub said so: that counts for nobody.
    this.#looks = [];
    await this.look();
    if (this.#closed) return;
    const news = this.take(false);
    if (news.length === 0) return;
    this.#heard(news);
  }
}
