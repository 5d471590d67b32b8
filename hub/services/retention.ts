import { AUDIT_DAYS } from '../../src/core/audit.ts';
import { COUNT_DAYS } from '../../src/core/embed.ts';
import { WAITING_DAYS } from '../store/pictures.ts';
import type { Services } from './services.ts';

/**
 * Days without activity after which the hub erases a thread. A desk can ask for so many more from the
 * day of asking, again and again: what it forgets ends all the same.
 */
export const RETENTION_DAYS = 180;
const DAILY_MS = 86_400_000;

/**
 * Erases what is too old, now and daily. What a run could not do, the next one does. Returns the way
 * to stop, which waits for a run that is under way.
 */
export function keepRetention({ store, today, config }: Services): () => Promise<void> {
  const erase = async (): Promise<void> => {
    try {
      await store.mailboxes.eraseBefore(today() - RETENTION_DAYS, today());
      await store.pictures.eraseWaiting(today() - WAITING_DAYS);
      await store.audit.eraseBefore(today() - AUDIT_DAYS);
      await store.embedSights.erase(today() - COUNT_DAYS, Math.floor(config.now() / 60_000));
      // What other hubs of this database erased.
      await store.graves.agree(store.database);
      // Documents that were written anew leave what they said before in the log.
      await store.database.scrub();
    } catch (error) {
      config.log(JSON.stringify({ error: 'retention', kind: (error as Error).name }));
    }
  };
  let run = erase();
  const timer = setInterval(() => {
    run = run.then(erase);
  }, DAILY_MS).unref();
  return () => {
    clearInterval(timer);
    return run;
  };
}
