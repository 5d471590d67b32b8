import { configureLocalization } from '@lit/localize';
import { readCatalog, toTemplates, type Templates } from './catalog.ts';
import { LOCALES, SOURCE_LOCALE, type Locale, type TargetLocale } from './locales.ts';

/** Fetches the JSON of a catalog; rejects when it cannot be had now. */
export type LoadCatalog = (locale: TargetLocale) => Promise<unknown>;

export interface Localization {
  /**
   * Shows the page in `wish`, and tells which language it became: Dutch when the catalog did not
   * come. A failed load is not remembered, the next call tries again. Of two calls the later wins.
   */
  show(wish: Locale): Promise<Locale>;
}

let current: () => Locale = () => SOURCE_LOCALE;

/** The language of the words on the screen. */
export function currentLocale(): Locale {
  return current();
}

/**
 * Sets up the one localization of a page. @lit/localize throws when configured twice and never
 * retries a locale that failed to load, so it only hears of a locale once its catalog is here.
 * `root` gets `lang` and `dir`. Throws when called twice.
 */
export function createLocalization(
  load: LoadCatalog,
  root: HTMLElement = document.documentElement,
): Localization {
  const loaded = new Map<string, Templates>();
  const { getLocale, setLocale } = configureLocalization({
    sourceLocale: SOURCE_LOCALE,
    targetLocales: Object.keys(LOCALES).filter((locale) => locale !== SOURCE_LOCALE),
    loadLocale: (locale) => Promise.resolve({ templates: loaded.get(locale) ?? {} }),
  });
  current = () => getLocale() as Locale;
  let calls = 0;

  async function fetched(locale: Locale): Promise<Locale> {
    if (locale === SOURCE_LOCALE || loaded.has(locale)) return locale;
    try {
      loaded.set(locale, toTemplates(readCatalog(await load(locale))));
      return locale;
    } catch {
      return SOURCE_LOCALE;
    }
  }

  return {
    async show(wish) {
      const call = ++calls;
      const locale = await fetched(wish);
      if (call === calls) {
        root.lang = locale;
        root.dir = LOCALES[locale].dir;
        await setLocale(locale);
      }
      return currentLocale();
    },
  };
}
