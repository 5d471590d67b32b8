/** What one run of test files came to. */
export interface Round {
  readonly ok: boolean;
  /** Files that did not end well. */
  readonly red: readonly string[];
}

/** More red files than this are no coincidence of a busy machine. */
const FEW = 3;

/**
 * Runs `all`, and once more, by themselves, the few files that went red. Whether that ended well:
 * red twice is red. Red once is told as unsteady: a race to be found, in the test or in what it
 * tests, but no reason to throw away half an hour of checking.
 */
export async function secondTry(
  all: () => Promise<Round>,
  again: (files: readonly string[]) => Promise<Round>,
  tell: (line: string) => void = console.warn,
): Promise<boolean> {
  const first = await all();
  if (first.ok) return true;
  if (first.red.length === 0 || first.red.length > FEW) return false;
  tell(`\nRed, so once more by themselves:\n  ${first.red.join('\n  ')}\n`);
  const second = await again(first.red);
  const broken = !second.ok && second.red.length === 0;
  for (const file of first.red)
    if (!broken && !second.red.includes(file)) tell(`UNSTEADY, red once of two: ${file}`);
  return second.ok;
}
