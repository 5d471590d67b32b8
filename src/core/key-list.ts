import type { PointKey } from './content.ts';

/** The exact text that the identity key signs: the point and its keys, one line each, in order. */
export function keyListText(point: string, keys: readonly PointKey[]): string {
  const lines = keys.map((key) => `${key.kid} ${key.pk} ${key.notBefore} ${key.notAfter}`);
  return ['steunpunt/keys/v1', point, ...lines].join('\n');
}

/** The newest key valid on `today`; null when none is. */
export function currentKey(keys: readonly PointKey[], today: number): PointKey | null {
  return keys.reduce<PointKey | null>((best, key) => {
    const valid = key.notBefore <= today && today <= key.notAfter;
    return valid && (best === null || key.notBefore > best.notBefore) ? key : best;
  }, null);
}
