import { LONG, near } from './near.ts';
import { soundsOf } from './words.ts';

/** A line of the list, by place: what may stand there, and how many other words may follow. */
export type Pattern = readonly { readonly any: readonly string[]; readonly gap: number }[];

/** How many words `..` stands for at most. */
const GAP = 3;

/** Reads a line such as `bang/angst .. voor mijn/me vader`. */
export function patternOf(line: string): Pattern {
  return line
    .split(/ (?!\.\.)/)
    .map((place) => ({ any: soundsOf(place), gap: place.endsWith('.') ? GAP : 0 }));
}

/**
 * Where `pattern` ends when it starts at word `at`: the index after its last word; 0 when it does
 * not start there. A word of five letters or more (four when other words confirm it) with the right
 * first letter may be {@link near} what is meant, unless it is one of `known`, the words that are no
 * slip of another.
 */
export function endOf(
  pattern: Pattern,
  words: readonly string[],
  at: number,
  known: ReadonlySet<string>,
): number {
  const like = (word: string, meant: string): boolean =>
    word === meant ||
    (meant.length > (pattern[1] ? 3 : 4) &&
      word[0] === meant[0] &&
      !known.has(word) &&
      near(word, meant));
  let reach = 0;
  for (const { any, gap } of pattern) {
    let end = 0;
    for (; !end && reach >= 0; at++, reach--) {
      const word = words[at] ?? '';
      const joined = word + (words[at + 1] ?? '');
      if (any.some((meant) => like(word, meant))) end = at + 1;
      // Written apart: "zelf moord", "mis bruik".
      else if (
        any.some(
          (meant) => meant.length >= LONG && word.length + 1 < meant.length && like(joined, meant),
        )
      )
        end = at + 2;
    }
    if (!end) return 0;
    at = end;
    reach = gap;
  }
  return at;
}
