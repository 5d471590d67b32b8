import type { Clock, Jitter } from '../core/ports.ts';
import { backoff } from './backoff.ts';

/** The hub writes at least an empty line every 25 seconds; after this long nobody is there. */
const SILENCE = 60_000;

export interface ListenOptions {
  readonly clock: Clock;
  readonly jitter: Jitter;
  /** Asks for the stream: JSON lines. May reject; an answer of another type counts as none. */
  readonly open: (signal: AbortSignal) => Promise<Response>;
  /** Each line that is JSON. */
  readonly heard: (line: unknown) => void;
  /** The stream ended, fell silent or did not come; it will be asked for again. */
  readonly lost?: () => void;
}

/**
 * Hears the lines of a stream of the hub until the returned function is called. A stream that ends,
 * falls silent or does not come is asked for again after a growing wait. Never rejects.
 */
export function listen(options: ListenOptions): () => void {
  const { clock, jitter } = options;
  let stop = (): void => undefined;
  let stopped = false;
  const go = async (tries: number): Promise<void> => {
    const quiet = new AbortController();
    stop = () => quiet.abort();
    const lines = await readStream(options, quiet, () => stopped).catch(() => 0);
    if (stopped) return;
    options.lost?.();
    // A hub that spoke and went is starting again; one that says nothing is let be for longer.
    const failed = lines > 0 ? 0 : tries + 1;
    stop = clock.after(backoff(failed, null, jitter), () => void go(failed));
  };
  void go(0);
  return () => {
    stopped = true;
    stop();
  };
}

/** Reads lines until the stream ends; resolves to how many were heard. */
async function readStream(
  { clock, open, heard }: ListenOptions,
  quiet: AbortController,
  stopped: () => boolean,
): Promise<number> {
  let stopTimer = clock.after(SILENCE, () => quiet.abort());
  try {
    const { headers, body } = await open(quiet.signal);
    const type = headers.get('Content-Type') ?? '';
    if (!body || !type.startsWith('application/x-ndjson')) return 0;
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let lines = 0;
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return lines;
      stopTimer();
      stopTimer = clock.after(SILENCE, () => quiet.abort());
      const parts = (rest + value).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts.map(jsonIn)) {
        if (line === undefined || stopped()) continue;
        lines++;
        heard(line);
      }
    }
  } finally {
    stopTimer();
    quiet.abort();
  }
}

/** undefined for an empty line or anything else. */
function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
