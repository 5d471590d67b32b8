import { fromBase64Url, toBase64Url, utf8, type Bytes } from '../core/bytes.ts';
import type { KioskSettings } from '../core/kiosk.ts';
import { randomBytes } from './random.ts';

/**
 * The six digits that open the panel for staff at a waiting-room screen. A million of them are no
 * secret from whoever takes the disk home; behind the panel is nothing that a visitor said.
 */
export type HashedPin = NonNullable<KioskSettings['pin']>;

const ITERATIONS = 600_000;
const [SALT_SIZE, HASH_SIZE] = [16, 32];

/** Whether `text` can be a pin. */
export function isPin(text: string): boolean {
  return /^[0-9]{6}$/.test(text);
}

/** What the settings keep of a pin; with a salt of its own. Throws a RangeError for no six digits. */
export async function hashPin(pin: string): Promise<HashedPin> {
  if (!isPin(pin)) throw new RangeError('a pin has six digits');
  const salt = randomBytes(SALT_SIZE);
  return { salt: toBase64Url(salt), hash: toBase64Url(await stretched(pin, salt)) };
}

/** Whether `pin` is the one that was hashed. 0.1 to 1 s, as long for a wrong one as for a right one. */
export async function checkPin(pin: string, { salt, hash }: HashedPin): Promise<boolean> {
  const expected = fromBase64Url(hash);
  const found = await stretched(pin, fromBase64Url(salt) ?? new Uint8Array());
  if (!isPin(pin) || expected?.length !== HASH_SIZE) return false;
  let difference = 0;
  for (const [i, byte] of found.entries()) difference |= byte ^ (expected[i] ?? 0);
  return difference === 0;
}

async function stretched(pin: string, salt: Bytes): Promise<Bytes> {
  const { subtle } = crypto;
  const material = await subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits']);
  const params = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS };
  return new Uint8Array(await subtle.deriveBits(params, material, HASH_SIZE * 8));
}
