import { Workbox } from 'workbox-window';
import type { Clock } from '../src/core/ports.ts';
import { ownScript } from '../src/post/own-scripts.ts';
import type { FromWorker, ToWorker } from './worker/messages.ts';

const HOUR = 3_600_000;
/** After a check that failed: no network yet, most likely. */
const SOON = 60_000;
/** So long nobody may have touched the screen before it takes a new version. */
const QUIET = 60_000;
const LOOK_EVERY = 5_000;

export interface UpdateParts {
  readonly clock: Clock;
  /** Hash of the version that this page is of. */
  readonly app: string;
  /** Fetches what is published, when that is due; whether there is news. Rejects without a network. */
  readonly renew: (now: number) => Promise<boolean>;
  /** Whether the attract screen is shown. */
  readonly resting: () => boolean;
  /** Starts the page anew. */
  readonly restart: () => void;
}

/**
 * Keeps this screen up to date without ever standing in a visitor's way: asks every hour, and takes
 * what came only while the attract screen is there and nobody touched it for a minute.
 */
export class Updates {
  readonly #parts: UpdateParts;
  readonly #worker: Workbox | null;
  #touched: number;
  #news = false;
  #waiting = '';

  constructor(parts: UpdateParts) {
    this.#parts = parts;
    this.#touched = parts.clock.now();
    // Its own cached copy is asked after for an hour: a look at every page would tell of visits.
    const options = { scope: '/kiosk/', updateViaCache: 'all' };
    this.#worker =
      'serviceWorker' in navigator ? new Workbox(ownScript('/kiosk/sw.js'), options) : null;
  }

  /** Hash of a version that waits to be taken into use; '' for none. */
  get waiting(): string {
    return this.#waiting;
  }

  /** Call it when the first screen stands: this version can start here. */
  async start(): Promise<void> {
    for (const act of ['pointerdown', 'keydown'])
      addEventListener(act, () => (this.#touched = this.#parts.clock.now()), { capture: true });
    this.#watch();
    await this.#worker?.register({ immediate: true }).catch(() => undefined);
    await this.#ask({ type: 'reached', hash: this.#parts.app });
    await this.#check();
  }

  async #check(): Promise<void> {
    const { clock, renew } = this.#parts;
    const now = clock.now();
    const [answer, news] = await Promise.all([
      this.#ask({ type: 'check', now }),
      renew(now).catch(() => null),
    ]);
    if (news) this.#news = true;
    const failed = news === null || answer?.checked === 'failed';
    clock.after(failed ? SOON : HOUR, () => void this.#check());
    await this.#worker?.update().catch(() => undefined);
  }

  #watch(): void {
    this.#parts.clock.after(LOOK_EVERY, () => {
      this.#watch();
      void this.#takeNews();
    });
  }

  async #takeNews(): Promise<void> {
    const { clock, resting, restart } = this.#parts;
    const away = Math.abs(clock.now() - this.#touched) >= QUIET;
    if (!away || !resting() || !(this.#news || this.#waiting)) return;
    this.#news = false;
    if (this.#waiting) {
      this.#worker?.messageSkipWaiting();
      await this.#ask({ type: 'activate' });
    }
    restart();
  }

  /** Null when there is no service worker, or when it does not answer. */
  async #ask(message: ToWorker): Promise<FromWorker | null> {
    const answer = (await this.#worker?.messageSW(message)) as FromWorker | undefined;
    this.#waiting = answer?.pointer.waiting ?? this.#waiting;
    return answer ?? null;
  }
}
