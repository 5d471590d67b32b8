import type { Script } from '../../core/dialogue/script.ts';
import type { Door, VisitorLibrary } from '../../core/library/types.ts';

/** The journeys that stand among the ways to go at this door, in the order of the library. */
export function moreWays(library: VisitorLibrary | null, door: Door): readonly Script[] {
  return Object.values(library?.scripts ?? {}).filter(({ menu }) => menu?.doors.includes(door));
}
