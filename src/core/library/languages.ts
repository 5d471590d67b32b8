/** What people must be told in words that a person checked: the promise, and what to do in danger. */
export const HELD: readonly string[] = [
  'ask.no-complaint',
  'danger.heading',
  'danger.sends-nothing',
  'danger.talk',
  'kiosk.danger.desk',
  'kiosk.journey.to',
  'kiosk.start.privacy',
  'start.promise',
  'start.promise-danger',
  'start.youth-only',
];

/** Shown whatever anybody checked: every other language is shown in these until somebody did. */
export const ALWAYS_SHOWN: readonly string[] = ['nl', 'en'];

/** What a point says of one language, in its layer. */
export interface PointLanguage {
  /** Somebody there read the words, by name, on a day YYYY-MM-DD; `of` tells which words. */
  readonly checked?: { readonly by: string; readonly day: string; readonly of: string };
  /** They answer in it. */
  readonly answers?: true;
}

/** What a page must know of the languages of its point. */
export interface LanguagesOf {
  /** Those with words that a person checked. */
  readonly checked: readonly string[];
  /** Those that are answered in, beside Dutch. */
  readonly answers: readonly string[];
}

/** What came with the hub of one language. */
export interface ShippedLanguage {
  /** Marks of the catalogs (`readReviewed`). */
  readonly screens: string;
  readonly kiosk: string;
  /** The words of {@link HELD}, by message. */
  readonly words: Readonly<Record<string, string>>;
  /** Names them as they are now. */
  readonly of: string;
}
