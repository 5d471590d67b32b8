/** What can be counted in a text: sentences, words and syllables. */

export interface Sentence {
  readonly text: string;
  /** Where it begins, in characters of the whole. */
  readonly at: number;
  readonly words: readonly string[];
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** A line ends a sentence too. What somebody says may end within quotation marks. */
const SENTENCE = /[^.!?…\n]+(?:[.!?…](?![’”"'.!?…]*(?:\s|$))[^.!?…\n]*)*[.!?…]*[’”"']?/g;

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The sentences of `text` that have words. */
export function sentencesOf(text: string): Sentence[] {
  return Array.from(text.matchAll(SENTENCE), (found) => {
    const start = found[0].length - found[0].trimStart().length;
    const sentence = found[0].trim();
    return { text: sentence, at: found.index + start, words: wordsOf(sentence) };
  }).filter(({ words }) => words.length > 0);
}

/** Vowels that stand together sound as one; two dots begin another. */
function syllablesIn(word: string): number {
  return word.toLowerCase().match(/[äëïöü][aeiouy]*|[aeiouyáàâéèêíîóôúû]+/g)?.length ?? 1;
}

/** Fewer words than this say nothing about a text. */
const ENOUGH_WORDS = 25;

/**
 * Flesch-Douma: 206.84 - 0.93 x words in a sentence - 77 x syllables in a word; from 80 on it is
 * easy, below 60 hard. Null for a text too short to measure.
 */
export function readability(text: string): number | null {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length < ENOUGH_WORDS) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 206.84 - (0.93 * words.length) / sentences.length - (77 * syllables) / words.length;
}
