import { toBase64Url } from '../core/bytes.ts';
import type { Draft, Thread } from '../core/post-office.ts';
import type { ThreadKeys } from '../seal/receipt.ts';

/** Where a thread comes from, as far as this device knows. */
export interface Origin {
  /** When its question was written, in ms since 1970. */
  readonly asked: number | null;
  readonly door: Draft['door'];
}

interface Entry {
  readonly keys: ThreadKeys;
  /** Null for one that was opened with its code. */
  readonly origin: Origin | null;
  /** Highest number a follow-up of this thread is known to have. */
  followUps: number;
  /** How many messages were there when it was last read. */
  messages: number;
}

/** The threads open in this page, by handle. Screens hold the handle; the keys stay in here. */
export class Threads {
  readonly #entries = new Map<symbol, Entry>();

  add(keys: ThreadKeys, origin: Origin | null = null): Thread {
    const known = [...this.#entries].find(
      ([, entry]) => toBase64Url(entry.keys.mailbox) === toBase64Url(keys.mailbox),
    );
    if (known) return { handle: known[0] };
    const handle = Symbol('thread');
    this.#entries.set(handle, { keys, origin, followUps: 0, messages: 0 });
    return { handle };
  }

  /** Throws an Error for a thread of another page or a wiped one: a programming error. */
  get({ handle }: Thread): Entry {
    const entry = this.#entries.get(handle);
    if (!entry) throw new Error('unknown thread');
    return entry;
  }

  drop({ handle }: Thread): void {
    this.#entries.delete(handle);
  }

  clear(): void {
    this.#entries.clear();
  }
}
