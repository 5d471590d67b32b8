import { Workbox } from 'workbox-window';
import type { Clock } from '../src/core/ports.ts';
import { ownScript } from '../src/post/own-scripts.ts';
import type { FromWorker, ToWorker } from './worker/messages.ts';

const HOUR = 3_600_000;
/** After a check that failed: no network yet, most likely. */
const SOON = 60_000;
/** Longer than this a whole version does not take; its files so far are there at the next check. */
const PATIENCE = 600_000;
/** So long nobody may have touched the screen before it takes a new version. */
const QUIET = 60_000;
const LOOK_EVERY = 5_000;

/** What came of asking after what is published: whether it is news, and when it was last fetched. */
export interface Renewed {
  readonly news: boolean;
  /** By this device's clock, ms since 1970. */
  readonly fetched: number;
}

export interface UpdateParts {
  readonly clock: Clock;
  /** Hash of the version that this page is of. */
  readonly app: string;
  /** Fetches what is published, when that is due. Rejects without a network. */
  readonly renew: (now: number) => Promise<Renewed>;
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
  #registered = false;
  #touched: number;
  #news = false;
  #waiting = '';
  /** The page that comes is on its way: asking for it twice would count as two starts. */
  #leaving = false;

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

  /** The page that comes is another one: it comes as soon as nobody stands here. */
  tell(): void {
    this.#news = true;
  }

  /** Call it when the first screen stands: this version can start here. */
  start(): void {
    for (const act of ['pointerdown', 'keydown'])
      addEventListener(act, () => (this.#touched = this.#parts.clock.now()), { capture: true });
    // At once: a hasty visitor is on the next page before anything is registered.
    if (this.#worker) navigator.serviceWorker.controller?.postMessage(this.#reached);
    this.#watch();
    void this.#check();
  }

  get #reached(): ToWorker {
    return { type: 'reached', hash: this.#parts.app };
  }

  async #check(): Promise<void> {
    const { clock, renew } = this.#parts;
    const now = clock.now();
    const [answer, renewed] = await Promise.all([
      this.#ask({ type: 'check', now }),
      renew(now).catch(() => null),
    ]);
    // The first version came while this page was there.
    if (answer?.pointer.reached === false) void this.#ask(this.#reached);
    if (renewed?.news) this.#news = true;
    const done = renewed !== null && answer?.checked !== 'failed';
    const last = Math.min(renewed?.fetched ?? now, answer?.pointer.checked ?? now);
    // By the clock, not by the page: pages come and go with visitors.
    const left = Math.min(Math.max(last + HOUR - now, SOON), HOUR);
    clock.after(done ? left : SOON, () => void this.#check());
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
    if (this.#leaving || !away || !resting()) return;
    // A newer service worker takes over under a page that stays as it is.
    if (this.#registered) this.#worker?.messageSkipWaiting();
    if (!this.#news && !this.#waiting) return;
    this.#leaving = true;
    if (this.#waiting) await this.#ask({ type: 'activate' });
    restart();
  }

  /** Null when there is no service worker (yet), or when it does not answer. */
  async #ask(message: ToWorker): Promise<FromWorker | null> {
    const worker = this.#worker;
    if (!worker) return null;
    try {
      if (!this.#registered) await worker.register({ immediate: true });
      this.#registered = true;
    } catch {
      return null;
    }
    const answer = await Promise.race([
      worker.messageSW(message) as Promise<FromWorker>,
      new Promise<null>((resolve) => this.#parts.clock.after(PATIENCE, () => resolve(null))),
    ]);
    if (answer) this.#waiting = answer.pointer.waiting;
    return answer;
  }
}
