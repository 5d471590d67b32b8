import { msg, str } from '@lit/localize';
import type { Submission } from '../src/core/message.ts';
import type { Trouble } from './answer.ts';
import { DAY_MS } from './days.ts';
import type { ThreadState } from './threads/threads.ts';

/** The words that several screens share. */

const fullDay = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** `vandaag`, `gisteren`, else `vrijdag 20 november`. Days since 1970-01-01 UTC. */
export function dayWords(day: number, today: number): string {
  if (day === today) return msg('vandaag', { id: 'desk.today' });
  if (day === today - 1) return msg('gisteren', { id: 'desk.yesterday' });
  return fullDay.format(day * DAY_MS);
}

const dated = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** `20 november 2026`, for paper. */
export function dateWords(day: number): string {
  return dated.format(day * DAY_MS);
}

/** Who wrote, by the door they came through. */
export function doorWords(door: Submission['door'] | null): string {
  switch (door) {
    case 'parent':
      return msg('Ouder', { id: 'desk.door.parent' });
    case 'youth':
      return msg('Jongere', { id: 'desk.door.youth' });
    default:
      return msg('Onbekend', { id: 'desk.door.unknown' });
  }
}

/** By name for the languages of the product: `Intl` knows some of them badly. */
const languages: Readonly<Record<string, () => string>> = {
  nl: () => msg('Nederlands', { id: 'desk.language.nl' }),
  en: () => msg('Engels', { id: 'desk.language.en' }),
  ar: () => msg('Arabisch', { id: 'desk.language.ar' }),
  tr: () => msg('Turks', { id: 'desk.language.tr' }),
  pl: () => msg('Pools', { id: 'desk.language.pl' }),
  uk: () => msg('Oekraïens', { id: 'desk.language.uk' }),
};

/** A visitor's language by its tag. The tag is the visitor's own text: it may be anything. */
export function languageWords(locale: string): string {
  const tag = locale.split('-')[0]?.toLowerCase() ?? '';
  const known = Object.hasOwn(languages, tag) ? languages[tag] : undefined;
  return known ? known() : locale;
}

/** Where a visitor wrote: a page, short where it is an address; '' for the own page; or a screen. */
export function siteWords(site: string): string {
  if (site === '') return msg('onze eigen pagina', { id: 'desk.site.own' });
  const screen = /^kiosk:(.+)$/s.exec(site)?.[1];
  if (screen !== undefined) return msg(str`het scherm: ${screen}`, { id: 'desk.site.screen' });
  return URL.parse(site)?.host || site;
}

export function stateWords(state: ThreadState): string {
  switch (state) {
    case 'new':
      return msg('Nieuw', { id: 'desk.state.new' });
    case 'read':
      return msg('Gelezen', { id: 'desk.state.read' });
    case 'answered':
      return msg('Beantwoord', { id: 'desk.state.answered' });
    case 'closed':
      return msg('Gesloten', { id: 'desk.state.closed' });
  }
}

/** What went wrong and what to do, where no screen has better words. */
export function troubleWords(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'later':
      return msg(
        str`U heeft het vaak geprobeerd. Wacht ${trouble.minutes} minuten en probeer het dan weer.`,
        { id: 'desk.trouble.later' },
      );
    case 'signed-out':
      return msg('U bent niet meer ingelogd. Zet de balie op slot en log opnieuw in.', {
        id: 'desk.trouble.signed-out',
      });
    case 'gone':
      return msg('Dit gesprek is gewist. Misschien deed de ouder dat zelf.', {
        id: 'desk.trouble.gone',
      });
    default:
      return msg('Dat lukte nu niet. Kijk of u internet heeft en probeer het nog eens.', {
        id: 'desk.trouble.offline',
      });
  }
}
