import { toBase64Url } from '../core/bytes.ts';
import type { Content } from '../core/content.ts';
import type { Roster } from '../core/staff.ts';
import { verifyKeyList } from './key-list.ts';
import { newestKid, type Unlocked } from './point-secrets.ts';
import { holdsRoster } from './roster.ts';

/**
 * Whether what the hub says of a point, list and roster, is signed by what the keyring holds. Who
 * has no key of a door cannot tell about those; of the others each is the one it is said to be.
 */
export async function agrees(
  { point, keyList }: Content,
  roster: Roster,
  { identity, secrets }: Unlocked,
): Promise<boolean> {
  const doors = new Map(secrets.epochs.map(({ kid, door }) => [kid, door]));
  const held = new Set(doors.values());
  const newest = newestKid(secrets);
  return (
    keyList.identity === toBase64Url(identity.pk) &&
    keyList.keys.every(({ kid, door }) =>
      doors.has(kid) ? doors.get(kid) === door : door !== undefined && !held.has(door),
    ) &&
    // An older list has visitors seal to somebody who left.
    keyList.keys.some(({ kid }) => kid === newest) &&
    (await verifyKeyList(point, keyList)) &&
    (await holdsRoster(secrets, roster))
  );
}
