import type { Bytes } from '../core/bytes.ts';

/** HMAC-SHA256, 32 bytes. */
export async function macOf(key: Bytes, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await hmacKey(key), message));
}

/** Whether `mac` is the one for `message`. Compared by the platform, in constant time. */
export async function holdsMac(key: Bytes, message: Bytes, mac: Bytes): Promise<boolean> {
  return crypto.subtle.verify('HMAC', await hmacKey(key), mac, message);
}

/** Throws a RangeError when the key is not 32 bytes. */
async function hmacKey(bytes: Bytes): Promise<CryptoKey> {
  if (bytes.length !== 32) throw new RangeError('a mac key has 32 bytes');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign', 'verify']);
}
