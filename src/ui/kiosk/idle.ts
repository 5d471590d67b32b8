import type { KioskSettings } from '../../core/kiosk.ts';
import type { Clock } from '../../core/ports.ts';
import type { KioskScreenName } from './places.ts';

/** How long a screen waits for somebody, in ms: before it asks, and for an answer. */
export interface IdleRules {
  readonly quiet: number;
  readonly warn: number;
}

export interface IdleListener {
  /** Asks whether somebody is still there. Called once until somebody is. */
  warn(): void;
  /** Whole seconds that are left, as they go by. */
  left(seconds: number): void;
  /** Somebody is there after all. */
  resume(): void;
  /** Nobody answered. Called once; then it has stopped. */
  end(): void;
}

const READING: IdleRules = { quiet: 60_000, warn: 20_000 };
const WARN_ON_QUESTION = 30_000;
/** "Ik wil meer tijd": of everything, the answer to the warning included. */
const MORE_TIME = 3;

/** So soon after waking up a machine notices that it slept; while it asks it counts seconds. */
const TICK = 5000;
const SECOND = 1000;
/** A tick that comes later than this was not a slow machine: it slept, or its clock was set. */
const JUMP = 10_000;
/** So shortly after an act nobody puts a machine to sleep: then it was the clock. */
const JUST = 15_000;

/** What holds on a screen; null where nobody is waited for. */
export function idleRules(
  screen: KioskScreenName,
  { idleSeconds }: Pick<KioskSettings, 'idleSeconds'>,
  moreTime: boolean,
): IdleRules | null {
  if (screen === 'attract') return null;
  const { quiet, warn } =
    screen === 'journey' ? { quiet: idleSeconds * 1000, warn: WARN_ON_QUESTION } : READING;
  const times = moreTime ? MORE_TIME : 1;
  return { quiet: quiet * times, warn: warn * times };
}

/**
 * Notices that nobody is there any more: stopped → quiet → warned → stopped (ended).
 *
 * Time is compared, never counted, so a machine that slept asks or ends as it wakes, before the
 * touch of whoever comes next counts. A clock that is set is not time gone by: backwards it changes
 * nothing, and neither does a leap forwards within seconds of an act, as when a machine without a
 * battery finds the network.
 */
export class IdleWatch {
  readonly #clock: Clock;
  readonly #speaking: () => boolean;
  readonly #listener: IdleListener;
  #rules: IdleRules | null = null;
  #lastAct = 0;
  #lastLook = 0;
  #warned = false;
  #cancel: (() => void) | null = null;

  /** While `speaking` says so somebody listens, until the warning. */
  constructor(clock: Clock, speaking: () => boolean, listener: IdleListener) {
    this.#clock = clock;
    this.#speaking = speaking;
    this.#listener = listener;
  }

  get warned(): boolean {
    return this.#warned;
  }

  /** Other rules from now on; the time that went by stays. Null stops. */
  follow(rules: IdleRules | null): void {
    if (!rules) {
      this.stop();
      return;
    }
    if (!this.#rules) this.#lastAct = this.#lastLook = this.#clock.now();
    this.#rules = rules;
    this.#look();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = this.#rules = null;
    this.#resume();
  }

  /** Somebody did something. */
  act(): void {
    if (!this.#rules) return;
    const asked = this.#warned;
    this.#look();
    // What the look itself brought up is for who was there before this act.
    if (this.#warned !== asked) return;
    this.#lastAct = this.#clock.now();
    this.#resume();
    this.#look();
  }

  /** Somebody is there, and has not answered yet: the warning begins anew. */
  busy(): void {
    if (!this.#rules || !this.#warned) return;
    this.#look();
    this.#lastAct = this.#clock.now() - this.#rules.quiet;
    this.#look();
  }

  #resume(): void {
    if (!this.#warned) return;
    this.#warned = false;
    this.#listener.resume();
  }

  readonly #look = (): void => {
    this.#cancel?.();
    this.#cancel = null;
    if (!this.#rules) return;
    const { quiet, warn } = this.#rules;
    this.#takeJump();
    if (!this.#warned && this.#speaking()) this.#lastAct = this.#lastLook;
    const idle = this.#lastLook - this.#lastAct;
    if (idle >= quiet + warn) {
      this.#rules = null;
      this.#warned = false;
      this.#listener.end();
      return;
    }
    if (idle >= quiet && !this.#warned) {
      this.#warned = true;
      this.#listener.warn();
    }
    const next = (this.#warned ? quiet + warn : quiet) - idle;
    if (this.#warned) this.#listener.left(Math.ceil(next / SECOND));
    const tick = this.#warned ? SECOND : TICK;
    this.#cancel = this.#clock.after(next % tick || tick, this.#look);
  };

  /** Moves the last act along with a clock that was set. */
  #takeJump(): void {
    const now = this.#clock.now();
    const step = now - this.#lastLook;
    const set = step < 0 || (step > JUMP && this.#lastLook - this.#lastAct < JUST);
    if (set) this.#lastAct += step;
    this.#lastLook = now;
  }
}
