/** Plain checks for tests that run in a page. */

export function check(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Compares as JSON, whatever the order of fields. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [seen, wanted] = [JSON.stringify(actual, sorted), JSON.stringify(expected, sorted)];
  if (seen !== wanted) throw new Error(`${what}: expected ${wanted}, got ${seen}`);
}

/** The name of the error that `run` ends with; '' when it ends well. */
export async function errorOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
