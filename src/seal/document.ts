import { concat, fromBase64Url, fromUtf8, toBase64Url, utf8, type Bytes } from '../core/bytes.ts';
import type { Door } from '../core/doors.ts';
import { aesOpen, aesSeal } from './aes.ts';
import { labelled } from './hkdf.ts';
import { macOf } from './mac.ts';
import { newestKid, type PointSecrets } from './point-secrets.ts';
import { randomBytes } from './random.ts';

/**
 * What the desk keeps for itself, sealed so that only the point's staff can open it, or, where a
 * door has keys of its own, only who is there for that door:
 *
 * `SDC1 | kid 8 | iv 12 | ciphertext`
 *
 * AES-256-GCM under a key of the newest epoch, of the desk or of a door; the head, the point and the
 * name are associated data.
 * The plaintext is padded to 4 KiB or twice, four times … as much, so that a size tells little.
 */
const MAGIC = utf8('SDC1');
const KID_SIZE = 8;
const IV_SIZE = 12;
const HEAD_SIZE = MAGIC.length + KID_SIZE + IV_SIZE;
const SMALLEST = 4_096;
const NAME_BYTES = 16;

export interface DocumentKeys {
  readonly point: string;
  /** Names documents, for as long as the point lives. */
  readonly names: Bytes;
  /** Seals: base64url kid of the desk's newest epoch. */
  readonly newest: string;
  /** Opens: a key for each epoch, by base64url kid. */
  readonly byKid: ReadonlyMap<string, CryptoKey>;
  /** The kids that are of one door, oldest first. */
  readonly doors: ReadonlyMap<string, Door>;
}

/** What a document holds. */
export interface Sheet {
  readonly kind: string;
  readonly id: string;
  readonly value: unknown;
}

/** The keys for a point's documents. Throws when `secrets` are not as a keyring carries them. */
export async function documentKeys(point: string, secrets: PointSecrets): Promise<DocumentKeys> {
  const identity = await labelled(secretBytes(secrets.identity));
  const names = await identity.bytes('steunpunt/document-names/v1', 32);
  const keys = secrets.epochs.map(async ({ kid, key }) => {
    const epoch = await labelled(secretBytes(key));
    return [kid, await epoch.aesKey('steunpunt/document/v1')] as const;
  });
  const byKid = new Map(await Promise.all(keys));
  const doors = new Map(secrets.epochs.flatMap(({ kid, door }) => (door ? [[kid, door]] : [])));
  return { point, names, newest: newestKid(secrets) ?? '', byKid, doors };
}

/**
 * Kid of the key that seals what is about somebody of `door`, null for about nobody: the newest of
 * that door, or the desk's where no door has keys. Null when only others have that door's.
 */
export function sealingKid({ newest, doors }: DocumentKeys, door: Door | null): string | null {
  if (door === null || doors.size === 0) return newest;
  return [...doors].findLast(([, one]) => one === door)?.[0] ?? null;
}

/** The door whose key seals this document, as far as these keys can tell; null for the desk's. */
export function doorOfDocument({ doors }: DocumentKeys, bytes: Bytes): Door | null {
  return doors.get(toBase64Url(bytes.slice(MAGIC.length, MAGIC.length + KID_SIZE))) ?? null;
}

/** What the hub calls a document: 32 hexadecimal digits that say nothing of its kind and id. */
export async function documentName(
  { names }: DocumentKeys,
  kind: string,
  id: string,
): Promise<string> {
  const mac = await macOf(names, utf8(`${kind}\n${id}`));
  return Array.from(mac.slice(0, NAME_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** Seals a sheet as the document `name`. Throws when there is no key for it: {@link sealingKid}. */
export async function sealDocument(
  keys: DocumentKeys,
  name: string,
  sheet: Sheet,
  door: Door | null = null,
): Promise<Bytes> {
  const named = sealingKid(keys, door) ?? '';
  const key = keys.byKid.get(named);
  const kid = fromBase64Url(named);
  if (!key || kid?.length !== KID_SIZE) throw new RangeError('no key to seal a document with');
  const iv = randomBytes(IV_SIZE);
  const head = concat(MAGIC, kid, iv);
  return concat(head, await aesSeal(key, iv, padded(sheet), aad(keys, head, name)));
}

/** The sheet in the document `name`; null for every kind of wrong. */
export async function openDocument(
  keys: DocumentKeys,
  name: string,
  bytes: Bytes,
): Promise<Sheet | null> {
  const head = bytes.slice(0, HEAD_SIZE);
  if (head.length < HEAD_SIZE || MAGIC.some((byte, i) => byte !== head[i])) return null;
  const key = keys.byKid.get(toBase64Url(head.slice(MAGIC.length, MAGIC.length + KID_SIZE)));
  const iv = head.slice(HEAD_SIZE - IV_SIZE);
  const plaintext = key && (await aesOpen(key, iv, bytes.slice(HEAD_SIZE), aad(keys, head, name)));
  return plaintext ? unpadded(plaintext) : null;
}

function aad({ point }: DocumentKeys, head: Bytes, name: string): Bytes {
  return concat(head, utf8(`${point}\n${name}`));
}

/** `length 4 (big endian) | JSON | zeros`. */
function padded({ kind, id, value }: Sheet): Bytes {
  const json = utf8(JSON.stringify({ kind, id, value }));
  let size = SMALLEST;
  while (size < json.length + 4) size *= 2;
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, 4);
  return bytes;
}

function unpadded(bytes: Bytes): Sheet | null {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length > bytes.length - 4) return null;
  try {
    const sheet: unknown = JSON.parse(fromUtf8(bytes.subarray(4, 4 + length)));
    return isSheet(sheet) ? sheet : null;
  } catch {
    return null;
  }
}

function isSheet(value: unknown): value is Sheet {
  if (typeof value !== 'object' || value === null || !('value' in value)) return false;
  const { kind, id } = value as Record<string, unknown>;
  return typeof kind === 'string' && typeof id === 'string';
}

function secretBytes(base64Url: string): Bytes {
  const bytes = fromBase64Url(base64Url);
  if (!bytes?.length) throw new RangeError('not a key of a keyring');
  return bytes;
}
