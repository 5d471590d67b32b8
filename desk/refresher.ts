import type { Clock } from '../src/core/ports.ts';

export const REFRESH_MS = 60_000;

/**
 * Runs `refresh` at once and then a minute after each end, only while the page can be seen; a page
 * that comes back into view is refreshed at once. Never two at the same time.
 */
export class Refresher {
  readonly #clock: Clock;
  readonly #refresh: () => Promise<void>;
  #running: Promise<void> | null = null;
  #cancel: (() => void) | null = null;
  #started = false;

  /** `refresh` must not reject. */
  constructor(clock: Clock, refresh: () => Promise<void>) {
    this.#clock = clock;
    this.#refresh = refresh;
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
      if (this.#started && document.visibilityState === 'visible')
        this.#cancel = this.#clock.after(REFRESH_MS, () => void this.now());
    });
    return this.#running;
  }

  readonly #seen = (): void => {
    if (document.visibilityState === 'visible') void this.now();
    else this.#cancel?.();
  };
}
