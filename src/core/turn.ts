import type { PointKey } from './content.ts';
import { DOORS, otherDoor, type Door } from './doors.ts';
import { isApart } from './key-list.ts';
import { doorOf, roleOf, type RosterMember } from './staff.ts';

/** Why the locks are turned. The desk does it, the hub checks it: both by what is here. */
export type TurnOf =
  /** Somebody leaves. */
  | { readonly leaver: string }
  /** A colleague is there for one door from now on, or (null) for both. */
  | { readonly reader: string; readonly door: Door | null }
  /** Each door gets a key of its own, or both get one again. */
  | { readonly apart: boolean };

/** The people after it, in their order; null when it changes nothing, or nobody would stay. */
export function staffAfter(
  staff: readonly RosterMember[],
  turn: TurnOf,
  keys: readonly PointKey[],
): readonly RosterMember[] | null {
  if ('apart' in turn) return turn.apart === isApart(keys) ? null : staff;
  if ('leaver' in turn) {
    const staying = staff.filter(({ id }) => id !== turn.leaver);
    return staying.length === 0 || staying.length === staff.length ? null : staying;
  }
  const reader = staff.find(({ id }) => id === turn.reader);
  // Without keys per door there is nothing that she could have one of.
  if (!reader || roleOf(reader) !== 'colleague' || doorOf(reader) === turn.door) return null;
  if (turn.door && !isApart(keys)) return null;
  const { id, name, publicKey } = reader;
  const door = turn.door && { door: turn.door };
  const after: RosterMember = { id, name, publicKey, role: 'colleague', ...door };
  return staff.map((one) => (one === reader ? after : one));
}

/** The doors that get a new key beside the desk's: those whose key somebody may keep who must not. */
export function doorsToRenew(
  staff: readonly RosterMember[],
  turn: TurnOf,
  keys: readonly PointKey[],
): readonly Door[] {
  if ('apart' in turn) return turn.apart ? DOORS : [];
  const there = DOORS.filter((door) => keys.some((key) => key.door === door));
  const who = staff.find(({ id }) => id === ('leaver' in turn ? turn.leaver : turn.reader));
  if (!who || roleOf(who) === 'network') return [];
  const had = doorOf(who);
  const held = there.filter((door) => had === null || had === door);
  if ('leaver' in turn) return held;
  return turn.door ? held.filter((door) => door === otherDoor(turn.door as Door)) : [];
}

/** Whether each door has its own key after it. */
export function apartAfter(turn: TurnOf, keys: readonly PointKey[]): boolean {
  return 'apart' in turn ? turn.apart : isApart(keys);
}
