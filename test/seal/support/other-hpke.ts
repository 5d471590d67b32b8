import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Bytes } from '../../../src/core/bytes.ts';
import type { HpkeSealed } from '../../../src/seal/sender.ts';
import type { HpkePair } from '../../../src/seal/suite.ts';

/** Suite 1 by another hand (`@hpke/core`), with the signatures of our own. */

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

export async function otherSeal(
  pk: Bytes,
  info: Bytes,
  plaintext: Bytes,
  aadOf: (enc: Bytes) => Bytes,
): Promise<HpkeSealed> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(pk);
  const sender = await suite.createSenderContext({ recipientPublicKey, info });
  const enc = new Uint8Array(sender.enc);
  const ciphertext = await sender.seal(plaintext, aadOf(enc));
  return { enc, ciphertext: new Uint8Array(ciphertext) };
}

/** Null for every error that the library throws. */
export async function otherOpen(
  recipientKey: HpkePair,
  info: Bytes,
  { enc, ciphertext }: HpkeSealed,
  aad: Bytes,
): Promise<Bytes | null> {
  try {
    const recipient = await suite.createRecipientContext({ recipientKey, enc, info });
    return new Uint8Array(await recipient.open(ciphertext, aad));
  } catch {
    return null;
  }
}
