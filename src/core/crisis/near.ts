/** From this length on a word may have any ending and may be written apart. */
export const LONG = 8;

/**
 * Whether `typed` is `meant`, or that with one letter more, fewer, other or swapped with the next.
 * After a long word anything may follow: "mishandeling" is
 * "mishandel".
 */
export function near(typed: string, meant: string): boolean {
  let at = 0;
  while (meant[at] && typed[at] === meant[at]) at++;
  const [first = '', second = ''] = typed.slice(at);
  const after = typed.slice(at + 1);
  const ends = (left: string, skip: number): boolean => {
    const right = meant.slice(at + skip);
    return meant.length < LONG ? left === right : left.startsWith(right);
  };
  return (
    ends(after, 1) ||
    ends(first + after, 1) ||
    ends(after, 0) ||
    ends(second + first + after.slice(1), 0)
  );
}
