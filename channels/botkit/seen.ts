/** Names seen not long ago, a bounded number of them. Memory only. */
export class Seen {
  readonly #now: () => number;
  readonly #ms: number;
  readonly #most: number;
  readonly #names = new Map<string, number>();

  constructor(now: () => number, ms: number, most = 20_000) {
    this.#now = now;
    this.#ms = ms;
    this.#most = most;
  }

  /** Whether `name` is one of them. It is, from now on. */
  again(name: string): boolean {
    const since = this.#now();
    for (const [oldest, at] of this.#names) {
      if (this.#names.size < this.#most && since - at < this.#ms) break;
      this.#names.delete(oldest);
    }
    if (this.#names.has(name)) return true;
    this.#names.set(name, since);
    return false;
  }

  /** What was not used after all may come again. */
  forget(name: string): void {
    this.#names.delete(name);
  }
}
