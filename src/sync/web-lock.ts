import type { SenderLock } from '../core/ports.ts';

const NAME = 'steunpunt-courier';
/** `ifAvailable` answers in a millisecond; a lock manager that does not counts as a refusal. */
const GRANT_TIMEOUT = 2_000;

/**
 * The Web Lock of this origin, never waited for; where the browser has none (plain http, sandboxed
 * frames) every tab sends. A tab that closes or crashes lets go by itself. Resolves after the lock is
 * free again. Never rejects.
 */
export const webLock: SenderLock = {
  async tryRun(work) {
    // Typed as always there; it is not on plain http.
    const locks = navigator.locks as LockManager | undefined;
    let answered = false;
    const run = async (granted: boolean): Promise<boolean> => {
      if (answered) return false;
      answered = true;
      if (granted) await work().catch(() => undefined);
      return granted;
    };
    if (!locks) return run(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => void run(false).then(resolve), GRANT_TIMEOUT);
      locks
        .request(NAME, { ifAvailable: true }, (lock) => {
          clearTimeout(timer);
          return run(lock !== null);
        })
        .catch(() => {
          clearTimeout(timer);
          return run(true);
        })
        .then(resolve, () => resolve(false));
    });
  },
};
