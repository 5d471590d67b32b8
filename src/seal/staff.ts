import { fromBase64Url, toBase64Url, type Bytes } from '../core/bytes.ts';
import type { StaffRecord } from '../core/staff.ts';
import { labelled } from './hkdf.ts';
import type { PointSecrets, Unlocked } from './point-secrets.ts';
import { randomBytes } from './random.ts';
import { makeSlot, openSlot, rewrap } from './slot.ts';

/** Makes guessing a passphrase slow: Argon2id, in a worker or here. 32 bytes. */
export type Stretch = (passphrase: string, salt: Bytes) => Promise<Bytes>;

/** Both halves of a passphrase. One stretch gives the two, for it takes up to seconds. */
export interface PassphraseKeys {
  /** Base64url of 32 bytes, for the hub: it signs in and opens nothing. */
  readonly auth: string;
  /** Opens the staff key. Never leaves this browser. */
  readonly kek: CryptoKey;
}

const SALT_SIZE = 16;

export interface NewStaff {
  readonly point: string;
  readonly id: string;
  readonly name: string;
  readonly passphrase: string;
  readonly secrets: PointSecrets;
  readonly stretch: Stretch;
}

/** A record for the hub to keep, and the proof with which its owner signs in. */
export async function makeStaff({
  point,
  id,
  name,
  passphrase,
  secrets,
  stretch,
}: NewStaff): Promise<{ record: StaffRecord; auth: string; kek: CryptoKey }> {
  const salt = newSalt();
  const { auth, kek } = await passphraseKeys(passphrase, salt, stretch);
  const slot = await makeSlot({ point, id }, kek, secrets);
  return { record: { id, name, salt, ...slot }, auth, kek };
}

/** 16 random bytes for a new passphrase, base64url. */
export function newSalt(): string {
  return toBase64Url(randomBytes(SALT_SIZE));
}

/**
 * What a passphrase gives with the salt (base64url) that the hub named. Spaces around and between
 * words may vary. Throws a RangeError when the passphrase is empty or the salt is not 16 bytes.
 */
export async function passphraseKeys(
  passphrase: string,
  salt: string,
  stretch: Stretch,
): Promise<PassphraseKeys> {
  const saltBytes = fromBase64Url(salt);
  if (saltBytes?.length !== SALT_SIZE) throw new RangeError('a salt has 16 bytes');
  const typed = passphrase.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
  if (typed === '') throw new RangeError('a passphrase has at least one character');
  const stretched = await stretch(typed, saltBytes);
  const keys = await labelled(stretched);
  const auth = toBase64Url(await keys.bytes('steunpunt/staff-auth/v1', 32));
  return { auth, kek: await keys.aesKey('steunpunt/staff-kek/v1') };
}

/** The point's keys out of a record; null for every kind of wrong. */
export async function unlockStaff({
  point,
  record,
  kek,
}: {
  readonly point: string;
  readonly record: StaffRecord;
  readonly kek: CryptoKey;
}): Promise<Unlocked | null> {
  return openSlot({ point, id: record.id }, kek, record);
}

/**
 * The same key pair under a new passphrase, so that passkeys and the roster hold; null when `kek` is
 * not the one of `record`. Rejects like {@link passphraseKeys}.
 */
export async function changePassphrase(asked: {
  readonly point: string;
  readonly record: StaffRecord;
  readonly kek: CryptoKey;
  readonly passphrase: string;
  readonly stretch: Stretch;
}): Promise<{ record: StaffRecord; auth: string; kek: CryptoKey } | null> {
  const { point, record } = asked;
  const salt = newSalt();
  const { auth, kek } = await passphraseKeys(asked.passphrase, salt, asked.stretch);
  const wrappedKey = await rewrap({ point, id: record.id }, record, asked.kek, kek);
  return wrappedKey === null ? null : { record: { ...record, salt, wrappedKey }, auth, kek };
}
