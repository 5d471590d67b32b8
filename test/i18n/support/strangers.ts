import type { Locale } from '../../../src/i18n/locales.ts';
import { UNKNOWN, type Seen } from './in-sight.ts';

/** Letters of which a language is written. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
};
const LETTERS = /\p{L}{2,}/u;
/** Any other script than the first. */
const OTHERS = /\p{Script=Arabic}|\p{Script=Cyrillic}/u;

/** Names, and words that are the same in every language. What visitors type in tests is Dutch. */
const NAMES =
  /^Print$|^Letters$|Steunpunt|De Linde|Fatma|Youssef|Samira|Lindeveen|\bOPP\b|\bQR\b|PDF|Kindertelefoon|Onderwijsconsulent|Veilig Thuis|112|113|example|Hottentotten/i;

/** Texts in another language than their `lang` says; `dutch` are texts of the Dutch screens. */
export function strangers(
  texts: readonly Seen[],
  locale: Locale,
  dutch: ReadonlySet<string>,
): string[] {
  return texts.flatMap(({ text, lang }) => {
    if (!LETTERS.test(text) || NAMES.test(text) || lang === UNKNOWN) return [];
    if (!lang) return [`no language: "${text}"`];
    const script = SCRIPTS[lang];
    if (script ? !script.test(text) : OTHERS.test(text)) return [`${lang}: "${text}"`];
    if (lang === locale && locale !== 'nl' && dutch.has(text)) return [`Dutch: "${text}"`];
    return [];
  });
}
