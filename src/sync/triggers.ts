import type { Courier } from './courier.ts';
import { linkTabs, type SharedOutbox } from './tabs.ts';

const CHANNEL = 'steunpunt-outbox';

/**
 * Starts the courier, wakes it when the network comes back or the page is shown again, and links the
 * outboxes of this browser's tabs. Returns the way to stop it all. `navigator.onLine` is not asked: it is right too
 * seldom.
 */
export function watchTriggers(courier: Courier, outbox: SharedOutbox): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const wake = (): void => courier.wake();
  addEventListener('online', wake, { signal });
  addEventListener('pageshow', wake, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') wake();
    },
    { signal },
  );
  const unlink = linkChannel(outbox);
  courier.start();
  return () => {
    courier.stop();
    listening.abort();
    unlink();
  };
}

/** Sandboxed frames may have the class and refuse to make one. */
function linkChannel(outbox: SharedOutbox): () => void {
  try {
    const channel = new BroadcastChannel(CHANNEL);
    const unlink = linkTabs(outbox, channel);
    return () => {
      unlink();
      channel.close();
    };
  } catch {
    return () => undefined;
  }
}
