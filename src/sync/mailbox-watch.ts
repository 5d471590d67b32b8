import type { Clock, Jitter } from '../core/ports.ts';
import { backoff } from './backoff.ts';

/** The hub writes at least an empty line every 25 seconds; after this long nobody is there. */
const SILENCE = 60_000;

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
 * returned function is called. A stream that ends, falls silent or does not come is asked for again
 * after a growing wait. Never rejects.
 */
export function watchMailbox(options: WatchOptions, heard: (messages: number) => void): () => void {
  const { clock, jitter } = options;
  let stop = (): void => undefined;
  let stopped = false;
  const listen = async (tries: number): Promise<void> => {
    const quiet = new AbortController();
    stop = () => quiet.abort();
    const lines = await readStream(options, quiet, (count) => {
      if (!stopped) heard(count);
    }).catch(() => 0);
    if (stopped) return;
    // A hub that spoke and went is starting again; one that says nothing is let be for longer.
    const failed = lines > 0 ? 0 : tries + 1;
    stop = clock.after(backoff(failed, null, jitter), () => void listen(failed));
  };
  void listen(0);
  return () => {
    stopped = true;
    stop();
  };
}

/** Reads lines until the stream ends; resolves to how many held a number. */
async function readStream(
  { base, mailboxId, token, clock, fetch = globalThis.fetch }: WatchOptions,
  quiet: AbortController,
  heard: (messages: number) => void,
): Promise<number> {
  let stopTimer = clock.after(SILENCE, () => quiet.abort());
  try {
    const response = await fetch(`${base}/v1/mailboxes/${encodeURIComponent(mailboxId)}/events`, {
      headers: { Authorization: `Bearer ${token}` },
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: quiet.signal,
    });
    const type = response.headers.get('Content-Type') ?? '';
    if (!response.body || !type.startsWith('application/x-ndjson')) return 0;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let lines = 0;
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return lines;
      stopTimer();
      stopTimer = clock.after(SILENCE, () => quiet.abort());
      const parts = (rest + value).split('\n');
      rest = parts.pop() ?? '';
      for (const count of parts.map(countIn)) {
        if (count === null) continue;
        lines++;
        heard(count);
      }
    }
  } finally {
    stopTimer();
    quiet.abort();
  }
}

/** The number in `{"messages": n}`; null for an empty line or anything else. */
function countIn(line: string): number | null {
  try {
    const { messages } = Object(JSON.parse(line)) as { messages?: unknown };
    return typeof messages === 'number' ? messages : null;
  } catch {
    return null;
  }
}
