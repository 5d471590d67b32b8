import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toBase64Url } from '../../src/core/bytes.ts';
import {
  ALWAYS_SHOWN,
  HELD,
  type LanguagesOf,
  type ShippedLanguage,
} from '../../src/core/library/languages.ts';
import { NOT_REVIEWED, readReviewed } from '../../src/core/library/reviewed.ts';
import type { LocalLayer, Starter } from '../../src/core/library/types.ts';
import { sha256 } from '../crypto.ts';

/** What the hub came with of every language, by its tag. */
export type ShippedLanguages = Readonly<Record<string, ShippedLanguage>>;

interface CatalogFile {
  readonly reviewed?: string;
  readonly messages?: Readonly<Record<string, string>>;
}

/** Reads the catalogs of `langs` in `folder`; what cannot be read counts as looked at by nobody. */
export async function readShippedLanguages(
  folder: string,
  langs: readonly string[],
): Promise<ShippedLanguages> {
  const catalog = async (name: string): Promise<CatalogFile> => {
    const text = await readFile(join(folder, `${name}.json`), 'utf8').catch(() => '{}');
    return JSON.parse(text) as CatalogFile;
  };
  const read = langs.map(async (lang): Promise<[string, ShippedLanguage]> => {
    const [screens, kiosk] = await Promise.all([catalog(lang), catalog(`kiosk/${lang}`)]);
    const words = { ...screens.messages, ...kiosk.messages };
    const held = Object.fromEntries(HELD.map((id) => [id, words[id] ?? '']));
    const of = toBase64Url(sha256(JSON.stringify(held))).slice(0, 16);
    const mark = ({ reviewed = NOT_REVIEWED }: CatalogFile): string => reviewed;
    return [lang, { screens: mark(screens), kiosk: mark(kiosk), words: held, of }];
  });
  return Object.fromEntries(await Promise.all(read));
}

/**
 * What a page of a point must know of languages. One counts as checked when everything that came with
 * it was, or when somebody at the point read the very words that are there now.
 */
export function languagesOf(
  shipped: ShippedLanguages,
  starter: Starter,
  { languages = {} }: LocalLayer,
): LanguagesOf {
  const byPerson = (mark: string | undefined): boolean =>
    mark !== undefined && readReviewed(mark)?.by != null;
  const checked = Object.entries(shipped).flatMap(([lang, { screens, kiosk, of }]) => {
    const { texts, crisis, contacts } = starter.languages[lang]?.reviewed ?? {};
    const whole = [screens, kiosk, texts, crisis, contacts].every(byPerson);
    return whole || languages[lang]?.checked?.of === of ? [lang] : [];
  });
  return {
    checked: [...new Set([...ALWAYS_SHOWN, ...checked])],
    answers: Object.keys(languages).filter((lang) => languages[lang]?.answers === true),
  };
}
