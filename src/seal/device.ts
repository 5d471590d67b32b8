import { concat, utf8, type Bytes } from '../core/bytes.ts';
import { aesOpen, aesSeal } from './aes.ts';
import { randomBytes } from './random.ts';

/**
 * A key that lives in this browser's IndexedDB and that no script can read back. What it sealed is
 * worth nothing on another device.
 */
const AAD = utf8('steunpunt/device/v1');
const IV_SIZE = 12;

/** A non-extractable AES-256-GCM key. IndexedDB can hold it as it is. */
export async function makeDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** `iv 12 | ciphertext`, 28 bytes longer than `bytes`. */
export async function sealToDevice(key: CryptoKey, bytes: Bytes): Promise<Bytes> {
  const iv = randomBytes(IV_SIZE);
  return concat(iv, await aesSeal(key, iv, bytes, AAD));
}

/** The bytes; null when this key did not seal them. */
export async function openFromDevice(key: CryptoKey, sealed: Bytes): Promise<Bytes | null> {
  return aesOpen(key, sealed.slice(0, IV_SIZE), sealed.slice(IV_SIZE), AAD);
}
