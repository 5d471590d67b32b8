import type { PostOffice } from '../../src/core/post-office.ts';
import type { PostAccess } from '../../src/ui/contexts.ts';

/** Opens a post office; rejects when it cannot be had now. */
export type OpenPost = () => Promise<PostOffice>;

const LATE_MS = 5000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Brings the post office in after the first view, and goes on trying until it is there. A failed
 * try is forgotten; the next comes after a growing wait, or at once when the network is back.
 */
export class PostLoader implements PostAccess {
  readonly #open: OpenPost;
  readonly #listeners = new Set<() => void>();
  #opening: Promise<PostOffice> | null = null;
  #office: PostOffice | null = null;
  #late = false;
  /** Counts closings, so that an office on its way to an earlier round is not taken. */
  #round = 0;
  #stop: (() => void) | undefined;

  constructor(open: OpenPost) {
    this.#open = open;
  }

  get office(): PostOffice | null {
    return this.#office;
  }

  get late(): boolean {
    return this.#late;
  }

  ready(): Promise<PostOffice> {
    return (this.#opening ??= this.#keepTrying());
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Wipes what the post office holds in memory. The next {@link ready} opens a new one; who waited
   * for the old one waits for ever, its screen is gone.
   */
  close(): void {
    this.#round++;
    this.#stop?.();
    this.#office?.close();
    this.#office = null;
    this.#opening = null;
    this.#late = false;
    this.#changed();
  }

  async #keepTrying(): Promise<PostOffice> {
    const round = this.#round;
    const watch = setTimeout(() => this.#setLate(true), LATE_MS);
    let office = await this.#tryOnce();
    for (let wait = 1000; !office && round === this.#round; wait *= 2) {
      this.#setLate(true);
      await networkOr(Math.min(wait, LONGEST_WAIT_MS));
      if (round === this.#round) office = await this.#tryOnce();
    }
    clearTimeout(watch);
    if (office && round === this.#round) {
      this.#arrived(office);
      return office;
    }
    office?.close();
    return new Promise(() => undefined);
  }

  #tryOnce(): Promise<PostOffice | null> {
    return this.#open().catch(() => null);
  }

  #arrived(office: PostOffice): void {
    this.#office = office;
    this.#late = false;
    this.#stop = office.subscribe(() => this.#changed());
    this.#changed();
  }

  #setLate(late: boolean): void {
    this.#late = late;
    this.#changed();
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Resolves after `ms`, or as soon as the browser says that the network is back. */
function networkOr(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
}
