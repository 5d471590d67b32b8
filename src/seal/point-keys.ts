import { concat, fromBase64Url, toBase64Url, type Bytes } from '../core/bytes.ts';
import { kidOf } from './hash.ts';
import type { HpkePair } from './suite.ts';

/**
 * A point's private keys. At rest they are PKCS#8 bytes inside a keyring; at work they are key
 * objects that no script can read back.
 */

/** Signs the point's key list (ECDSA P-256). */
export interface IdentityKey {
  /** Public key, 65 bytes. */
  readonly pk: Bytes;
  readonly privateKey: CryptoKey;
}

/** Opens envelopes (DHKEM P-256). */
export interface EpochKey extends HpkePair {
  /** Base64url of the kid, as in headers and key lists. */
  readonly kid: string;
  /** Public key, 65 bytes. */
  readonly pk: Bytes;
}

const curve = { namedCurve: 'P-256' };
const kinds = {
  ECDSA: { algorithm: { name: 'ECDSA', ...curve }, usages: ['sign'], pair: ['sign', 'verify'] },
  ECDH: { algorithm: { name: 'ECDH', ...curve }, usages: ['deriveBits'], pair: ['deriveBits'] },
} as const;
type Kind = keyof typeof kinds;

/** PKCS#8 bytes of a new identity key. */
export async function makeIdentityKey(): Promise<Bytes> {
  return makeKey('ECDSA');
}

/** PKCS#8 bytes of a new HPKE key: an epoch key or a staff key. */
export async function makeHpkeKey(): Promise<Bytes> {
  return makeKey('ECDH');
}

/** The identity key in `pkcs8`; null when there is none. */
export async function importIdentityKey(pkcs8: Bytes): Promise<IdentityKey | null> {
  return importKey('ECDSA', pkcs8);
}

/** The epoch key in `pkcs8`; null when there is none. */
export async function importEpochKey(pkcs8: Bytes): Promise<EpochKey | null> {
  const key = await importKey('ECDH', pkcs8);
  if (!key) return null;
  const publicKey = await crypto.subtle.importKey('raw', key.pk, kinds.ECDH.algorithm, true, []);
  return { ...key, publicKey, kid: toBase64Url(await kidOf(key.pk)) };
}

async function makeKey(kind: Kind): Promise<Bytes> {
  const { algorithm, pair } = kinds[kind];
  const { privateKey } = await crypto.subtle.generateKey(algorithm, true, [...pair]);
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
}

/** Imported twice: once to read the public half, then as a key that stays inside. */
async function importKey(
  kind: Kind,
  pkcs8: Bytes,
): Promise<{ pk: Bytes; privateKey: CryptoKey } | null> {
  const { algorithm, usages } = kinds[kind];
  const load = (extractable: boolean) =>
    crypto.subtle.importKey('pkcs8', pkcs8, algorithm, extractable, [...usages]);
  try {
    const { x, y } = await crypto.subtle.exportKey('jwk', await load(true));
    const pk = publicPoint(x, y);
    return pk && { pk, privateKey: await load(false) };
  } catch {
    return null;
  }
}

/** The uncompressed point from a JWK's coordinates. */
function publicPoint(x = '', y = ''): Bytes | null {
  const [left, right] = [fromBase64Url(x), fromBase64Url(y)];
  return left?.length === 32 && right?.length === 32 ? concat(Uint8Array.of(4), left, right) : null;
}
