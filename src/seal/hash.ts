import { toBase64Url, type Bytes } from '../core/bytes.ts';
import { KID_SIZE } from '../core/envelope.ts';

/** SHA-256 over `bytes`, 32 bytes. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** Base64url SHA-256 over a whole envelope, as acknowledged by the hub. */
export async function digestOf(bytes: Bytes): Promise<string> {
  return toBase64Url(await sha256(bytes));
}

/** A public key's short name in headers and key lists: the first 8 bytes of its SHA-256. */
export async function kidOf(pk: Bytes): Promise<Bytes> {
  return (await sha256(pk)).slice(0, KID_SIZE);
}
