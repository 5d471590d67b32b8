import { endOf, patternOf, type Pattern } from './pattern.ts';
import { soundsOf } from './words.ts';

/**
 * Words after which the calm panel with 112, 113, Veilig Thuis and Kindertelefoon is shown, for
 * staff to read and change. In a line `/` is "or" and `..` up to three other words; a long word may
 * have any ending.
 */
export interface CrisisWords {
  readonly phrases: readonly string[];
  /**
   * A line of several words is innocent: a phrase inside it does not count, a longer one does. No
   * word of these lines is taken for a slip of another: "staat", on its own, is not "slaat".
   */
  readonly except: readonly string[];
}

type Look = (text: string) => boolean;

function lookFor({ phrases, except }: CrisisWords): Look {
  const lines = phrases.map(patternOf);
  const innocent = except.filter((line) => line.includes(' ')).map(patternOf);
  const known = new Set(soundsOf(except.join(' ')));
  return (text) => {
    const words = soundsOf(text);
    /** How far the innocent lines reach that start here or earlier. */
    let reach = 0;
    return words.some((_, at) => {
      const end = (line: Pattern): number => endOf(line, words, at, known);
      reach = Math.max(reach, ...innocent.map(end));
      return lines.some((line) => end(line) > reach);
    });
  };
}

/** Reading a list takes longer than looking through a sentence. Holds nothing that was typed. */
const read = new WeakMap<CrisisWords, Look>();

/**
 * Whether `text` holds one of `words`, misspelt ones too. Looks only: keeps and sends nothing. Time
 * grows in step with the length of `text`, whatever it is, so it can run at every keystroke.
 */
export function crisisIn(text: string, words: CrisisWords): boolean {
  const look = read.get(words) ?? lookFor(words);
  read.set(words, look);
  return look(text);
}
