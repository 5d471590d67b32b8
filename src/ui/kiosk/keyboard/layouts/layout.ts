/**
 * The keys of one keyboard. A row is a string, a key each character; some stand for what is done
 * rather than for themselves ({@link DEEDS}). Rows run from left to right in every language, as they
 * do on the keyboards that people know.
 */
export interface Layout {
  /** Of the letters, for who reads them aloud and for capitals: Turkish has two letters i. */
  readonly lang: string;
  /** Of the language, in its own script. */
  readonly name: string;
  /** How the key says that letters are back. */
  readonly abc: string;
  readonly rows: readonly string[];
  /** What stands to the left and to the right of the space. */
  readonly marks: readonly [string, string];
  /** What a key gives when it is held, by its small letter. */
  readonly more: Readonly<Record<string, string>>;
}

/** Keys that do something: a capital, a letter less, a space, on, digits and signs. */
export const DEEDS = { shift: '⇧', erase: '⌫', space: '␣', enter: '↵', signs: '≡' } as const;

/** Signs under the comma and the full stop. */
export const MORE_MARKS = { ',': ';:’', '.': '!-@' } as const;
