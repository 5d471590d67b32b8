import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';

export interface Put {
  readonly path: string;
  readonly body: Buffer;
  readonly headers?: Record<string, string>;
}

/** A time in seconds, or a number of requests. */
export type Until = { readonly seconds: number } | { readonly requests: number };

export interface Load {
  /** Answers a second, from the first to the last. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** How many answers of each status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Share of the time that the client was busy: near 1 it is the client that was measured. */
  readonly clientBusy: number;
}

export const CONNECTIONS = 50;

/**
 * PUTs to `url` over 50 kept connections: the same request every time, or what `put` makes for each.
 * Rejects when a connection breaks.
 */
export function load(url: string, put: Put | (() => Put), until: Until): Promise<Load> {
  const statuses: Record<number, number> = {};
  let [first, last, answers] = [0, 0, 0];
  const before = performance.eventLoopUtilization();
  return new Promise((resolve, reject) => {
    const running = autocannon(
      {
        url,
        method: 'PUT',
        connections: CONNECTIONS,
        headers: { 'content-type': 'application/octet-stream' },
        ...('seconds' in until ? { duration: until.seconds } : { amount: until.requests }),
        requests: [typeof put === 'function' ? { setupRequest: fresh(put) } : put],
      },
      (error: Error | null, { errors, latency }) => {
        if (error ?? errors > 0) {
          reject(error ?? new Error(`${errors} broken connections`));
          return;
        }
        const clientBusy = performance.eventLoopUtilization(before).utilization;
        const rate = (1000 * answers) / (last - first);
        resolve({ rate, p50: latency.p50, p99: latency.p99, statuses, clientBusy });
      },
    );
    running.on('response', (_client, status) => {
      last = performance.now();
      first ||= last;
      answers++;
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
  });
}

function fresh(put: () => Put): (base: autocannon.Request) => autocannon.Request {
  return (base) => {
    const one = put();
    return { ...base, ...one, headers: { ...base.headers, ...one.headers } };
  };
}
