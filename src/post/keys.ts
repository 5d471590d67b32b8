import type { PointKey } from '../core/content.ts';
import type { Door } from '../core/doors.ts';
import { currentKey, isClosed, newestKey } from '../core/key-list.ts';

const DAY = 86_400_000;

/**
 * The key to seal to what comes in by `door`: the newest valid one, or simply the newest when this
 * device's clock makes none valid. A wrong clock must not silence a parent; the hub takes every key
 * it ever published. Null for an empty list.
 */
export function pickKey(keys: readonly PointKey[], now: number, door: Door): PointKey | null {
  return (
    currentKey(keys, Math.floor(now / DAY), door) ?? newestKey(keys, door, (key) => !isClosed(key))
  );
}
