import type { PostOffice } from '../core/post-office.ts';
import type { PostAccess } from '../ui/contexts.ts';
import { keepTrying } from './keep-trying.ts';

/** Opens a post office; rejects when it cannot be had now. */
export type OpenPost = () => Promise<PostOffice>;

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
    const wanted = (): boolean => round === this.#round;
    const late = (): void => this.#setLate(true);
    const office = await keepTrying(this.#open, { late, wanted });
    if (office && wanted()) {
      this.#arrived(office);
      return office;
    }
    office?.close();
    return new Promise(() => undefined);
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
