import { Browser, pause, type Failure } from './browser.ts';
import type { SupervisorConfig } from './config.ts';
import { Crashes } from './crashes.ts';
import { outOfOrderPage } from './out-of-order.ts';
import { plannedRestart } from './planned.ts';
import { prepareProfile } from './profile.ts';

/** All in milliseconds but the numbers of times. */
export interface Timings {
  readonly beat: number;
  /** Beats without an answer after which a page is dead. */
  readonly misses: number;
  /** Time that a browser and its page get to give a first answer. */
  readonly start: number;
  /** So many crashes within the window, and the page is given up for a while. */
  readonly crashes: number;
  readonly window: number;
  /** How long "Vraag hulp bij de balie" is shown before the page is tried again. */
  readonly outOfOrder: number;
}

export const TIMINGS: Timings = {
  beat: 10_000,
  misses: 3,
  start: 60_000,
  crashes: 3,
  window: 5 * 60_000,
  outOfOrder: 5 * 60_000,
};

/** What is logged: of the machine, nothing of a visit. */
export type SupervisorEvent = 'started' | 'alive' | 'out-of-order' | 'stopped' | Ending;
/** Why a browser was ended: it failed, was silent, is due for the night, or this program stops. */
type Ending = Failure | 'silent' | 'planned' | 'stopping';

export interface Supervision {
  readonly config: SupervisorConfig;
  readonly timings: Timings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** `crashes` is of the last 24 hours. */
  readonly log: (event: SupervisorEvent, crashes: number) => void;
  readonly signal: AbortSignal;
}

/** Keeps one browser with the screen's page alive until `signal`. Rejects when it cannot begin. */
export async function supervise(supervision: Supervision): Promise<void> {
  const { config, timings, now, log, signal } = supervision;
  const crashes = new Crashes(timings.crashes, timings.window);
  prepareProfile(config.profile);
  while (!signal.aborted) {
    log('started', crashes.ofDay(now()));
    const browser = new Browser(config, config.url, crashes.ofDay(now()));
    const why = await watch(browser, supervision, crashes);
    log(why, crashes.ofDay(now()));
    await browser.end();
    if (why === 'planned' || why === 'stopping') continue;
    crashes.add(now());
    if (!crashes.loops(now())) continue;
    log('out-of-order', crashes.ofDay(now()));
    await showOutOfOrder(supervision);
    crashes.tryAgain(now());
  }
  log('stopped', crashes.ofDay(now()));
}

/** Until the page or its browser is dead, or another reason to end it. */
async function watch(
  browser: Browser,
  { timings, now, log, signal }: Supervision,
  crashes: Crashes,
): Promise<Ending> {
  const began = now();
  let misses = 0;
  let patience = timings.start / timings.beat;
  for (;;) {
    const tick = pause(timings.beat, signal);
    const beat = await Promise.race([browser.beat(tick), browser.failed]);
    if (signal.aborted) return 'stopping';
    if (beat === 'crashed' || beat === 'exited') return beat;
    misses = beat ? 0 : misses + 1;
    if (misses >= patience) return 'silent';
    if (beat && patience !== timings.misses) {
      patience = timings.misses;
      log('alive', crashes.ofDay(now()));
    }
    if (beat === 'resting' && plannedRestart(began, now())) return 'planned';
    const failure = await Promise.race([tick, browser.failed]);
    if (failure) return failure;
  }
}

/** Shows the page from disk that asks nothing of a network or a script. */
async function showOutOfOrder({ config, timings, now, signal }: Supervision): Promise<void> {
  const page = outOfOrderPage(config);
  const until = now() + timings.outOfOrder;
  while (now() < until && !signal.aborted) {
    const browser = new Browser(config, page, 0);
    await Promise.race([browser.failed, pause(until - now(), signal)]);
    await browser.end();
    if (now() < until) await pause(timings.beat, signal);
  }
}
