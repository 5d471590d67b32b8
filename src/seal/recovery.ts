import { toBase64Url, utf8 } from '../core/bytes.ts';
import { RECOVERY_ID, sheetText, type RecoveryRecord } from '../core/staff.ts';
import { labelled, type Labelled } from './hkdf.ts';
import type { IdentityKey } from './point-keys.ts';
import type { PointSecrets, Unlocked } from './point-secrets.ts';
import { randomBytes } from './random.ts';
import { makeSlot, openSlot } from './slot.ts';

/**
 * The way back when nobody knows a passphrase any more: 28 characters (140 bits) on paper, in a
 * safe. The hub never has them.
 */

/** Crockford's base32: no I, L, O or U, which hands and eyes confuse. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 28;

/** A new code, seven groups of four: `K7QM 0WZ9 …`. */
export function newRecoveryCode(): string {
  const chars = Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte % 32));
  return chars.join('').replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/**
 * The 28 characters in what a person typed; null when it is no code. Small letters, spaces and
 * dashes do not matter, and I, L and O are read as the digits they look like.
 */
export function parseRecoveryCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{28}$/.test(code) ? code : null;
}

/** A record for the hub under `code`. Throws a RangeError when that is no code. */
export async function makeRecovery(
  point: string,
  code: string,
  secrets: PointSecrets,
): Promise<RecoveryRecord> {
  const kek = await kekOf(code);
  if (!kek) throw new RangeError('not a recovery code');
  return makeSlot({ point, id: RECOVERY_ID }, kek, secrets);
}

/** The point's keys out of the recovery record; null when the code does not open it. */
export async function unlockRecovery(
  point: string,
  typed: string,
  record: RecoveryRecord,
): Promise<Unlocked | null> {
  const kek = await kekOf(typed);
  return kek && openSlot({ point, id: RECOVERY_ID }, kek, record);
}

/**
 * Base64url of 32 bytes, with which the holder of the sheet signs in at the hub; it opens nothing.
 * Null when what was typed is no code.
 */
export async function recoveryAuth(typed: string): Promise<string | null> {
  const keys = await keysOf(typed);
  return keys && toBase64Url(await keys.bytes('steunpunt/recovery-auth/v1', 32));
}

/** Base64url of the identity's signature under a new sheet, for the hub. */
export async function signSheet(
  identity: IdentityKey,
  point: string,
  sheet: Parameters<typeof sheetText>[1],
): Promise<string> {
  const text = utf8(sheetText(point, sheet));
  const signing = { name: 'ECDSA', hash: 'SHA-256' };
  return toBase64Url(new Uint8Array(await crypto.subtle.sign(signing, identity.privateKey, text)));
}

async function kekOf(typed: string): Promise<CryptoKey | null> {
  const keys = await keysOf(typed);
  return keys && keys.aesKey('steunpunt/recovery-kek/v1');
}

/** 140 random bits need no stretching. */
async function keysOf(typed: string): Promise<Labelled | null> {
  const code = parseRecoveryCode(typed);
  return code === null ? null : labelled(utf8(code));
}
