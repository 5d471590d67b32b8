import {
  createHmac,
  createPublicKey,
  createSecretKey,
  hash,
  randomBytes as nodeRandomBytes,
  timingSafeEqual,
  verify,
  type KeyObject,
} from 'node:crypto';
import { fromBase64Url, sameBytes, toBase64Url, utf8, type Bytes } from '../src/core/bytes.ts';
import type { Content, PointKey } from '../src/core/content.ts';
import { keyListText } from '../src/core/key-list.ts';
import { KID_SIZE } from '../src/core/envelope.ts';

/**
 * All cryptography of the hub: hashes, signatures of its own, and the check of a key list. It holds
 * no key that opens an envelope.
 */

/** Own buffer, so that a small hash never keeps a pooled one alive. */
const own = (buffer: Uint8Array): Bytes => new Uint8Array(buffer);

/** 32 bytes. */
export function sha256(data: Uint8Array | string): Bytes {
  return own(hash('sha256', data, 'buffer'));
}

/** A hash as Content-Security-Policy spells it: `'sha256-…'`. */
export function cspHash(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}

/** What a tag's `integrity` says of a file of these bytes. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${hash('sha384', bytes, 'base64')}`;
}

/** A key for {@link mac}. Its bytes are not read back, logged or shown. */
export type MacKey = KeyObject;

export function macKey(bytes: Uint8Array): MacKey {
  return createSecretKey(bytes);
}

/** HMAC-SHA256 over all `parts`, each with its length first, 32 bytes. */
export function mac(key: MacKey, ...parts: (Uint8Array | string)[]): Bytes {
  const hmac = createHmac('sha256', key);
  for (const part of parts) {
    const bytes = typeof part === 'string' ? utf8(part) : part;
    hmac.update(`${bytes.length}:`).update(bytes);
  }
  return own(hmac.digest());
}

export function randomBytes(size: number): Bytes {
  return own(nodeRandomBytes(size));
}

/** Whether two secrets are the same, in a time that depends on their length only. */
export function sameSecret(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** ECDSA or HPKE public key of an uncompressed P-256 point; null when it is not on the curve. */
function publicKey(point: Uint8Array): KeyObject | null {
  if (point.length !== 65 || point[0] !== 4) return null;
  const [x, y] = [toBase64Url(point.subarray(1, 33)), toBase64Url(point.subarray(33))];
  try {
    return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  } catch {
    return null;
  }
}

/** Whether `text` is base64url of a point of P-256, uncompressed. */
export function isPublicKey(text: string): boolean {
  return publicKey(fromBase64Url(text) ?? new Uint8Array()) !== null;
}

/** Why the key list of `content` is not one that its identity signed; empty when it is. */
export function keyListProblems({ point, keyList }: Content): string[] {
  const problems = keyList.keys.flatMap((key, i) =>
    keyProblems(key).map((problem) => `keyList.keys.${i}: ${problem}`),
  );
  const kids = new Set(keyList.keys.map(({ kid }) => kid));
  if (kids.size !== keyList.keys.length) problems.push('keyList.keys: the same kid twice');
  if (!isPublicKey(keyList.identity))
    return [...problems, 'keyList.identity: not a point of P-256'];
  if (!holdsSignature(keyList.identity, keyListText(point, keyList.keys), keyList.signature))
    problems.push('keyList.signature: does not hold');
  return problems;
}

/** Whether `identity` signed `text`; identity and signature are base64url. */
export function holdsSignature(identity: string, text: string, signature: string): boolean {
  const key = publicKey(fromBase64Url(identity) ?? new Uint8Array());
  const bytes = fromBase64Url(signature);
  return (
    key !== null &&
    bytes?.length === 64 &&
    verify('sha256', utf8(text), { key, dsaEncoding: 'ieee-p1363' }, bytes)
  );
}

function keyProblems({ kid, pk, notBefore, notAfter }: PointKey): string[] {
  const point = fromBase64Url(pk);
  if (!point || !publicKey(point)) return ['pk is not a point of P-256'];
  const named = fromBase64Url(kid);
  if (!named || !sameBytes(named, sha256(point).subarray(0, KID_SIZE))) return ['kid is not of pk'];
  return notAfter < notBefore ? ['notAfter lies before notBefore'] : [];
}
