import { fromBase64Url, toBase64Url } from '../../src/core/bytes.ts';
import type { ThreadKeys } from '../../src/seal/receipt.ts';

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
