const DAY = 24 * 60 * 60_000;

/** Counts how often the screen had to be started again, and says when to stop trying for a while. */
export class Crashes {
  #times: number[] = [];
  #trial: number | null = null;
  readonly #limit: number;
  readonly #window: number;

  /** `limit` crashes within `window` milliseconds are a loop. */
  constructor(limit: number, window: number) {
    this.#limit = limit;
    this.#window = window;
  }

  /** Ask `loops` right after it. */
  add(now: number): void {
    this.#times.push(now);
  }

  /** In the 24 hours before `now`. */
  ofDay(now: number): number {
    this.#times = this.#times.filter((time) => time > now - DAY);
    return this.#times.length;
  }

  /** Whether trying again at once has no sense; after a pause one more crash is enough. */
  loops(now: number): boolean {
    const recent = this.#times.filter((time) => time > now - this.#window).length;
    const onTrial = this.#trial !== null && this.#trial > now - this.#window;
    return recent >= this.#limit || onTrial;
  }

  /** A pause is over, and one new try begins. */
  tryAgain(now: number): void {
    this.#trial = now;
  }
}
