import type { Clock } from '../src/core/ports.ts';

/**
 * Runs `refresh` at once and then some time after each end, only while the page can be seen; a page
 * that comes back into view is refreshed at once. Never two at the same time.
 */
export class Refresher {
  readonly #clock: Clock;
  readonly #refresh: () => Promise<void>;
  readonly #pause: () => number;
  #running: Promise<void> | null = null;
  #cancel: (() => void) | null = null;
  #started = false;

  /** `refresh` must not reject. `pause` is how long to wait, in milliseconds, each time anew. */
  constructor(clock: Clock, refresh: () => Promise<void>, pause: () => number) {
    this.#clock = clock;
    this.#refresh = refresh;
    this.#pause = pause;
  }

  start(): void {
    this.#started = true;
    document.addEventListener('visibilitychange', this.#seen);
    void this.now();
  }

  stop(): void {
    this.#started = false;
    this.#cancel?.();
    document.removeEventListener('visibilitychange', this.#seen);
  }

  /** Refreshes now, or resolves with the refresh that is under way. */
  async now(): Promise<void> {
    this.#cancel?.();
    this.#running ??= this.#refresh().finally(() => {
      this.#running = null;
      this.wait();
    });
    return this.#running;
  }

  /** Resolves after a refresh that began from now on. */
  async anew(): Promise<void> {
    if (this.#running) await this.#running;
    return this.now();
  }

  /** Begins the pause anew, because it has another length now. */
  wait(): void {
    this.#cancel?.();
    if (this.#started && !this.#running && document.visibilityState === 'visible')
      this.#cancel = this.#clock.after(this.#pause(), () => void this.now());
  }

  readonly #seen = (): void => {
    if (document.visibilityState === 'visible') void this.now();
    else this.#cancel?.();
  };
}
