import { entryName } from './cross-check.ts';
import type { Entry, LocalLayer } from './types.ts';

/** Shipped entries with the wordings that a point adds to them. */
export function withWordings(
  shipped: readonly Entry[],
  { wordings = {} }: Pick<LocalLayer, 'wordings'>,
): Entry[] {
  return shipped.map((entry) => {
    const name = entryName(entry);
    const more = Object.hasOwn(wordings, name) ? (wordings[name] ?? []) : [];
    return more.length > 0 ? { ...entry, wordings: [...entry.wordings, ...more] } : entry;
  });
}
