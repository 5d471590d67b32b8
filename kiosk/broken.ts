import type { Clock } from '../src/core/ports.ts';
import { deepRoots } from './deep-roots.ts';
import { keep, readKept } from './kept.ts';

/**
 * What counts as broken, and what happens then.
 *
 * An error alone does not: a fetch that nobody caught, or a fault in what is beside the point, must
 * not cost a visitor the question they are half-way through. What counts is where it leaves the
 * person. Two things are a dead end: an element of ours that could not draw itself, so the screen
 * stands still under their finger (`KioskElement` says so at once); and, after any other error, a
 * page without a screen on it. Then the visit is wiped and begins anew, three times in five minutes
 * at most: what breaks more often is not helped by another start, and "vraag de balie" is.
 */

const MOST = 3;
export const WITHIN_MS = 5 * 60_000;
/** So long a screen may take to come after an error. */
const SETTLED_MS = 3000;
const KEPT = 'breaks';

/** Writes down that the app broke. Whether it is too often for another start; never rejects. */
export async function breakAgain(now: number): Promise<boolean> {
  try {
    const { times } = await lately(now);
    await keep(KEPT, [...times, now].slice(-MOST));
    return times.length >= MOST;
  } catch {
    // What cannot be counted could go on for ever.
    return true;
  }
}

/**
 * Somebody stood there when it broke: a moment that counts no more is kept no longer. Call it
 * {@link WITHIN_MS} after a start. Never rejects.
 */
export async function forgetBreaks(now: number): Promise<void> {
  try {
    const { times, over } = await lately(now);
    if (over) await keep(KEPT, times);
  } catch {
    // The disk may answer after the next start.
  }
}

/** The moments that count, and whether there are others. Rejects when the browser cannot say. */
async function lately(now: number): Promise<{ times: number[]; over: boolean }> {
  const kept = (await readKept<number[]>(KEPT)) ?? [];
  // A clock that was set back leaves moments that are still to come.
  const times = kept.filter((at) => at <= now && now - at < WITHIN_MS);
  return { times, over: times.length < kept.length };
}

interface Watched {
  /** Where errors are heard: the window. */
  readonly page: EventTarget;
  /** Null before it is on the page. */
  readonly app: () => Element | null;
  readonly clock: Clock;
  readonly broken: () => void;
}

/** Calls `broken` when an error nobody caught leaves no screen on the page. Returns the way to stop. */
export function watchBroken({ page, app, clock, broken }: Watched): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let waiting: (() => void) | null = null;
  const look = (): void => {
    waiting ??= clock.after(SETTLED_MS, () => {
      waiting = null;
      if (!signal.aborted && !hasScreen(app())) broken();
    });
  };
  page.addEventListener('error', look, { signal });
  page.addEventListener('unhandledrejection', look, { signal });
  return () => {
    listening.abort();
    waiting?.();
  };
}

/** A heading to read and something to press: whoever stands there can go somewhere. */
export function hasScreen(app: Element | null): boolean {
  if (!app?.isConnected || !app.shadowRoot) return false;
  const roots = [...deepRoots(app.shadowRoot)];
  return ['h1', 'button'].every((what) => roots.some((root) => root.querySelector(what)));
}
