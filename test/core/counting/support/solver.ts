/** More than anything here. */
export const ANY = 1_000_000;

/**
 * What follows for whole numbers, none of them negative, from what is known of each and from sums:
 * bounds are drawn in until nothing moves any more.
 */
export class Solver {
  readonly #bounds = new Map<string, [number, number]>();
  readonly #sums: { readonly whole: string; readonly parts: readonly string[] }[] = [];

  know(name: string, least: number, most: number): void {
    const [low, high] = this.range(name);
    this.#bounds.set(name, [Math.max(low, least), Math.min(high, most)]);
  }

  /** `whole` is the sum of `parts`. */
  sum(whole: string, parts: readonly string[]): void {
    this.#sums.push({ whole, parts });
  }

  range(name: string): [number, number] {
    return this.#bounds.get(name) ?? [0, ANY];
  }

  /** Throws when nothing can be so. */
  solve(): void {
    for (let moved = true; moved;) {
      moved = false;
      for (const { whole, parts } of this.#sums) {
        const ranges = parts.map((part) => this.range(part));
        const low = ranges.reduce((sum, [least]) => sum + least, 0);
        const high = ranges.reduce((sum, [, most]) => sum + most, 0);
        moved = this.#narrow(whole, low, high) || moved;
        const [least, most] = this.range(whole);
        for (const [i, part] of parts.entries()) {
          const [from, to] = ranges[i] ?? [0, 0];
          moved = this.#narrow(part, least - (high - to), most - (low - from)) || moved;
        }
      }
    }
  }

  #narrow(name: string, least: number, most: number): boolean {
    const [low, high] = this.range(name);
    this.know(name, least, most);
    const [lower, upper] = this.range(name);
    if (lower > upper) throw new Error(`${name} cannot be`);
    return lower !== low || upper !== high;
  }
}
