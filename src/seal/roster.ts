import { fromBase64Url, toBase64Url, utf8, type Bytes } from '../core/bytes.ts';
import { RECOVERY_ID, rosterText, type Roster } from '../core/staff.ts';
import { labelled } from './hkdf.ts';
import { holdsMac, macOf } from './mac.ts';
import { newestEpoch, type PointSecrets } from './point-secrets.ts';
import { sealKeyring } from './slot.ts';

/**
 * Who holds keys, under a mac that only somebody who holds them can make: a hub that slips in a
 * member of its own gets nothing sealed.
 */

/** The roster with its mac under the newest epoch key. */
export async function signRoster(
  secrets: PointSecrets,
  roster: Omit<Roster, 'mac'>,
): Promise<Roster> {
  const mac = await macOf(await rosterKey(secrets), utf8(rosterText(roster)));
  return { staff: roster.staff, recovery: roster.recovery, mac: toBase64Url(mac) };
}

/** Whether somebody with the newest epoch key made this roster. */
export async function holdsRoster(secrets: PointSecrets, roster: Roster): Promise<boolean> {
  const mac = fromBase64Url(roster.mac);
  return mac !== null && holdsMac(await rosterKey(secrets), utf8(rosterText(roster)), mac);
}

/**
 * A keyring with `next` for everybody on the roster, by staff id and under `recovery`; null, and
 * nothing sealed, when the roster's mac does not hold under what the desk has `now`.
 */
export async function sealToRoster(
  point: string,
  roster: Roster,
  now: PointSecrets,
  next: PointSecrets,
): Promise<ReadonlyMap<string, string> | null> {
  if (!(await holdsRoster(now, roster))) return null;
  const owners = [
    ...roster.staff.map(({ id, publicKey }) => ({ id, publicKey })),
    { id: RECOVERY_ID, publicKey: roster.recovery },
  ];
  const rings = owners.map(
    async ({ id, publicKey }) => [id, await sealKeyring({ point, id }, publicKey, next)] as const,
  );
  return new Map(await Promise.all(rings));
}

async function rosterKey(secrets: PointSecrets): Promise<Bytes> {
  return (await labelled(newestEpoch(secrets))).bytes('steunpunt/roster/v1', 32);
}
