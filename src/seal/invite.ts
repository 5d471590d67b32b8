import { fromBase64Url, toBase64Url, utf8 } from '../core/bytes.ts';
import type { Claim } from '../core/invite.ts';
import { randomBytes } from './random.ts';
import { wrapNewPair } from './slot.ts';
import { newSalt, passphraseKeys, type PassphraseKeys, type Stretch } from './staff.ts';

/**
 * Somebody new, met in person. Eight digits lead her page to the invitation; twelve digits, read
 * aloud from both screens, show that no other key came in between.
 */

const CODE_LENGTH = 8;
/** With the code as salt, a hub would have to try 10^12 keys at this price within minutes. */
const ITERATIONS = 600_000;

/** Eight random digits. */
export function newInviteCode(): string {
  let digits = '';
  while (digits.length < CODE_LENGTH) {
    const [byte = 255] = randomBytes(1);
    // 250 and up would make the low digits more likely.
    if (byte < 250) digits += String(byte % 10);
  }
  return digits;
}

/** The eight digits in what a person typed; null when it is no code. */
export function parseInviteCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replaceAll(/[\s\p{Pd}.]/gu, '');
  return /^[0-9]{8}$/.test(digits) ? digits : null;
}

/** What the newcomer's page shows to the hub that it is the one that brought the claim. 32 bytes. */
export function newTicket(): string {
  return toBase64Url(randomBytes(32));
}

export interface Newcomer {
  readonly claim: Claim;
  readonly keys: PassphraseKeys;
}

/**
 * What a newcomer makes before she holds anything of the point. `identity` (base64url) is what the
 * hub says the point is; the fingerprint covers it. Rejects like `passphraseKeys`.
 */
export async function makeNewcomer(asked: {
  readonly point: string;
  readonly identity: string;
  readonly name: string;
  readonly passphrase: string;
  readonly stretch: Stretch;
}): Promise<Newcomer> {
  const { point, name } = asked;
  const identity = fromBase64Url(asked.identity);
  if (identity?.length !== 65) throw new RangeError('an identity has 65 bytes');
  const id = toBase64Url(randomBytes(9));
  const salt = newSalt();
  const keys = await passphraseKeys(asked.passphrase, salt, asked.stretch);
  const pair = await wrapNewPair({ point, id }, keys.kek, identity);
  return { claim: { id, name: name.trim(), salt, ...pair }, keys };
}

/**
 * Twelve digits in four groups for a newcomer's key at this point, `482 019 337 650`. Slow on
 * purpose: 0.1 to 1 s. It covers the identity too: both screens speak of the same point.
 */
export async function inviteFingerprint(of: {
  readonly code: string;
  readonly point: string;
  readonly identity: string;
  readonly publicKey: string;
}): Promise<string> {
  const { subtle } = crypto;
  const what = utf8(`${of.identity}\n${of.publicKey}`);
  const material = await subtle.importKey('raw', what, 'PBKDF2', false, ['deriveBits']);
  const salt = utf8(`steunpunt/invite/v1\n${of.point}\n${of.code}`);
  const params = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS };
  const view = new DataView(await subtle.deriveBits(params, material, 128));
  const number = (view.getBigUint64(0) << 64n) | view.getBigUint64(8);
  const digits = String(number % 1_000_000_000_000n).padStart(12, '0');
  return digits.replaceAll(/(\d{3})(?=\d)/g, '$1 ');
}
