import { fromUtf8, utf8, type Bytes } from './bytes.ts';
import { PLAINTEXT_SIZE } from './envelope.ts';

/** Bytes left for JSON once the length prefix is written. */
export const JSON_CAPACITY = PLAINTEXT_SIZE - 4;

/** By how many UTF-8 bytes `value` as JSON is longer than one plaintext; 0 when it fits. */
export function overBy(value: unknown): number {
  return Math.max(0, utf8(JSON.stringify(value)).length - JSON_CAPACITY);
}

/**
 * `length 4 (big endian) | JSON | zeros`, always {@link PLAINTEXT_SIZE} bytes, so that the size
 * tells nothing. Throws a RangeError when the JSON does not fit: ask {@link overBy} first.
 */
export function pad(value: unknown): Bytes {
  const json = utf8(JSON.stringify(value));
  if (json.length > JSON_CAPACITY) throw new RangeError('plaintext does not fit');
  const bytes = new Uint8Array(PLAINTEXT_SIZE);
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, 4);
  return bytes;
}

/** The value inside `bytes`; null when size, length, padding, UTF-8 or JSON is not as written by {@link pad}. */
export function unpad(bytes: Uint8Array): unknown {
  if (bytes.length !== PLAINTEXT_SIZE) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length > JSON_CAPACITY) return null;
  if (bytes.subarray(4 + length).some((byte) => byte !== 0)) return null;
  try {
    return JSON.parse(fromUtf8(bytes.subarray(4, 4 + length)));
  } catch {
    return null;
  }
}
