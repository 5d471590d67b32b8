import type { Locale } from '../../src/i18n/locales.ts';

/** Of the languages we speak, those whose letters say enough. */
const LETTERS: readonly (readonly [Locale, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['uk', /\p{Script=Cyrillic}/gu],
];

/** In which language to answer `text`, by its letters; null where they do not tell. */
export function languageOfLetters(text: string): Locale | null {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const most = LETTERS.find(([, letters]) => (text.match(letters)?.length ?? 0) * 2 > all);
  return most?.[0] ?? null;
}
