import { msg } from '@lit/localize';
import type { Roster } from '../src/core/staff.ts';

/** The first name of a colleague by id; of one who left, what can still be said. */
export function staffName({ staff }: Pick<Roster, 'staff'>, id: string): string {
  return (
    staff.find((member) => member.id === id)?.name ??
    msg('een oud-collega', { id: 'desk.people.left' })
  );
}
