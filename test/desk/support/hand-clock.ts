import type { Clock } from '../../../src/core/ports.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that goes only when told to. */
export class HandClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(now: number = Date.UTC(2026, 10, 20, 9)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Time passes, and timers run at their moment. */
  pass(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.run();
    }
    this.#now = until;
  }

  /** Time passes and no timer runs, as in a sleeping laptop or when somebody sets the clock. */
  sleep(ms: number): void {
    this.#now += ms;
  }
}
