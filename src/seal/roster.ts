import { fromBase64Url, toBase64Url, utf8, type Bytes } from '../core/bytes.ts';
import {
  doorOf,
  RECOVERY_ID,
  roleOf,
  rosterText,
  type Roster,
  type RosterMember,
} from '../core/staff.ts';
import { labelled } from './hkdf.ts';
import { holdsMac, macOf } from './mac.ts';
import { sealNetworkRing } from './network.ts';
import {
  encodeSecrets,
  heldBy,
  newestEpoch,
  unlockSecrets,
  type PointSecrets,
  type Unlocked,
} from './point-secrets.ts';
import { sealKeyring } from './slot.ts';

/**
 * Who holds keys, under a mac that only somebody who holds them can make: a hub that slips in a
 * member of its own gets nothing sealed.
 */

/** The roster with its mac under the desk's newest epoch key. */
export async function signRoster(
  secrets: PointSecrets,
  roster: Omit<Roster, 'mac'>,
): Promise<Roster> {
  const mac = await macOf(await rosterKey(secrets), utf8(rosterText(roster)));
  return { staff: roster.staff, recovery: roster.recovery, mac: toBase64Url(mac) };
}

/** Whether somebody with the desk's newest epoch key made this roster. */
export async function holdsRoster(secrets: PointSecrets, roster: Roster): Promise<boolean> {
  const mac = fromBase64Url(roster.mac);
  return mac !== null && holdsMac(await rosterKey(secrets), utf8(rosterText(roster)), mac);
}

/**
 * A keyring with `next` for everybody on the roster, by staff id and under `recovery`, to each what
 * role and door hold; null, and nothing sealed, when the roster's mac does not hold under what the desk
 * has `now`.
 */
export async function sealToRoster(
  point: string,
  roster: Roster,
  now: PointSecrets,
  next: PointSecrets,
): Promise<ReadonlyMap<string, string> | null> {
  if (!(await holdsRoster(now, roster))) return null;
  const keys = await unlockSecrets(encodeSecrets(next));
  if (!keys) throw new RangeError('secrets that cannot be read');
  const staff = roster.staff.map(
    async (member) => [member.id, await sealToMember(point, member, keys)] as const,
  );
  const sheet = await sealKeyring({ point, id: RECOVERY_ID }, roster.recovery, next);
  return new Map([...(await Promise.all(staff)), [RECOVERY_ID, sheet]]);
}

/** The keyring of one person by role and door. Throws when the public key is no point of the curve. */
export async function sealToMember(
  point: string,
  member: Omit<RosterMember, 'name'>,
  keys: Unlocked,
): Promise<string> {
  const owner = { point, id: member.id };
  return roleOf(member) === 'network'
    ? sealNetworkRing(owner, member.publicKey, keys)
    : sealKeyring(owner, member.publicKey, heldBy(keys.secrets, doorOf(member)));
}

async function rosterKey(secrets: PointSecrets): Promise<Bytes> {
  return (await labelled(newestEpoch(secrets))).bytes('steunpunt/roster/v1', 32);
}
