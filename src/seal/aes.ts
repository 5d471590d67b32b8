import type { Bytes } from '../core/bytes.ts';

/** AES-256-GCM with a 12-byte iv and a 16-byte tag at the end of the ciphertext. */

/** A key of 32 `bytes`. Throws when they are not 32. */
export async function aesKey(bytes: Bytes): Promise<CryptoKey> {
  if (bytes.length !== 32) throw new RangeError('an AES-256 key has 32 bytes');
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function aesSeal(
  key: CryptoKey,
  iv: Bytes,
  plaintext: Bytes,
  aad: Bytes,
): Promise<Bytes> {
  const params = { name: 'AES-GCM', iv, additionalData: aad };
  return new Uint8Array(await crypto.subtle.encrypt(params, key, plaintext));
}

/** The plaintext; null when key, iv, associated data or ciphertext is not the one that sealed. */
export async function aesOpen(
  key: CryptoKey,
  iv: Bytes,
  ciphertext: Bytes,
  aad: Bytes,
): Promise<Bytes | null> {
  try {
    const params = { name: 'AES-GCM', iv, additionalData: aad };
    return new Uint8Array(await crypto.subtle.decrypt(params, key, ciphertext));
  } catch {
    return null;
  }
}
