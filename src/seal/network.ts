import * as v from 'valibot';
import { concat, fromBase64Url, fromUtf8, toBase64Url, utf8, type Bytes } from '../core/bytes.ts';
import { labelled } from './hkdf.ts';
import type { PointSecrets, Unlocked } from './point-secrets.ts';
import { openRing, sealRing, type Slot, type SlotOwner } from './slot.ts';

/**
 * What somebody of the network group holds: keys for the documents in the room `network`, and
 * nothing that opens a message or speaks for the point. They come out of the desk's epochs and never
 * lead back to them, so every colleague has them too and a new epoch renews them.
 *
 * A ring of theirs holds no private half of the identity to know it by, so the identity signs it:
 * `signature 64 | JSON`.
 */
const NetworkSecrets = v.strictObject({
  /** Names documents; the same for as long as the point lives. 32 bytes. */
  names: v.string(),
  /** Oldest first; 32 bytes each, under the kid of their epoch. */
  epochs: v.pipe(v.array(v.strictObject({ kid: v.string(), key: v.string() })), v.minLength(1)),
});
export type NetworkSecrets = v.InferOutput<typeof NetworkSecrets>;

const INFO = utf8('steunpunt/network-keyring/v1');
const LABEL = 'steunpunt/network/v1';
const SIGNATURE_SIZE = 64;
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

/** The network's keys as they follow from the point's. Throws when those are not of a keyring. */
export async function networkSecrets(secrets: PointSecrets): Promise<NetworkSecrets> {
  const desk = secrets.epochs.filter(({ door }) => !door);
  const epochs = desk.map(async ({ kid, key }) => ({ kid, key: await derived(key) }));
  return { names: await derived(secrets.identity), epochs: await Promise.all(epochs) };
}

/** The network's keys sealed to one of its people. Throws when `publicKey` is none. */
export async function sealNetworkRing(
  owner: SlotOwner,
  publicKey: string,
  { identity, secrets }: Unlocked,
): Promise<string> {
  const json = utf8(JSON.stringify(await networkSecrets(secrets)));
  const signed = await crypto.subtle.sign(SIGNING, identity.privateKey, signedText(owner, json));
  return sealRing(owner, publicKey, INFO, concat(new Uint8Array(signed), json));
}

/** The network's keys out of a slot; null for every kind of wrong. */
export async function openNetworkSlot(
  owner: SlotOwner,
  kek: CryptoKey,
  slot: Slot,
): Promise<{ readonly identity: Bytes; readonly secrets: NetworkSecrets } | null> {
  const opened = await openRing(owner, kek, slot, INFO);
  if (!opened) return null;
  const { plaintext, identity } = opened;
  const json = plaintext.slice(SIGNATURE_SIZE);
  const text = signedText(owner, json);
  if (!(await holds(identity, plaintext.slice(0, SIGNATURE_SIZE), text))) return null;
  const secrets = v.safeParse(NetworkSecrets, JSON.parse(fromUtf8(json)));
  return secrets.success ? { identity, secrets: secrets.output } : null;
}

async function holds(identity: Bytes, signature: Bytes, text: Bytes): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', identity, CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGNING, key, signature, text);
  } catch {
    return false;
  }
}

function signedText({ point, id }: SlotOwner, json: Bytes): Bytes {
  return concat(utf8(`steunpunt/network-keyring/v1\n${point}\n${id}\n`), json);
}

async function derived(key: string): Promise<string> {
  const bytes = fromBase64Url(key);
  if (!bytes?.length) throw new RangeError('not a key of a keyring');
  return toBase64Url(await (await labelled(bytes)).bytes(LABEL, 32));
}
