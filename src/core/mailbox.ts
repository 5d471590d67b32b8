import { concat, utf8, type Bytes } from './bytes.ts';
import { HASH_SIZE, PLAINTEXT_SIZE, TAG_SIZE } from './envelope.ts';

/**
 * A mailbox message: one reply or status from the desk, always {@link MAILBOX_MESSAGE_SIZE} bytes.
 *
 * `STR1 | n 4 (big endian) | iv 12 | ciphertext`
 *
 * Sealed with AES-256-GCM under the thread's reply key; n starts at 1 and counts up without gaps.
 */
export const MESSAGE_MAGIC = utf8('STR1');
export const IV_SIZE = 12;
const PREFIX_SIZE = MESSAGE_MAGIC.length + 4;
export const MAILBOX_MESSAGE_SIZE = PREFIX_SIZE + IV_SIZE + PLAINTEXT_SIZE + TAG_SIZE;
/** More messages than a thread ever holds; a bound, so that a number always fits. */
export const MAX_MESSAGES = 9999;

export interface MailboxMessage {
  readonly n: number;
  readonly iv: Bytes;
  readonly ciphertext: Bytes;
}

/** Bytes of a message. Throws a RangeError when n or a size is out of bounds. */
export function encodeMailboxMessage({ n, iv, ciphertext }: MailboxMessage): Bytes {
  const bytes = concat(prefix(n), iv, ciphertext);
  if (iv.length !== IV_SIZE || bytes.length !== MAILBOX_MESSAGE_SIZE)
    throw new RangeError('mailbox message of the wrong size');
  return bytes;
}

/** The message's parts; null when size, magic or number is not ours. Copies. */
export function decodeMailboxMessage(bytes: Uint8Array): MailboxMessage | null {
  if (bytes.length !== MAILBOX_MESSAGE_SIZE) return null;
  if (MESSAGE_MAGIC.some((byte, i) => byte !== bytes[i])) return null;
  const n = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MESSAGE_MAGIC.length);
  if (n < 1 || n > MAX_MESSAGES) return null;
  return {
    n,
    iv: new Uint8Array(bytes.slice(PREFIX_SIZE, PREFIX_SIZE + IV_SIZE)),
    ciphertext: new Uint8Array(bytes.slice(PREFIX_SIZE + IV_SIZE)),
  };
}

/** Associated data: the message's number, its mailbox and its point. */
export function messageAad(n: number, mailboxHash: Uint8Array, point: string): Bytes {
  if (mailboxHash.length !== HASH_SIZE) throw new RangeError('mailbox hash of the wrong size');
  return concat(prefix(n), mailboxHash, utf8(point));
}

function prefix(n: number): Bytes {
  if (!Number.isInteger(n) || n < 1 || n > MAX_MESSAGES) throw new RangeError('message number');
  const bytes = new Uint8Array(PREFIX_SIZE);
  bytes.set(MESSAGE_MAGIC);
  new DataView(bytes.buffer).setUint32(MESSAGE_MAGIC.length, n);
  return bytes;
}
