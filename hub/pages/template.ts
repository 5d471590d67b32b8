import { join } from 'node:path';
import { cspHash } from '../crypto.ts';
import { moreLanguages } from '../more-languages.ts';

/** Where the configuration goes. */
export const CONFIG = '<script type="application/json" id="steunpunt-config"></script>';
const SCRIPT = /<script(?: type="module"[^>]*)?>([\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Where the catalogs are, wherever the hub is started. */
export const CATALOGS = join(import.meta.dirname, '../../locales');

/** The languages a page may be asked in, with their direction: those of `src/i18n`. */
export const LANGUAGES: Readonly<Record<string, 'ltr' | 'rtl'>> = {
  nl: 'ltr',
  en: 'ltr',
  ar: 'rtl',
  tr: 'ltr',
  pl: 'ltr',
  uk: 'ltr',
  ...Object.fromEntries(
    Object.entries(moreLanguages(CATALOGS)).map(([lang, { dir }]) => [lang, dir]),
  ),
};

/** A built HTML page: what its policy must allow, and the place where configuration goes. */
export class PageTemplate {
  /** CSP sources of the inline scripts. */
  readonly scripts: readonly string[];
  /** CSP sources of the inline style blocks. */
  readonly styles: readonly string[];
  readonly #html: string;

  constructor(html: string) {
    // A browser hashes what its parser made of the text, and that has no carriage returns.
    this.#html = html.replaceAll('\r\n', '\n');
    this.scripts = inline(this.#html, SCRIPT);
    this.styles = inline(this.#html, STYLE);
  }

  /**
   * The page in `lang` with `config` as its data block. Throws when the page has no place for it.
   */
  fill(config: unknown, lang: string): string {
    const [before, after, ...more] = this.#html.split(CONFIG);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`the page must hold ${CONFIG} once`);
    const json = JSON.stringify(config).replaceAll('<', '\\u003c');
    const dir = LANGUAGES[lang] ?? 'ltr';
    const html = before.replace(
      /<html\b([^>]*)>/,
      (_, others: string) =>
        `<html lang="${lang}" dir="${dir}"${others.replace(/\s(lang|dir)="[^"]*"/g, '')}>`,
    );
    return `${html}${CONFIG.replace('</script>', '')}${json}</script>${after}`;
  }
}

/** The language of a BCP 47 tag (`ar-SY`) when a page can be served in it, else Dutch. */
export function pageLanguage(asked: string | undefined): string {
  const language = asked?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  return Object.hasOwn(LANGUAGES, language) ? language : 'nl';
}

function inline(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].flatMap(([, body]) => (body ? [cspHash(body)] : []));
}
