/** The page gets its turn after this long: a tap is answered, a frame is drawn. */
const SLICE_MS = 10;
/** More at once only makes the others wait. */
const AT_ONCE = 4;

export interface Pace {
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** Resolves once the page had its turn. */
  turn(): Promise<void>;
}

/** The browser's own. */
export const pagePace: Pace = {
  now: () => performance.now(),
  turn: () => {
    const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
    return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
  },
};

/**
 * Runs `work` over `items`, in about their order, in slices: however many there are, the page is not
 * kept waiting. The results are in the order of the items; null once `stopped`. Rejects as `work` does.
 */
export async function inSlices<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  stopped: () => boolean,
  pace: Pace = pagePace,
): Promise<R[] | null> {
  const results = new Array<R>(items.length);
  const rest = items.entries();
  let since = pace.now();
  let turn: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    for (const [i, item] of rest) {
      if (stopped()) return;
      results[i] = await work(item);
      if (pace.now() - since < SLICE_MS) continue;
      turn ??= pace.turn().then(() => {
        since = pace.now();
        turn = null;
      });
      await turn;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
  return stopped() ? null : results;
}
