import type { Clock } from '../../core/ports.ts';

const SECOND = 1000;

/** Seconds that go by where everybody sees them. Time is compared, so a machine that slept ends at once. */
export class Countdown {
  readonly #clock: Clock;
  readonly #tick: () => void;
  readonly #end: () => void;
  #until: number | null = null;
  #cancel: (() => void) | null = null;

  /** Calls `tick` when another number is to be shown, `end` once at the end. */
  constructor(clock: Clock, tick: () => void, end: () => void) {
    this.#clock = clock;
    this.#tick = tick;
    this.#end = end;
  }

  /** Whole seconds that are left; null while it stands still. */
  get left(): number | null {
    return this.#until === null ? null : Math.ceil((this.#until - this.#clock.now()) / SECOND);
  }

  /** From the beginning. */
  start(seconds: number): void {
    this.#until = this.#clock.now() + seconds * SECOND;
    this.#look();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#until === null) return;
    this.#until = null;
    this.#tick();
  }

  readonly #look = (): void => {
    this.#cancel?.();
    if (this.#until === null) return;
    const left = this.#until - this.#clock.now();
    if (left <= 0) {
      this.stop();
      this.#end();
      return;
    }
    this.#tick();
    this.#cancel = this.#clock.after(left % SECOND || SECOND, this.#look);
  };
}
