import type { SenderLock } from '../core/ports.ts';

const NAME = 'steunpunt-courier';
/** `ifAvailable` answers in a millisecond; a lock manager that does not counts as a refusal. */
const GRANT_TIMEOUT = 2_000;

/**
 * The Web Lock of this origin, never waited for; where the browser has none (plain http, sandboxed
 * frames) every tab sends. A tab that closes or crashes lets go by itself. Never rejects.
 */
export const webLock: SenderLock = {
  tryRun(work) {
    return new Promise((resolve) => {
      let answered = false;
      const answer = async (granted: boolean): Promise<void> => {
        if (answered) return;
        answered = true;
        clearTimeout(timer);
        if (granted) await work().catch(() => undefined);
        resolve(granted);
      };
      const timer = setTimeout(() => void answer(false), GRANT_TIMEOUT);
      // Typed as always there; it is not on plain http.
      const locks = navigator.locks as LockManager | undefined;
      if (!locks) void answer(true);
      else
        locks
          .request(NAME, { ifAvailable: true }, (lock) => answer(lock !== null))
          .catch(() => answer(true));
    });
  },
};
