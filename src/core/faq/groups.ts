import type { Index } from './build.ts';
import { direction, lengthOf, type Weights } from './direction.ts';
import { featuresOf } from './features.ts';

/**
 * From here on two questions are taken to ask the same. It looks at letters and words, so it brings
 * together who names the same thing; who says it in other words stays apart, which costs a reader
 * less than a wrong company.
 */
const LIKE = 0.25;

interface Group<T> {
  readonly members: T[];
  /** The sum of where they point. */
  readonly sum: Map<string, number>;
}

/**
 * Those of `all` that ask the same, together: each joins the group it is nearest to, if that is near
 * enough. What is rare in `index` says more. Largest group first, each in its order.
 */
export function groupsIn<T>(
  { ids, postings }: Index,
  all: readonly T[],
  textOf: (one: T) => string,
): T[][] {
  const groups: Group<T>[] = [];
  for (const one of all) {
    const features = featuresOf(textOf(one));
    const points = direction(features, ids.length, (feature) => postings.get(feature)?.length);
    const [best] = groups
      .map((group) => ({ group, near: nearness(points, group.sum) }))
      .filter(({ near }) => near >= LIKE)
      .sort((a, b) => b.near - a.near);
    const group = best?.group ?? { members: [], sum: new Map<string, number>() };
    if (!best) groups.push(group);
    group.members.push(one);
    for (const [feature, weight] of points)
      group.sum.set(feature, (group.sum.get(feature) ?? 0) + weight);
  }
  return groups.map(({ members }) => members).sort((a, b) => b.length - a.length);
}

/** 1 for the same direction, 0 for nothing in common. `one` has length 1. */
function nearness(one: Weights, sum: Weights): number {
  let shared = 0;
  for (const [feature, weight] of one) shared += weight * (sum.get(feature) ?? 0);
  return shared / lengthOf(sum);
}
