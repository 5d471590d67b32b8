import { toBase64Url, utf8, type Bytes } from '../core/bytes.ts';
import { kioskRequestText } from '../core/kiosk-request.ts';
import { sha256 } from './hash.ts';
import { randomBytes } from './random.ts';

/**
 * The key by which the hub knows a waiting-room screen. It opens nothing; whoever would steal the
 * disk has a right to send without a proof of work, until the desk takes it away.
 */
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

export interface KioskKey {
  /** Not extractable. IndexedDB can hold it as it is. */
  readonly key: CryptoKey;
  /** Base64url, 65 bytes. */
  readonly publicKey: string;
}

/** A request to sign, see docs/protocol.md. */
export interface Unsigned {
  readonly method: string;
  /** With its query, from the slash. */
  readonly path: string;
  /** Empty where there is none. */
  readonly body: Bytes;
  /** By the hub's clock, since 1970. */
  readonly seconds: number;
}

export async function makeKioskKey(): Promise<KioskKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, false, ['sign']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return { key: privateKey, publicKey: toBase64Url(raw) };
}

/** The value of `Steunpunt-Kiosk` for one request of the screen `id`; another one at every call. */
export async function signKioskRequest(
  id: string,
  key: CryptoKey,
  { method, path, body, seconds }: Unsigned,
): Promise<string> {
  const bodyDigest = toBase64Url(await sha256(body));
  const jti = toBase64Url(randomBytes(16));
  const text = utf8(kioskRequestText({ method, path, bodyDigest, seconds, jti }));
  const signature = new Uint8Array(await crypto.subtle.sign(SIGNING, key, text));
  return `${id}.${seconds}.${jti}.${toBase64Url(signature)}`;
}
