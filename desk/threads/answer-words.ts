import { msg, str } from '@lit/localize';
import { languageOfTexts } from '../../src/core/desk/standard-texts.ts';
import type { ThreadView } from './threads.ts';
import { languageWords } from '../words.ts';

/** A language of standard texts, Dutch with its tone. */
export function textLanguageWords(language: string): string {
  switch (language) {
    case 'nl':
      return msg('Nederlands, met “u”', { id: 'desk.texts.nl' });
    case 'nl-x-jong':
      return msg('Nederlands, met “je”', { id: 'desk.texts.nl-youth' });
    default:
      return languageWords(language);
  }
}

/**
 * For who reads another language than Dutch: which, and what their page said of it. '' for Dutch.
 */
export function readsWords({ locale, door }: Pick<ThreadView, 'locale' | 'door'>): string {
  const language = languageOfTexts(locale, door);
  if (language.startsWith('nl')) return '';
  const name = languageWords(language);
  return msg(
    str`Wie schreef, leest ${name}. Op onze pagina staat: vraag het ons in uw taal. Antwoord in het ${name}, of in kort en gewoon Nederlands.`,
    { id: 'desk.reply.reads' },
  );
}
