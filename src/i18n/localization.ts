import { configureLocalization } from '@lit/localize';
import type { Door } from '../core/library/types.ts';
import { readCatalog, toTemplates, type Templates } from './catalog.ts';
import {
  catalogOf,
  LOCALES,
  SOURCE_LOCALE,
  YOUTH_TONE,
  type CatalogName,
  type Locale,
} from './locales.ts';

/** Fetches the JSON of a catalog; rejects when it cannot be had now. */
export type LoadCatalog = (name: CatalogName) => Promise<unknown>;

export interface Localization {
  /**
   * Shows the page in `wish`, in the tone of `door`, and tells which language it became: Dutch when
   * the catalog did not come. A failed load is not remembered, the next call tries again. Of two
   * calls the later wins.
   */
  show(wish: Locale, door?: Door): Promise<Locale>;
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
    targetLocales: [...Object.keys(LOCALES).filter((name) => name !== SOURCE_LOCALE), YOUTH_TONE],
    loadLocale: (locale) => Promise.resolve({ templates: loaded.get(locale) ?? {} }),
  });
  current = () => (getLocale() === YOUTH_TONE ? SOURCE_LOCALE : (getLocale() as Locale));
  let calls = 0;

  /** `name` once its words are here; the words of the code when they did not come. */
  async function fetched(name: CatalogName | null): Promise<CatalogName | typeof SOURCE_LOCALE> {
    if (name === null) return SOURCE_LOCALE;
    try {
      if (!loaded.has(name)) loaded.set(name, toTemplates(readCatalog(await load(name))));
      return name;
    } catch {
      return SOURCE_LOCALE;
    }
  }

  return {
    async show(wish, door = 'parent') {
      const call = ++calls;
      const name = await fetched(catalogOf(wish, door));
      if (call === calls) {
        await setLocale(name);
        const locale = currentLocale();
        root.lang = locale;
        root.dir = LOCALES[locale].dir;
      }
      return currentLocale();
    },
  };
}
