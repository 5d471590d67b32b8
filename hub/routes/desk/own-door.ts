import { fromBase64Url } from '../../../src/core/bytes.ts';
import { otherDoor } from '../../../src/core/doors.ts';
import { doorOf } from '../../../src/core/staff.ts';
import type { Services } from '../../services/services.ts';
import type { StaffRow } from '../../store/staff.ts';

/**
 * The kids that open only what came in by the door that this person is not there for; none for
 * whoever is there for both. It spares her a list that she cannot read: the lock is in her keyring.
 */
export async function othersKids(
  { store }: Pick<Services, 'store'>,
  { point, id, role }: Pick<StaffRow, 'point' | 'id' | 'role'>,
): Promise<readonly Uint8Array[]> {
  if (role !== 'colleague') return [];
  const shared = await store.staff.shared(point);
  const member = shared?.roster.staff.find((one) => one.id === id);
  const door = member && doorOf(member);
  const now = door ? await store.points.get(point) : null;
  if (!door || !now) return [];
  const others = now.content.keyList.keys.filter((key) => key.door === otherDoor(door));
  return others.flatMap(({ kid }) => fromBase64Url(kid) ?? []);
}
