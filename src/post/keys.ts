import type { PointKey } from '../core/content.ts';
import { currentKey } from '../core/key-list.ts';

const DAY = 86_400_000;

/**
 * The key to seal to: the newest valid one, or simply the newest when this device's clock makes
 * none valid. A wrong clock must not silence a parent; the hub takes every key it ever published.
 * Null for an empty list.
 */
export function pickKey(keys: readonly PointKey[], now: number): PointKey | null {
  const valid = currentKey(keys, Math.floor(now / DAY));
  return (
    valid ?? keys.reduce<PointKey | null>((a, b) => (a && a.notBefore >= b.notBefore ? a : b), null)
  );
}
