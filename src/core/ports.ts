import type { Bytes } from './bytes.ts';

/**
 * What the outbox and the courier need from the world. The same engine files run in a browser, in
 * Node and in the simulation; only these differ.
 */

/** Time in ms since 1970 by a clock that may be wrong and may jump; never used for order or ids. */
export interface Clock {
  now(): number;
  /** Calls `run` once, about `ms` later. The returned function cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** A number in [0, 1), for jitter only. */
export type Jitter = () => number;

/** A sealed submission waiting for the hub. Nothing in it can be read. */
export interface OutboxRow {
  /** Base64url of the 16 sid bytes; the row's key. */
  readonly sid: string;
  /** Version of this record, so that a newer page can read an older one's rows. */
  readonly fmt: 1;
  readonly point: string;
  /** Embed key, for the hub's budgets; '' when there is none. */
  readonly embedKey: string;
  /** The envelope: sealed once, sent byte for byte the same at every try. */
  readonly bytes: Bytes;
  /** Base64url SHA-256 over `bytes`. */
  readonly digest: string;
  readonly tries: number;
  /** Not before this time (ms since 1970), by this device's clock. */
  readonly notBefore: number;
  /** `due` is sent again and again; `parked` waits for a person. Neither ever expires. */
  readonly state: 'due' | 'parked';
  /** Why it was parked. */
  readonly reason?: 'conflict' | 'rejected';
}

/** Rows on disk. Every method settles in one transaction; writes resolve only once on disk. */
export interface Rows {
  all(): Promise<OutboxRow[]>;
  /** Adds or replaces. */
  put(row: OutboxRow): Promise<void>;
  remove(sid: string): Promise<void>;
  close(): void;
}

/** Opens the rows; rejects when this browser keeps nothing (private mode, blocked, full, wedged). */
export type OpenRows = () => Promise<Rows>;

/** What came back from one PUT. `status` 0 is a network failure, a timeout or a redirect. */
export interface HubAnswer {
  readonly status: number;
  /** Parsed JSON; undefined when the body was not JSON of the hub's type. */
  readonly body: unknown;
  /** Seconds from Retry-After; null when absent or unreadable. */
  readonly retryAfter: number | null;
}

/** Carries one row to the hub, proof of work included. Never rejects. Times out by itself. */
export interface Transport {
  put(row: OutboxRow): Promise<HubAnswer>;
}

/** One sender per browser, where the browser can say so. Thrift, not safety: the hub dedupes. */
export interface SenderLock {
  /** Runs `work` while holding the lock; false at once when another holder has it. */
  tryRun(work: () => Promise<void>): Promise<boolean>;
}
