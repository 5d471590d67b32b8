import { msg } from '@lit/localize';
import type { Settings } from '../../src/core/desk/settings.ts';
import type { TallyLine } from '../../src/core/desk/tally.ts';

/** The words of noting, counting and reporting. */

export function channelWords(channel: TallyLine['channel']): string {
  switch (channel) {
    case 'thread':
      return msg('Via de website gevraagd', { id: 'desk.signals.channel.thread' });
    case 'call':
      return msg('Via de website om bellen gevraagd', { id: 'desk.signals.channel.call' });
    case 'phone':
      return msg('Gebeld', { id: 'desk.signals.channel.phone' });
    case 'met':
      return msg('Gesproken', { id: 'desk.signals.channel.met' });
  }
}

/** The label of a theme; the id where the settings no longer have it. '' is a line without one. */
export function themeWords(themes: Settings['themes'], id: string): string {
  if (id === '') return msg('Zonder onderwerp', { id: 'desk.signals.no-theme' });
  return themes.find((theme) => theme.id === id)?.label ?? id;
}

const months = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });

/** 1-12. */
export function monthWords(month: number): string {
  return months.format(Date.UTC(2000, month - 1, 1));
}

/** 1-4. */
export function quarterWords(quarter: number): string {
  return `${monthWords(quarter * 3 - 2)} – ${monthWords(quarter * 3)}`;
}

export function tooFewWords(): string {
  return msg('nog te weinig om te laten zien', { id: 'desk.signals.too-few' });
}

/** About whom a sheet of a report is. */
export function sheetWords(sheet: string): string {
  if (sheet === 'all') return msg('Iedereen', { id: 'desk.signals.all' });
  if (sheet === 'door:parent') return msg('Ouders', { id: 'desk.signals.parents' });
  if (sheet === 'door:youth') return msg('Jongeren', { id: 'desk.signals.youth' });
  return sheet.slice('region:'.length);
}
