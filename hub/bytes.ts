import type { Bytes } from '../src/core/bytes.ts';

/** What src/core/bytes.ts does, by Node's own code: the hub does it for every request. */

/** Base64url without padding (RFC 4648 section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return view(bytes).toString('base64url');
}

/** Bytes of a base64url `text`; null when it is not the canonical form. */
export function fromBase64Url(text: string): Bytes | null {
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  return toBase64Url(bytes) === text ? bytes : null;
}

/** Bytes as a key of a map. */
export function keyOf(bytes: Uint8Array): string {
  return view(bytes).toString('latin1');
}

function view({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
