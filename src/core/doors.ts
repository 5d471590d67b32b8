/** The two doors by which somebody comes in. Each has its own words, terms and, by choice, keys. */
export const DOORS = ['parent', 'youth'] as const;
export type Door = (typeof DOORS)[number];

export function otherDoor(door: Door): Door {
  return door === 'parent' ? 'youth' : 'parent';
}
