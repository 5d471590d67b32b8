/** Spearman's rho of two rows of numbers without ties: 1 the same order, -1 the reverse, 0 none. */
export function spearman(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranks(one), ranks(other)];
  const n = a.length;
  const squares = a.reduce((sum, rank, i) => sum + (rank - (b[i] ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const rank = new Array<number>(values.length);
  for (const [place, index] of order.entries()) rank[index] = place;
  return rank;
}
