/** More names than this in one window and the oldest are forgotten: a flood must not fill memory. */
const MAX_NAMES = 200_000;

/** Counts per name in a fixed stretch of time, in memory. */
export class Window {
  readonly #ms: number;
  readonly #now: () => number;
  readonly #counts = new Map<string, number>();
  #stretch = -1;

  constructor(ms: number, now: () => number) {
    this.#ms = ms;
    this.#now = now;
  }

  count(name: string): number {
    this.#turn();
    return this.#counts.get(name) ?? 0;
  }

  /** Adds `by` and returns the count before it. */
  add(name: string, by = 1): number {
    const before = this.count(name);
    this.#counts.set(name, Math.max(0, before + by));
    if (this.#counts.size > MAX_NAMES) {
      for (const oldest of this.#counts.keys()) {
        this.#counts.delete(oldest);
        break;
      }
    }
    return before;
  }

  /** Whole seconds until everything counts from nothing again, at least 1. */
  secondsLeft(): number {
    return Math.max(1, Math.ceil((this.#ms - (this.#now() % this.#ms)) / 1_000));
  }

  #turn(): void {
    const stretch = Math.floor(this.#now() / this.#ms);
    if (stretch !== this.#stretch) this.#counts.clear();
    this.#stretch = stretch;
  }
}
