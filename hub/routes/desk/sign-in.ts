import type { HubContext } from '../../route.ts';
import type { Services } from '../../services/services.ts';
import type { StaffRow } from '../../store/staff.ts';

/** A session for `staff`, with everything a desk needs to unlock itself, and `more`. */
export async function signIn(
  c: HubContext,
  { store, sessions }: Services,
  staff: StaffRow,
  more: object = {},
): Promise<Response> {
  const [shared, point, embeds] = await Promise.all([
    store.staff.shared(staff.point),
    store.points.get(staff.point),
    store.embeds.list(staff.point),
  ]);
  c.header('Set-Cookie', sessions.cookie(staff));
  return c.json({
    v: 1,
    staff: staff.record,
    role: staff.role,
    roster: shared?.roster,
    content: point?.content,
    embeds: embeds.map(({ key, origins, state }) => ({ key, origins, state })),
    ...more,
  });
}
