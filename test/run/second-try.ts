/** What one run of test files came to. */
export interface Round {
  readonly ok: boolean;
  /** Files that did not end well. */
  readonly red: readonly string[];
}

/** More red files than this are no coincidence of a busy machine. */
const FEW = 3;

/**
 * Runs `all`, and once more, by themselves, the few files that went red. Red twice is red. Red once
 * is told at the end as unsteady: a race to be found, in the test or in what it tests, but no
 * reason to throw away half an hour of checking.
 */
export async function secondTry(
  all: () => Promise<Round>,
  again: (files: readonly string[]) => Promise<Round>,
): Promise<{ ok: boolean; unsteady: readonly string[] }> {
  const first = await all();
  if (first.ok) return { ok: true, unsteady: [] };
  if (first.red.length === 0 || first.red.length > FEW) return { ok: false, unsteady: [] };
  console.log(`\nRed, so once more by themselves:\n  ${first.red.join('\n  ')}\n`);
  const second = await again(first.red);
  const unsteady = first.red.filter((file) => !second.red.includes(file));
  if (second.ok) console.warn(`\nUNSTEADY, red once of two:\n  ${unsteady.join('\n  ')}\n`);
  return { ok: second.ok, unsteady };
}
