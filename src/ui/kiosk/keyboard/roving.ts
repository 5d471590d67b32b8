const ALONG: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const ACROSS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * The key that an arrow leads to from `from`, as they stand on the screen: the one beside it, or the
 * nearest above or below. Undefined where there is none, or for any other key.
 */
export function nextKey(
  from: HTMLElement,
  arrow: string,
  keys: readonly HTMLElement[],
): HTMLElement | undefined {
  const along = ALONG[arrow];
  if (along) return keys[keys.indexOf(from) + along];
  const here = from.getBoundingClientRect();
  /** A row further is always more than a place aside. */
  const far = (key: HTMLElement): number => {
    const { x, y, width } = key.getBoundingClientRect();
    const rows = (y - here.y) * (ACROSS[arrow] ?? 0);
    return rows > 1 ? rows * 99 + Math.abs(x + width / 2 - here.x - here.width / 2) : Infinity;
  };
  const nearest = [...keys].sort((a, b) => far(a) - far(b))[0];
  return nearest && far(nearest) < Infinity ? nearest : undefined;
}
