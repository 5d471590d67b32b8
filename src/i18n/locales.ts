import type { Door } from '../core/library/types.ts';

/** The languages we ship. Names are their own: a reader looks for the word they know. */
export const LOCALES = {
  nl: { name: 'Nederlands', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
  tr: { name: 'Türkçe', dir: 'ltr' },
  pl: { name: 'Polski', dir: 'ltr' },
  uk: { name: 'Українська', dir: 'ltr' },
} as const;

export type Locale = keyof typeof LOCALES;

/** The language of the words in the code; its catalog is the code itself. */
export const SOURCE_LOCALE = 'nl' satisfies Locale;

/** Dutch as one says it to a young person ("je"). It holds only the words that differ. */
export const YOUTH_TONE = 'nl-x-jong';

/** Names of the catalogs: every locale but the one in the code, and the tone. */
export type CatalogName = Exclude<Locale, typeof SOURCE_LOCALE> | typeof YOUTH_TONE;

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
