import { fromBase64Url, toBase64Url, utf8 } from '../core/bytes.ts';
import type { KeyList, PointKey } from '../core/content.ts';
import { keyListText } from '../core/key-list.ts';
import { kidOf, sha256 } from './hash.ts';
import type { IdentityKey } from './point-keys.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };
const POINT_SIZE = 65;

/** The key list of `point`, signed by its identity. */
export async function signKeyList(
  identity: IdentityKey,
  point: string,
  keys: readonly PointKey[],
): Promise<KeyList> {
  const text = utf8(keyListText(point, keys));
  const signature = await crypto.subtle.sign(SIGNATURE, identity.privateKey, text);
  return {
    identity: toBase64Url(identity.pk),
    keys: [...keys],
    signature: toBase64Url(new Uint8Array(signature)),
  };
}

/**
 * Whether the list is signed for `point`, every kid is its key's own, and the identity is the
 * pinned one. `pin` is a fingerprint (spaces and capitals do not matter); without a pin the list
 * is only known to be whole, not whose it is.
 */
export async function verifyKeyList(
  point: string,
  keyList: KeyList,
  pin?: string,
): Promise<boolean> {
  if (pin !== undefined && plain(pin) !== (await fingerprint(keyList.identity))) return false;
  const identity = fromBase64Url(keyList.identity);
  const signature = fromBase64Url(keyList.signature);
  if (identity?.length !== POINT_SIZE || signature === null) return false;
  try {
    const key = await crypto.subtle.importKey('raw', identity, ALGORITHM, false, ['verify']);
    const text = utf8(keyListText(point, keyList.keys));
    if (!(await crypto.subtle.verify(SIGNATURE, key, signature, text))) return false;
  } catch {
    return false;
  }
  const named = await Promise.all(keyList.keys.map(isNamedByItsHash));
  return named.every(Boolean);
}

/** SHA-256 over an identity key, 64 lower-case hex digits; '' when it is not base64url. */
export async function fingerprint(identity: string): Promise<string> {
  const bytes = fromBase64Url(identity);
  if (bytes === null) return '';
  return Array.from(await sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function isNamedByItsHash({ kid, pk }: PointKey): Promise<boolean> {
  const bytes = fromBase64Url(pk);
  return bytes?.length === POINT_SIZE && toBase64Url(await kidOf(bytes)) === kid;
}

function plain(pin: string): string {
  return pin.replaceAll(/\s/g, '').toLowerCase();
}
