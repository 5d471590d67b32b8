import { LOCALE_STATUS_EVENT, msg } from '@lit/localize';
import { _installMsgImplementation as answerMsgWith } from '@lit/localize/init/install.js';
import type { Door } from '../core/library/types.ts';
import { fillIn, readCatalog, type Catalog } from './catalog.ts';
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

/** What is on the screen: a catalog, or the words of the code. */
let shown: CatalogName | typeof SOURCE_LOCALE = SOURCE_LOCALE;

/** The language of the words on the screen. */
export function currentLocale(): Locale {
  return shown === YOUTH_TONE ? SOURCE_LOCALE : shown;
}

/**
 * Sets up the one localization of a page. @lit/localize's own never retries a locale that failed to
 * load, so of that package only `msg` is used, and what tells elements to render again. `root` gets
 * `lang` and `dir`. Throws when called twice.
 */
export function createLocalization(
  load: LoadCatalog,
  root: HTMLElement = document.documentElement,
): Localization {
  const loaded = new Map<string, Catalog>();
  const asWritten = msg;
  answerMsgWith(((template, options) => {
    const words = loaded.get(shown)?.[options?.id ?? ''];
    if (words === undefined) return asWritten(template, options);
    return fillIn(words, typeof template === 'string' ? [] : template.values);
  }) as typeof msg);
  let calls = 0;

  /** `name` once its words are here; the words of the code when they did not come. */
  async function fetched(name: CatalogName | null): Promise<CatalogName | typeof SOURCE_LOCALE> {
    if (name === null) return SOURCE_LOCALE;
    try {
      if (!loaded.has(name)) loaded.set(name, readCatalog(await load(name)));
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
        const news = name !== shown;
        shown = name;
        const locale = currentLocale();
        root.lang = locale;
        root.dir = LOCALES[locale].dir;
        if (news)
          dispatchEvent(new CustomEvent(LOCALE_STATUS_EVENT, { detail: { status: 'ready' } }));
      }
      return currentLocale();
    },
  };
}
