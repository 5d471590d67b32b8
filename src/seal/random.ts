import type { Bytes } from '../core/bytes.ts';

/** `size` bytes from the platform's secure generator. */
export function randomBytes(size: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(size));
}
