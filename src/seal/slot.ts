import { concat, fromBase64Url, sameBytes, toBase64Url, utf8, type Bytes } from '../core/bytes.ts';
import { ENC_SIZE } from '../core/envelope.ts';
import { aesOpen, aesSeal } from './aes.ts';
import { importEpochKey, importIdentityKey, makeHpkeKey } from './point-keys.ts';
import { encodeSecrets, unlockSecrets, type PointSecrets, type Unlocked } from './point-secrets.ts';
import { randomBytes } from './random.ts';
import { hpkeSeal } from './sender.ts';
import { hpkeOpen } from './suite.ts';

/**
 * One way in, of a person or of the recovery sheet: a key pair of its own whose private half is
 * wrapped under a kek, and the point's secrets sealed to its public half. Thanks to the pair, a
 * colleague can renew the secrets of somebody who is not there.
 *
 * Anybody can seal to a public key, a hub too. So the wrap also holds the point's identity: a
 * keyring counts only when it carries the private half of that, which no hub has.
 */
export interface Slot {
  readonly publicKey: string;
  readonly wrappedKey: string;
  readonly keyring: string;
}

/** Whose slot it is; bound into both seals, so that no slot can stand in for another. */
export interface SlotOwner {
  readonly point: string;
  /** Staff id, or `recovery`. */
  readonly id: string;
}

const IV_SIZE = 12;
const IDENTITY_SIZE = 65;
const KEYRING_INFO = utf8('steunpunt/keyring/v1');

/** A new slot under `kek` (AES-256-GCM). */
export async function makeSlot(
  owner: SlotOwner,
  kek: CryptoKey,
  secrets: PointSecrets,
): Promise<Slot> {
  const identity = await importIdentityKey(fromBase64Url(secrets.identity) ?? new Uint8Array());
  if (!identity) throw new Error('a key of our own cannot be read');
  const pair = await wrapNewPair(owner, kek, identity.pk);
  return { ...pair, keyring: await sealKeyring(owner, pair.publicKey, secrets) };
}

/** The half of a slot that its owner makes alone: a new pair, for the point of `identity` (65 bytes). */
export async function wrapNewPair(
  owner: SlotOwner,
  kek: CryptoKey,
  identity: Bytes,
): Promise<Omit<Slot, 'keyring'>> {
  const pkcs8 = await makeHpkeKey();
  const pair = await importEpochKey(pkcs8);
  if (!pair) throw new Error('a key of our own cannot be read');
  const plaintext = concat(identity, pkcs8);
  pkcs8.fill(0);
  return { publicKey: toBase64Url(pair.pk), wrappedKey: await wrap(owner, kek, plaintext) };
}

/** The same pair under another kek, one more way in; null when `from` does not open it. */
export async function rewrap(
  owner: SlotOwner,
  { wrappedKey }: Pick<Slot, 'wrappedKey'>,
  from: CryptoKey,
  to: CryptoKey,
): Promise<string | null> {
  const opened = await unwrap(owner, from, wrappedKey);
  return opened && wrap(owner, to, opened);
}

/** The point's secrets sealed to a slot's `publicKey`. Throws when that is no point of the curve. */
export async function sealKeyring(
  owner: SlotOwner,
  publicKey: string,
  secrets: PointSecrets,
): Promise<string> {
  return sealRing(owner, publicKey, KEYRING_INFO, encodeSecrets(secrets));
}

/** The secrets in a slot; null for every kind of wrong: kek, owner, identity, or a changed byte. */
export async function openSlot(
  owner: SlotOwner,
  kek: CryptoKey,
  slot: Slot,
): Promise<Unlocked | null> {
  const opened = await openRing(owner, kek, slot, KEYRING_INFO);
  const unlocked = opened && (await unlockSecrets(opened.plaintext));
  return unlocked && sameBytes(unlocked.identity.pk, opened.identity) ? unlocked : null;
}

/**
 * What was sealed to a slot under `info`, and the identity (65 bytes) that its owner knows the point
 * by; null when it does not open. Whoever reads it proves first that the point made it.
 */
export async function openRing(
  owner: SlotOwner,
  kek: CryptoKey,
  slot: Slot,
  info: Bytes,
): Promise<{ plaintext: Bytes; identity: Bytes } | null> {
  const ring = fromBase64Url(slot.keyring);
  const opened = await unwrap(owner, kek, slot.wrappedKey);
  if (!opened || !ring) return null;
  const identity = opened.slice(0, IDENTITY_SIZE);
  const pair = await importEpochKey(opened.slice(IDENTITY_SIZE));
  opened.fill(0);
  if (!pair || toBase64Url(pair.pk) !== slot.publicKey) return null;
  const sealed = { enc: ring.slice(0, ENC_SIZE), ciphertext: ring.slice(ENC_SIZE) };
  const plaintext = await hpkeOpen(pair, info, sealed, ringAad(owner));
  return plaintext && { plaintext, identity };
}

/** Seals `plaintext` to a slot's `publicKey` under `info`. Throws when that is no point of the curve. */
export async function sealRing(
  owner: SlotOwner,
  publicKey: string,
  info: Bytes,
  plaintext: Bytes,
): Promise<string> {
  const pk = fromBase64Url(publicKey) ?? new Uint8Array();
  const { enc, ciphertext } = await hpkeSeal(pk, info, plaintext, () => ringAad(owner));
  plaintext.fill(0);
  return toBase64Url(concat(enc, ciphertext));
}

/** `plaintext` (identity and private key) under `kek`; wiped afterwards. */
async function wrap(owner: SlotOwner, kek: CryptoKey, plaintext: Bytes): Promise<string> {
  const iv = randomBytes(IV_SIZE);
  const wrapped = concat(iv, await aesSeal(kek, iv, plaintext, wrapAad(owner)));
  plaintext.fill(0);
  return toBase64Url(wrapped);
}

async function unwrap(owner: SlotOwner, kek: CryptoKey, text: string): Promise<Bytes | null> {
  const wrapped = fromBase64Url(text);
  if (!wrapped) return null;
  const iv = wrapped.slice(0, IV_SIZE);
  return aesOpen(kek, iv, wrapped.slice(IV_SIZE), wrapAad(owner));
}

/** Lines, because neither an id nor a point can hold a line break. */
function wrapAad({ point, id }: SlotOwner): Bytes {
  return utf8(`steunpunt/staff-key/v1\n${point}\n${id}`);
}

function ringAad({ point, id }: SlotOwner): Bytes {
  return utf8(`${point}\n${id}`);
}
