import { msg, str } from '@lit/localize';
import type { Reviewed } from '../../src/core/library/reviewed.ts';
import { dayInWords, dayOf } from '../../src/i18n/dates.ts';
import type { LanguagePart, PartName } from './languages.ts';

/** "Turks". A language that no machine knows keeps its tag. */
export function languageName(lang: string): string {
  const name = new Intl.DisplayNames('nl', { type: 'language' }).of(lang) ?? lang;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

export function partName(name: PartName): string {
  switch (name) {
    case 'screens':
      return msg('Schermen op de website', { id: 'desk.languages.screens' });
    case 'kiosk':
      return msg('Scherm in de wachtkamer', { id: 'desk.languages.kiosk' });
    case 'texts':
      return msg('Gesprekken', { id: 'desk.languages.texts' });
    case 'answers':
      return msg('Antwoorden', { id: 'desk.languages.answers' });
    case 'contacts':
      return msg('Wie kan helpen', { id: 'desk.website.view.contacts' });
    case 'topics':
      return msg('Onderwerpen', { id: 'desk.languages.topics' });
    case 'crisis':
      return msg('Woorden van nood herkennen', { id: 'desk.languages.crisis' });
  }
}

export function partThere({ there, of }: LanguagePart): string {
  if (there === 0) return msg('nog niet, dus in het Nederlands', { id: 'desk.languages.none' });
  if (there === of) return msg('alles', { id: 'desk.languages.all' });
  return msg(str`${there} van ${of}, de rest in het Nederlands`, { id: 'desk.languages.some' });
}

export function reviewedWords(reviewed: Reviewed | null): string {
  if (!reviewed?.by) return msg('nog niet nagekeken', { id: 'desk.languages.nobody' });
  const day = dayInWords(dayOf(reviewed.day), 'nl', { weekday: undefined, year: 'numeric' });
  return msg(str`nagekeken door ${reviewed.by}, ${day}`, { id: 'desk.languages.by' });
}
