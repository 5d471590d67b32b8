import { fromBase64Url, toBase64Url } from '../core/bytes.ts';
import type { ThreadKeys } from '../seal/receipt.ts';

const names = ['mailbox', 'mailboxHash', 'token', 'tokenHash', 'replyKey', 'followKey'] as const;

/** A thread's keys as text, the mailbox first, to be sealed to the device at once. */
export const writeKeys = (keys: ThreadKeys): string[] =>
  names.map((name) => toBase64Url(keys[name]));

/** The keys in `values`; null when it is not what {@link writeKeys} wrote. */
export function readKeys(values: readonly unknown[]): ThreadKeys | null {
  const bytes = names.map((_, i) => fromBase64Url(String(values[i])));
  const [mailbox, mailboxHash, token, tokenHash, replyKey, followKey] = bytes;
  if (!mailbox || !mailboxHash || !token || !tokenHash || !replyKey || !followKey) return null;
  return { mailbox, mailboxHash, token, tokenHash, replyKey, followKey };
}
