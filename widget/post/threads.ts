import { fromBase64Url, toBase64Url } from '../../src/core/bytes.ts';
import type { Thread } from '../../src/core/post-office.ts';
import type { ThreadKeys } from '../../src/seal/receipt.ts';

interface Entry {
  readonly keys: ThreadKeys;
  /** Highest number a follow-up of this thread is known to have. */
  followUps: number;
}

/** The threads open in this page, by handle. Screens hold the handle; the keys stay in here. */
export class Threads {
  readonly #entries = new Map<symbol, Entry>();

  add(keys: ThreadKeys): Thread {
    const known = [...this.#entries].find(
      ([, entry]) => toBase64Url(entry.keys.mailbox) === toBase64Url(keys.mailbox),
    );
    if (known) return { handle: known[0] };
    const handle = Symbol('thread');
    this.#entries.set(handle, { keys, followUps: 0 });
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

const names = ['mailbox', 'mailboxHash', 'token', 'tokenHash', 'replyKey', 'followKey'] as const;

/** A thread's keys as text, to be sealed to the device at once. */
export function writeKeys(point: string, keys: ThreadKeys): string {
  return JSON.stringify([point, ...names.map((name) => toBase64Url(keys[name]))]);
}

/** The keys in `text`; null when it is not what {@link writeKeys} wrote for this point. */
export function readKeys(point: string, text: string): ThreadKeys | null {
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(values) || values[0] !== point) return null;
  const bytes = names.map((_, i) => fromBase64Url(String(values[i + 1])));
  const [mailbox, mailboxHash, token, tokenHash, replyKey, followKey] = bytes;
  if (!mailbox || !mailboxHash || !token || !tokenHash || !replyKey || !followKey) return null;
  return { mailbox, mailboxHash, token, tokenHash, replyKey, followKey };
}
