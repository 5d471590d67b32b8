import { toBase64Url } from '../core/bytes.ts';
import type { Content } from '../core/content.ts';
import type { Roster } from '../core/staff.ts';
import { verifyKeyList } from './key-list.ts';
import type { Unlocked } from './point-secrets.ts';
import { holdsRoster } from './roster.ts';

/** Whether what the hub says of a point, list and roster, is signed by what the keyring holds. */
export async function agrees(
  { point, keyList }: Content,
  roster: Roster,
  { identity, epochs, secrets }: Unlocked,
): Promise<boolean> {
  return (
    keyList.identity === toBase64Url(identity.pk) &&
    keyList.keys.every((key) => epochs.has(key.kid)) &&
    // An older list has visitors seal to somebody who left.
    keyList.keys.some((key) => key.kid === secrets.epochs.at(-1)?.kid) &&
    (await verifyKeyList(point, keyList)) &&
    (await holdsRoster(secrets, roster))
  );
}
