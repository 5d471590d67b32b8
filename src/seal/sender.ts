import { concat, utf8, type Bytes } from '../core/bytes.ts';
import { aesKey, aesSeal } from './aes.ts';
import { macOf } from './mac.ts';

/**
 * The sending half of suite 1, HPKE base mode (RFC 9180), on the platform's own ECDH, HKDF, HMAC and
 * AES-GCM. What is ours is what is joined to what before it goes in. The library's KEM and KDF do
 * the same and bring every other mode along, which is 6 % of all that a phone loads to ask a
 * question. The receiving half (`suite.ts`) is the library's, so each opening at the desk checks
 * these lines; the RFC's vectors and a second library do too.
 */

export interface HpkeSealed {
  /** Encapsulated key, 65 bytes. */
  readonly enc: Bytes;
  /** 16 bytes longer than the plaintext. */
  readonly ciphertext: Bytes;
}

const P256 = { name: 'ECDH', namedCurve: 'P-256' };
/** "KEM", then the number of DHKEM(P-256, HKDF-SHA256). */
const KEM = concat(utf8('KEM'), Uint8Array.of(0, 0x10));
/** "HPKE", then that number and those of HKDF-SHA256 and AES-256-GCM. */
const SUITE = concat(utf8('HPKE'), Uint8Array.of(0, 0x10, 0, 0x01, 0, 0x02));
const NONE = new Uint8Array();
const NO_SALT = new Uint8Array(32);
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
  const once = await crypto.subtle.generateKey(P256, false, ['deriveBits']);
  const { enc, shared } = await encapsulate(pk, once);
  const { key, iv } = await keySchedule(shared, info);
  // The first and only message of this key: its nonce is the base nonce.
  return { enc, ciphertext: await aesSeal(await aesKey(key), iv, plaintext, aadOf(enc)) };
}

/** Encap of section 4.1. `once` is a pair that nothing else was or will be sealed with. */
export async function encapsulate(
  pk: Bytes,
  once: CryptoKeyPair,
): Promise<{ enc: Bytes; shared: Bytes }> {
  const receiver = await crypto.subtle.importKey('raw', pk, P256, false, []);
  const agreement = { name: 'ECDH', public: receiver };
  const dh = new Uint8Array(await crypto.subtle.deriveBits(agreement, once.privateKey, 256));
  const enc = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
  const derive = await extracted(KEM, NO_SALT, 'eae_prk', dh);
  return { enc, shared: await derive('shared_secret', concat(enc, pk), 32) };
}

/** Key and base nonce for a shared secret, section 5.1 in base mode. */
export async function keySchedule(shared: Bytes, info: Bytes): Promise<{ key: Bytes; iv: Bytes }> {
  const hash = (label: string, bytes: Bytes): Promise<Bytes> =>
    macOf(NO_SALT, labelled(SUITE, label, bytes));
  const context = concat(BASE_MODE, await hash('psk_id_hash', NONE), await hash('info_hash', info));
  const derive = await extracted(SUITE, shared, 'secret', NONE);
  return { key: await derive('key', context, 32), iv: await derive('base_nonce', context, 12) };
}

/** LabeledExtract of section 4; what it gives is LabeledExpand. Both together are one HKDF. */
async function extracted(
  suite: Bytes,
  salt: Bytes,
  label: string,
  secret: Bytes,
): Promise<(label: string, info: Bytes, size: number) => Promise<Bytes>> {
  const { subtle } = crypto;
  const input = labelled(suite, label, secret);
  const material = await subtle.importKey('raw', input, 'HKDF', false, ['deriveBits']);
  return async (label, context, size) => {
    const info = concat(Uint8Array.of(0, size), labelled(suite, label, context));
    const params = { name: 'HKDF', hash: 'SHA-256', salt, info };
    return new Uint8Array(await subtle.deriveBits(params, material, size * 8));
  };
}

function labelled(suite: Bytes, label: string, bytes: Bytes): Bytes {
  return concat(utf8('HPKE-v1'), suite, utf8(label), bytes);
}
