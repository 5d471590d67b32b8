import type { PinAnswer } from '../src/ui/kiosk/kiosk-visit.ts';
import { checkPin, type HashedPin } from '../src/seal/kiosk-pin.ts';
import { keep, readKept } from './kept.ts';

const MOST = 5;
const LOCK_MS = 15 * 60_000;
const MINUTE = 60_000;
const KEPT = 'pin-tries';

/** On disk: starting the screen again gives no new tries. */
interface Tries {
  readonly wrong: number;
  /** Nobody may try before, by this device's clock; 0 for now. */
  readonly until: number;
}

/**
 * Tries the digits, five times and then not for a quarter of an hour. What this machine cannot count
 * it does not let anybody try. Never rejects.
 */
export class PinGuard {
  readonly #hashed: HashedPin | null;
  readonly #now: () => number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(hashed: HashedPin | null, now: () => number) {
    this.#hashed = hashed;
    this.#now = now;
  }

  /** One after the other, so that two at once do not count as one. */
  try(pin: string): Promise<PinAnswer> {
    const answer = this.#last.then(() => this.#try(pin)).catch(() => wait(LOCK_MS));
    this.#last = answer;
    return answer;
  }

  async #try(pin: string): Promise<PinAnswer> {
    if (!this.#hashed) return { kind: 'none' };
    const now = this.#now();
    const { wrong, until } = (await readKept<Tries>(KEPT)) ?? { wrong: 0, until: 0 };
    if (until > now) {
      // A clock that was set back makes nobody wait for days.
      const left = Math.min(until - now, LOCK_MS);
      if (left < until - now) await keep(KEPT, { wrong: 0, until: now + left });
      return wait(left);
    }
    const left = MOST - wrong - 1;
    // Before it is known to be wrong: pulling the plug in between is no way to a sixth try.
    await keep(
      KEPT,
      left > 0 ? { wrong: wrong + 1, until: 0 } : { wrong: 0, until: now + LOCK_MS },
    );
    if (!(await checkPin(pin, this.#hashed)))
      return left > 0 ? { kind: 'wrong', left } : wait(LOCK_MS);
    await keep(KEPT, { wrong: 0, until: 0 });
    return { kind: 'right' };
  }
}

const wait = (ms: number): PinAnswer => ({ kind: 'wait', minutes: Math.ceil(ms / MINUTE) });
