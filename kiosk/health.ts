import type { KioskReport } from '../src/core/kiosk.ts';
import type { Clock } from '../src/core/ports.ts';
import { keep, readKept } from './kept.ts';
import type { Lasting } from './report.ts';

const EVERY = 300_000;
/** Voices, the service worker and the clips are there by then. */
const SETTLED = 5_000;
/** A longer silence means that the app was off. */
const OFF = 900_000;
const [HOUR, DAY] = [3_600_000, 86_400_000];
const KEPT = 'health';

/** By this machine's clock, in ms since 1970. */
interface Told {
  readonly tried: number;
  /** The hub took it. */
  readonly taken: boolean;
  /** Since then it was told without a gap. */
  readonly began: number;
  readonly waiting: { readonly hash: string; readonly since: number };
}

export interface HealthParts {
  readonly clock: Clock;
  /** Where the network is heard to come back: the window. */
  readonly page: EventTarget;
  /** Hash of the version that waits; '' for none. */
  readonly waiting: () => string;
  readonly make: (lasting: Lasting, now: number) => Promise<KioskReport>;
  /** Whether the hub took it. Never rejects. */
  readonly send: (report: KioskReport) => Promise<boolean>;
  /** The hub does not take what this screen signs. */
  readonly refused: () => boolean;
  /** Asks how this screen stands there. Never rejects. */
  readonly look: () => Promise<void>;
}

/**
 * Tells the desk every five minutes how this screen fares, and asks how it is to stand there. By the
 * clock alone, over pages that come and go with visitors: the hub hears of none. What could not be
 * told is not kept.
 */
export class Health {
  readonly #parts: HealthParts;
  #waiting: (() => void) | null = null;
  #telling = false;
  #taken = true;

  constructor(parts: HealthParts) {
    this.#parts = parts;
  }

  start(): void {
    void this.#plan();
    this.#parts.page.addEventListener('online', () => {
      if (!this.#taken && !this.#telling) void this.#tell();
    });
  }

  async #plan(): Promise<void> {
    const before = await told();
    this.#taken = before?.taken ?? true;
    const age = before ? this.#parts.clock.now() - before.tried : EVERY;
    // A clock that was set back has nothing to wait for.
    this.#next(age < 0 ? SETTLED : Math.max(EVERY - age, SETTLED));
  }

  #next(ms: number): void {
    this.#waiting?.();
    this.#waiting = this.#parts.clock.after(ms, () => void this.#tell());
  }

  async #tell(): Promise<void> {
    const { clock, make, send, refused, look } = this.#parts;
    this.#telling = true;
    // First: whatever happens now, the next one is due in five minutes.
    this.#next(EVERY);
    const now = clock.now();
    const next = this.#since(await told(), now);
    // Before it goes: the page that comes, if this one ends here, does not tell it again.
    await keep(KEPT, next).catch(() => undefined);
    // It tells the hub's clock too.
    await look();
    if (!refused()) {
      const upHours = Math.floor((now - next.began) / HOUR);
      const waitingDays = Math.floor((now - next.waiting.since) / DAY);
      this.#taken = await send(await make({ upHours, waitingDays }, now));
      await keep(KEPT, { ...next, taken: this.#taken }).catch(() => undefined);
    }
    this.#telling = false;
  }

  #since(before: Told | null, now: number): Told {
    const hash = this.#parts.waiting();
    const gone = before ? now - before.tried : OFF;
    const on = gone >= 0 && gone < OFF;
    const waited = before?.waiting.hash === hash && before.waiting.since <= now;
    return {
      ...{ tried: now, taken: false },
      began: on && before ? Math.min(before.began, now) : now,
      waiting: waited ? before.waiting : { hash, since: now },
    };
  }
}

function told(): Promise<Told | null> {
  return readKept<Told>(KEPT).catch(() => null);
}
