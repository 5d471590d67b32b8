import { utf8, type Bytes } from '../core/bytes.ts';
import { completeReceipt } from '../core/receipt.ts';
import { sha256 } from './hash.ts';
import { labelled } from './hkdf.ts';
import { randomBytes } from './random.ts';

/** What makes guessing a receipt from a stolen database cost GPU centuries, not hours. */
const PBKDF2_ITERATIONS = 600_000;

/** The keys of one thread, all derived from its receipt. */
export interface ThreadKeys {
  /** 16 bytes, in URLs. */
  readonly mailbox: Bytes;
  readonly mailboxHash: Bytes;
  /** 32 bytes: the right to read and erase, in the Authorization header. */
  readonly token: Bytes;
  readonly tokenHash: Bytes;
  /** 32 bytes: AES-256-GCM key of the desk's messages. Travels only inside the first seal. */
  readonly replyKey: Bytes;
  /** 32 bytes: HMAC key of follow-ups. Travels only inside the first seal. */
  readonly followKey: Bytes;
}

/** A new receipt: 20 digits, 19 of them random (63.1 bits). */
export function newReceipt(): string {
  let digits = '';
  while (digits.length < 19) {
    const [byte = 255] = randomBytes(1);
    // 250 and up would make the low digits more likely.
    if (byte < 250) digits += String(byte % 10);
  }
  return completeReceipt(digits);
}

/**
 * The keys for a receipt's 20 `digits` at `point`. Slow on purpose: 0.1 to 1 s. Throws a
 * RangeError when `digits` are not 20 digits: read what a person typed with `parseReceipt`.
 */
export async function threadKeys(digits: string, point: string): Promise<ThreadKeys> {
  if (!/^[0-9]{20}$/.test(digits)) throw new RangeError('a receipt has 20 digits');
  const password = await crypto.subtle.importKey('raw', utf8(digits), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const params = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: utf8(`steunpunt/receipt/v1/${point}`),
    iterations: PBKDF2_ITERATIONS,
  };
  const secret = new Uint8Array(await crypto.subtle.deriveBits(params, password, 256));
  const keys = await labelled(secret);
  secret.fill(0);
  const [mailbox, token, replyKey, followKey] = await Promise.all([
    keys.bytes('steunpunt/mailbox/v1', 16),
    keys.bytes('steunpunt/token/v1', 32),
    keys.bytes('steunpunt/reply/v1', 32),
    keys.bytes('steunpunt/follow/v1', 32),
  ]);
  const [mailboxHash, tokenHash] = await Promise.all([sha256(mailbox), sha256(token)]);
  return { mailbox, mailboxHash, token, tokenHash, replyKey, followKey };
}
