import type { PointKey } from './content.ts';
import type { Door } from './doors.ts';

/**
 * The exact text that the identity key signs: the point and its keys, one line each, in order. A
 * key without a door has the line that keys had before there were any with one.
 */
export function keyListText(point: string, keys: readonly PointKey[]): string {
  const lines = keys.map(({ kid, pk, notBefore, notAfter, door }) =>
    [kid, pk, notBefore, notAfter, ...(door ? [door] : [])].join(' '),
  );
  return ['steunpunt/keys/v1', point, ...lines].join('\n');
}

/**
 * The newest key valid on `today` for what comes in by `door`: its own, else one without a door,
 * never the other's; null when none is.
 */
export function currentKey(keys: readonly PointKey[], today: number, door?: Door): PointKey | null {
  return newestKey(keys, door, (key) => key.notBefore <= today && today <= key.notAfter);
}

/** The same of those that are `open`. */
export function newestKey(
  keys: readonly PointKey[],
  door: Door | undefined,
  open: (key: PointKey) => boolean,
): PointKey | null {
  const [newest = null] = keys
    .filter((key) => (!key.door || key.door === door) && open(key))
    .sort((a, b) => Number(!a.door) - Number(!b.door) || b.notBefore - a.notBefore);
  return newest;
}

/** Closed for good: valid on no day that anybody has. */
export const isClosed = ({ notAfter }: PointKey): boolean => notAfter === 0;

/** Whether each door has a key of its own now. */
export function isApart(keys: readonly PointKey[]): boolean {
  return keys.some((key) => key.door && !isClosed(key));
}
