const DAY_MS = 86_400_000;
const MOST = 20_000;

/**
 * Whose conversation was wiped not long ago, so that the next word is answered with that. An id is a
 * random number or a keyed hash, and nothing else is known of it.
 */
export class Gone {
  readonly #now: () => number;
  readonly #ids = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  add(id: string): void {
    this.#ids.delete(id);
    this.#ids.set(id, this.#now());
    for (const [oldest, since] of this.#ids) {
      if (this.#ids.size <= MOST && this.#now() - since < DAY_MS) break;
      this.#ids.delete(oldest);
    }
  }

  /** Whether `id` is one of them; it no longer is. */
  take(id: string): boolean {
    const since = this.#ids.get(id);
    this.#ids.delete(id);
    return since !== undefined && this.#now() - since < DAY_MS;
  }
}
