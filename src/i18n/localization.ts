import { LOCALE_STATUS_EVENT, msg } from '@lit/localize';
import { _installMsgImplementation as answerMsgWith } from '@lit/localize/init/install.js';
import type { Door } from '../core/library/types.ts';
import { fillIn, readCatalog, type Catalog } from './catalog.ts';
import {
  catalogOf,
  LOCALES,
  SOURCE_LOCALE,
  UNTIL_CHECKED,
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

/** A catalog, or the words of the code. */
type Words = CatalogName | typeof SOURCE_LOCALE;

/** What is on the screen. */
let shown: Words = SOURCE_LOCALE;

/** What promises and words of danger are said in, where that is not what is on the screen. */
let instead: readonly (readonly [locale: Locale, words: Words])[] = [];

/** What is being said now, where that is not what is on the screen. */
let saying: Words | null = null;

/** The language of the words on the screen. */
export function currentLocale(): Locale {
  return shown === YOUTH_TONE || shown === UNTIL_CHECKED ? SOURCE_LOCALE : shown;
}

/** Something in one language. */
export interface Said<T> {
  readonly locale: Locale;
  readonly words: T;
}

/**
 * What `make` makes of messages that a person has to have checked: in the language of the page where
 * somebody did, else in Dutch and in English.
 */
export function inCheckedWords<T>(make: () => T): readonly Said<T>[] {
  if (instead.length === 0) return [{ locale: currentLocale(), words: make() }];
  return instead.map(([locale, words]) => {
    saying = words;
    try {
      return { locale, words: make() };
    } finally {
      saying = null;
    }
  });
}

export interface Options {
  /** Whether no person has checked the words of a language. */
  readonly unchecked?: (locale: Locale) => boolean;
  /** Gets `lang` and `dir`. */
  readonly root?: HTMLElement;
}

/**
 * Sets up the one localization of a page. @lit/localize's own never retries a locale that failed to
 * load, so of that package only `msg` is used, and what tells elements to render again. Throws when
 * called twice.
 */
export function createLocalization(
  load: LoadCatalog,
  { unchecked = () => false, root = document.documentElement }: Options = {},
): Localization {
  const loaded = new Map<string, Catalog>();
  const asWritten = msg;
  answerMsgWith(((template, options) => {
    const words = loaded.get(saying ?? shown)?.[options?.id ?? ''];
    if (words === undefined) return asWritten(template, options);
    return fillIn(words, typeof template === 'string' ? [] : template.values);
  }) as typeof msg);
  let calls = 0;

  /** `name` once its words are here; the words of the code when they did not come. */
  async function fetched(name: CatalogName | null): Promise<Words> {
    if (name === null) return SOURCE_LOCALE;
    try {
      if (!loaded.has(name)) loaded.set(name, readCatalog(await load(name)));
      return name;
    } catch {
      return SOURCE_LOCALE;
    }
  }

  /** English comes beside Dutch, which needs no network. */
  async function inDutchAndEnglish(door: Door): Promise<typeof instead> {
    const [dutch, english] = await Promise.all([
      fetched(catalogOf(SOURCE_LOCALE, door)),
      fetched(UNTIL_CHECKED),
    ]);
    return [
      [SOURCE_LOCALE, dutch],
      ...(english === UNTIL_CHECKED ? [['en', english] as const] : []),
    ];
  }

  return {
    async show(wish, door = 'parent') {
      const call = ++calls;
      const name = await fetched(catalogOf(wish, door));
      const others = name === wish && unchecked(wish) ? await inDutchAndEnglish(door) : [];
      if (call === calls) {
        const news = name !== shown || others.length !== instead.length;
        shown = name;
        instead = others;
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
