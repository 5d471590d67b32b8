import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import type { Bytes } from '../core/bytes.ts';

/** Suite 1, HPKE base mode (RFC 9180). P-256 because every WebCrypto has it. */
const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);

/** Both halves: opening needs the public one too, and not every engine can derive it. */
export interface HpkePair {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

export interface HpkeSealed {
  /** Encapsulated key, 65 bytes. */
  readonly enc: Bytes;
  /** 16 bytes longer than the plaintext. */
  readonly ciphertext: Bytes;
}

/**
 * Seals to the public key `pk` (65 bytes). `aadOf` gets the encapsulated key, so that it can be
 * part of the associated data. Throws when `pk` is not a point of the curve.
 */
export async function hpkeSeal(
  pk: Bytes,
  info: Bytes,
  plaintext: Bytes,
  aadOf: (enc: Bytes) => Bytes,
): Promise<HpkeSealed> {
  const publicKey = await suite.DeserializePublicKey(pk);
  const { encapsulatedSecret, ctx } = await suite.SetupSender(publicKey, { info });
  const enc = new Uint8Array(encapsulatedSecret);
  const ciphertext = await ctx.Seal(plaintext, aadOf(enc));
  return { enc, ciphertext: new Uint8Array(ciphertext) };
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
