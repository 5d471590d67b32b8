const ALONG: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };
const ACROSS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * The key that an arrow leads to from `from`, as it stands on the screen: the one beside it, or the
 * nearest of the row above or below. Null where there is none, or for any other key.
 */
export function nextKey(
  from: HTMLElement,
  arrow: string,
  keys: readonly HTMLElement[],
): HTMLElement | null {
  const along = ALONG[arrow];
  if (along) return keys[keys.indexOf(from) + along] ?? null;
  const across = ACROSS[arrow];
  if (!across) return null;
  const here = middle(from);
  const beyond = keys
    .map((key) => ({ key, at: middle(key) }))
    .filter(({ at }) => (at.y - here.y) * across > 1)
    .sort((a, b) => (a.at.y - b.at.y) * across);
  const row = beyond.filter(({ at }) => Math.abs(at.y - (beyond[0]?.at.y ?? 0)) < 1);
  row.sort((a, b) => Math.abs(a.at.x - here.x) - Math.abs(b.at.x - here.x));
  return row[0]?.key ?? null;
}

function middle(key: HTMLElement): { x: number; y: number } {
  const { x, y, width, height } = key.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
