import type { Clock } from '../src/core/ports.ts';

export const WARN_AFTER_MS = 9 * 60_000;
export const LOCK_AFTER_MS = 10 * 60_000;

/** Acts that count as being there. `input` too: dictation and pasting press no key. */
const ACTIVITY = ['pointerdown', 'keydown', 'input'] as const;

export interface IdleListener {
  /** A minute is left. Called once until somebody moves. */
  warn(): void;
  /** Somebody moved after the warning. */
  resume(): void;
  lock(): void;
}

/**
 * Locks after ten minutes without an act. States: stopped → watching → warned → stopped (locked).
 *
 * Time is compared, never counted: a laptop that slept is locked at its first timer or act, before
 * that act counts.
 */
export class IdleLock {
  readonly #clock: Clock;
  readonly #target: EventTarget;
  readonly #listener: IdleListener;
  #lastAct = 0;
  #warned = false;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, target: EventTarget, listener: IdleListener) {
    this.#clock = clock;
    this.#target = target;
    this.#listener = listener;
  }

  start(): void {
    this.stop();
    this.#lastAct = this.#clock.now();
    this.#warned = false;
    for (const type of ACTIVITY)
      this.#target.addEventListener(type, this.#act, { capture: true, passive: true });
    this.#target.addEventListener('visibilitychange', this.#check);
    this.#check();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    for (const type of ACTIVITY)
      this.#target.removeEventListener(type, this.#act, { capture: true });
    this.#target.removeEventListener('visibilitychange', this.#check);
  }

  readonly #act = (): void => {
    if (this.#idle() >= LOCK_AFTER_MS) {
      this.#check();
      return;
    }
    this.#lastAct = this.#clock.now();
    if (this.#warned) this.#listener.resume();
    this.#warned = false;
    this.#check();
  };

  readonly #check = (): void => {
    this.#cancel?.();
    this.#cancel = null;
    const idle = this.#idle();
    if (idle >= LOCK_AFTER_MS) {
      this.stop();
      this.#listener.lock();
      return;
    }
    if (idle >= WARN_AFTER_MS && !this.#warned) {
      this.#warned = true;
      this.#listener.warn();
    }
    const next = this.#warned ? LOCK_AFTER_MS : WARN_AFTER_MS;
    this.#cancel = this.#clock.after(next - idle, this.#check);
  };

  /** Idle time in ms; a clock set back counts as an act, so that nothing stays open for hours. */
  #idle(): number {
    const now = this.#clock.now();
    if (now < this.#lastAct) this.#lastAct = now;
    return now - this.#lastAct;
  }
}
