export type Weights = ReadonlyMap<string, number>;

/** How much more a rare feature says. Above 1 it keeps texts that share only common words apart. */
const RARITY = 1.3;

/** How far `weights` reach together. */
export function lengthOf(weights: Weights): number {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return Math.sqrt(squares);
}

/**
 * Where a text points: its features (times each occurs) weighed by how few of `entries` hold them,
 * at length 1. A feature that none holds counts as rare, so that unknown words lower every score.
 */
export function direction(
  features: Weights,
  entries: number,
  holders: (feature: string) => number | undefined,
): Weights {
  const weights = new Map<string, number>();
  for (const [feature, times] of features)
    weights.set(feature, times * Math.log(1 + entries / (holders(feature) ?? 1)) ** RARITY);
  const length = lengthOf(weights);
  for (const [feature, weight] of weights) weights.set(feature, weight / length);
  return weights;
}
