/** A visitor whose stream ended may be changing networks: not gone before this long. */
const LINGER_MS = 4_000;
/** What another hub told holds for this long: it tells again sooner. */
const TOLD_MS = 9_000;
const TELL_MS = 4_000;

/** Which visitors have their thread before them now, at this hub or another. In memory only. */
export class Presence {
  readonly #now: () => number;
  readonly #until = new Map<string, number>();
  #told = new Set<string>();
  #toldAt = -Infinity;

  /** `now` in milliseconds, by a clock that only goes forward. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** These are here, at this hub. */
  local(keys: Iterable<string>): void {
    this.#keep(keys, LINGER_MS);
  }

  /** These are here, another hub says. */
  remote(keys: Iterable<string>): void {
    this.#keep(keys, TOLD_MS);
  }

  /** In a fixed order that says nothing. */
  all(): string[] {
    this.#forget();
    return [...this.#until.keys()].sort();
  }

  /** Those of `keys` that other hubs should hear of now: who came, and everybody now and then. */
  toTell(keys: readonly string[]): string[] {
    const now = this.#now();
    const everybody = now - this.#toldAt >= TELL_MS;
    if (everybody) this.#toldAt = now;
    const fresh = everybody ? keys : keys.filter((key) => !this.#told.has(key));
    this.#told = new Set(keys);
    return [...fresh];
  }

  #keep(keys: Iterable<string>, ms: number): void {
    this.#forget();
    const until = this.#now() + ms;
    for (const key of keys) this.#until.set(key, Math.max(until, this.#until.get(key) ?? 0));
  }

  #forget(): void {
    const now = this.#now();
    for (const [key, until] of this.#until) if (until <= now) this.#until.delete(key);
  }
}
