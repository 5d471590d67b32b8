import { html, type TemplateResult } from 'lit';
import { dirOf } from '../i18n/locales.ts';
import { currentLocale, inCheckedWords } from '../i18n/localization.ts';

/**
 * `make` of words that a person has to have checked: once, or in Dutch and in English, each with its
 * language.
 */
export function inChecked(make: () => TemplateResult | string): unknown {
  return inCheckedWords(make).map(({ locale, words }) =>
    locale === currentLocale()
      ? words
      : html`<span class="checked" lang=${locale} dir=${dirOf(locale)}>${words}</span>`,
  );
}

/** The same for a screen reader, which is told one text. */
export const saidChecked = (make: () => string): string =>
  inCheckedWords(make)
    .map(({ words }) => words)
    .join(' ');
