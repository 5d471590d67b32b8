import { KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256, LabeledExpand, LabeledExtract } from 'hpke';
import { concat, utf8, type Bytes } from '../core/bytes.ts';
import { aesKey, aesSeal } from './aes.ts';

/**
 * The sending half of suite 1, HPKE base mode (RFC 9180), from the library's own KEM and KDF. The
 * library's `CipherSuite` does the same and brings every mode along, which is a fifth of all that
 * a phone loads to ask a question. The receiving half (`suite.ts`) is the library's, so each
 * opening at the desk checks these lines; the RFC's vectors and a second library do too.
 */

export interface HpkeSealed {
  /** Encapsulated key, 65 bytes. */
  readonly enc: Bytes;
  /** 16 bytes longer than the plaintext. */
  readonly ciphertext: Bytes;
}

const kem = KEM_DHKEM_P256_HKDF_SHA256();
const kdf = KDF_HKDF_SHA256();
/** "HPKE", then the numbers of DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM. */
const SUITE_ID = concat(utf8('HPKE'), Uint8Array.of(0, 0x10, 0, 0x01, 0, 0x02));
const NONE = new Uint8Array();
const BASE_MODE = Uint8Array.of(0);

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
  const encapsulated = await kem.Encap(await kem.DeserializePublicKey(pk));
  const enc = new Uint8Array(encapsulated.enc);
  const { key, iv } = await keySchedule(encapsulated.shared_secret, info);
  // The first and only message of this key: its nonce is the base nonce.
  return { enc, ciphertext: await aesSeal(await aesKey(key), iv, plaintext, aadOf(enc)) };
}

/** Key and base nonce for a shared secret, RFC 9180 section 5.1 in base mode. */
export async function keySchedule(
  shared: Uint8Array,
  info: Bytes,
): Promise<{ key: Bytes; iv: Bytes }> {
  const extract = (salt: Uint8Array, label: string, ikm: Uint8Array): Promise<Uint8Array> =>
    LabeledExtract(kdf, SUITE_ID, salt, utf8(label), ikm);
  const context = concat(
    BASE_MODE,
    await extract(NONE, 'psk_id_hash', NONE),
    await extract(NONE, 'info_hash', info),
  );
  const secret = await extract(shared, 'secret', NONE);
  const expand = async (label: string, size: number): Promise<Bytes> =>
    new Uint8Array(await LabeledExpand(kdf, SUITE_ID, secret, utf8(label), context, size));
  return { key: await expand('key', 32), iv: await expand('base_nonce', 12) };
}
