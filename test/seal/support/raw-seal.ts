import { concat, utf8, type Bytes } from '../../../src/core/bytes.ts';
import {
  encodeHeader,
  envelopeAad,
  PLAINTEXT_SIZE,
  type Header,
} from '../../../src/core/envelope.ts';
import { encodeMailboxMessage, messageAad } from '../../../src/core/mailbox.ts';
import { aesKey, aesSeal } from '../../../src/seal/aes.ts';
import { kidOf } from '../../../src/seal/hash.ts';
import type { EpochKey } from '../../../src/seal/point-keys.ts';
import { randomBytes } from '../../../src/seal/random.ts';
import type { ThreadKeys } from '../../../src/seal/receipt.ts';
import { hpkeSeal } from '../../../src/seal/sender.ts';

/**
 * What a hostile sender can do: everybody has the public key, so anything may be sealed well and
 * still be no submission.
 */

const INFO = utf8('steunpunt/submission/v1');

/** A well-sealed envelope around any plaintext, with any header field changed before sealing. */
export async function sealRaw(
  point: string,
  epoch: EpochKey,
  thread: ThreadKeys,
  plaintext: Bytes,
  change: Partial<Header> = {},
  info = INFO,
): Promise<Bytes> {
  const { mailboxHash, tokenHash } = thread;
  const kid = await kidOf(epoch.pk);
  const sid = randomBytes(16);
  const headerOf = (enc: Bytes) =>
    encodeHeader({ kid, sid, mailboxHash, tokenHash, enc, ...change });
  const { enc, ciphertext } = await hpkeSeal(epoch.pk, info, plaintext, (enc) =>
    envelopeAad(headerOf(enc), point),
  );
  return concat(headerOf(enc), ciphertext);
}

/** A well-sealed mailbox message around any plaintext. */
export async function sealRawReply(
  point: string,
  thread: ThreadKeys,
  n: number,
  plaintext: Bytes,
): Promise<Bytes> {
  const iv = randomBytes(12);
  const aad = messageAad(n, thread.mailboxHash, point);
  const ciphertext = await aesSeal(await aesKey(thread.replyKey), iv, plaintext, aad);
  return encodeMailboxMessage({ n, iv, ciphertext });
}

/** `length | content | filler`, of the right size whatever is in it. */
export function rawPlaintext(content: Bytes, length = content.length, filler = 0): Bytes {
  const bytes = new Uint8Array(PLAINTEXT_SIZE).fill(filler);
  new DataView(bytes.buffer).setUint32(0, length);
  bytes.set(content.subarray(0, PLAINTEXT_SIZE - 4), 4);
  return bytes;
}
