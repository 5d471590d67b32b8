import type { Door } from '../core/library/types.ts';

declare const STEUNPUNT_MORE_LANGUAGES: object | undefined;

/**
 * The languages we ship, and those that somebody put beside them as files before the build. Names
 * are their own: a reader looks for the word they know.
 */
export const LOCALES = {
  nl: { name: 'Nederlands', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
  tr: { name: 'Türkçe', dir: 'ltr' },
  pl: { name: 'Polski', dir: 'ltr' },
  uk: { name: 'Українська', dir: 'ltr' },
  ...(typeof STEUNPUNT_MORE_LANGUAGES === 'undefined' ? {} : STEUNPUNT_MORE_LANGUAGES),
} as const;

export type Locale = keyof typeof LOCALES;

/** The language of the words in the code; its catalog is the code itself. */
export const SOURCE_LOCALE = 'nl' satisfies Locale;

/** Dutch as one says it to a young person ("je"). It holds only the words that differ. */
export const YOUTH_TONE = 'nl-x-jong';

/**
 * English of what may not be said in a language before a person checked it: `locales/` has it apart,
 * so that nobody loads all of English for ten sentences.
 */
export const UNTIL_CHECKED = 'until-checked';

/** Names of the catalogs: every locale but the one in the code, the tone, and those few in English. */
export type CatalogName =
  Exclude<Locale, typeof SOURCE_LOCALE> | typeof YOUTH_TONE | typeof UNTIL_CHECKED;

/** How `lang` is written; what we do not know shows by its letters. */
export const dirOf = (lang: string): 'ltr' | 'rtl' | 'auto' =>
  Object.hasOwn(LOCALES, lang) ? LOCALES[lang as Locale].dir : 'auto';

/** The catalog that says `locale` to whoever came in by `door`; null when the code says it. */
export function catalogOf(locale: Locale, door: Door): CatalogName | null {
  if (locale !== SOURCE_LOCALE) return locale;
  return door === 'youth' ? YOUTH_TONE : null;
}

/**
 * The first of `wishes` that we have, best first; Dutch when there is none. A wish is a BCP 47 tag
 * ("ar-SY", "nl_BE") or nothing.
 */
export function chooseLocale(wishes: readonly (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const language = wish?.split(/[-_]/)[0]?.toLowerCase() ?? '';
    if (Object.hasOwn(LOCALES, language)) return language as Locale;
  }
  return SOURCE_LOCALE;
}
