import type { Clock, Jitter } from '../core/ports.ts';
import { listen } from './listen.ts';

export interface WatchOptions {
  /** Origin of the hub; '' for the page's own. */
  readonly base: string;
  /** Base64url. */
  readonly mailboxId: string;
  /** Base64url; travels in a header, never in a URL: so this is no EventSource. */
  readonly token: string;
  readonly clock: Clock;
  readonly jitter: Jitter;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Hears from the hub how many messages a mailbox holds, at once and at every change, until the
 * returned function is called. Never rejects.
 */
export function watchMailbox(
  { base, mailboxId, token, clock, jitter, fetch = globalThis.fetch }: WatchOptions,
  heard: (messages: number) => void,
): () => void {
  return listen({
    clock,
    jitter,
    open: (signal) =>
      fetch(`${base}/v1/mailboxes/${encodeURIComponent(mailboxId)}/events`, {
        headers: { Authorization: `Bearer ${token}` },
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal,
      }),
    heard: (line) => {
      const { messages } = Object(line) as { messages?: unknown };
      if (typeof messages === 'number') heard(messages);
    },
  });
}
