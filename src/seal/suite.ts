import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import type { Bytes } from '../core/bytes.ts';
import type { HpkeSealed } from './sender.ts';

/** Suite 1, HPKE base mode (RFC 9180). P-256 because every WebCrypto has it. */
const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);

/** Both halves: opening needs the public one too, and not every engine can derive it. */
export interface HpkePair {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

/** The plaintext; null for every kind of wrong, so that an attacker learns one bit at most. */
export async function hpkeOpen(
  pair: HpkePair,
  info: Bytes,
  { enc, ciphertext }: HpkeSealed,
  aad: Bytes,
): Promise<Bytes | null> {
  try {
    const ctx = await suite.SetupRecipient(pair, enc, { info });
    return new Uint8Array(await ctx.Open(ciphertext, aad));
  } catch {
    return null;
  }
}
