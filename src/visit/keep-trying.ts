const LATE_MS = 5000;
const LONGEST_WAIT_MS = 30_000;

export interface Trying {
  /** It takes long, or did not come at once. Called once. */
  readonly late: () => void;
  /** Asked before every try, and before the outcome counts: whether anybody still waits for it. */
  readonly wanted: () => boolean;
}

/**
 * What `open` gives, however many tries it takes: the next comes after a growing wait, or at once
 * when the network is back. Null when it is no longer wanted. Never rejects.
 */
export async function keepTrying<T>(
  open: () => Promise<T>,
  { late, wanted }: Trying,
): Promise<T | null> {
  let told = false;
  const tell = (): void => {
    if (told || !wanted()) return;
    told = true;
    late();
  };
  const watch = setTimeout(tell, LATE_MS);
  try {
    for (let wait = 1000; wanted(); wait *= 2) {
      const got = await open().catch(() => null);
      if (got !== null) return got;
      tell();
      await networkOr(Math.min(wait, LONGEST_WAIT_MS));
    }
    return null;
  } finally {
    clearTimeout(watch);
  }
}

/** Resolves after `ms`, or as soon as the browser says that the network is back. */
function networkOr(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
}
