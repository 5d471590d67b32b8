import { msg, str } from '@lit/localize';
import type { Door, Idea, Meeting } from '../../src/core/library/types.ts';
import { dayNumber } from '../days.ts';
import { dateWords, troubleWords } from '../words.ts';
import type { Standing } from './shelf.ts';
import type { Published } from './website.ts';

/** The words that several screens of the website share. */

export function doorsWords(door: Door): string {
  return door === 'parent'
    ? msg('Ouders', { id: 'desk.website.parents' })
    : msg('Jongeren', { id: 'desk.website.young' });
}

export function stageWords(stage: Idea['stage']): string {
  switch (stage) {
    case 'idea':
      return msg('Nog een idee', { id: 'desk.website.idea.stage-idea' });
    case 'making':
      return msg('Wij maken het samen', { id: 'desk.website.idea.stage-making' });
    case 'made':
      return msg('Het is gemaakt', { id: 'desk.website.idea.stage-made' });
  }
}

/** `3 december 2026, 09:30 tot 11:00 uur` */
export function meetingDayWords({ day, from, until }: Meeting): string {
  return msg(str`${dateWords(dayNumber(day))}, ${from} tot ${until} uur`, {
    id: 'desk.website.meeting.when',
  });
}

/** '' for what stands there as it came. */
export function standingWords(standing: Standing): string {
  switch (standing) {
    case 'own':
      return msg('Van ons', { id: 'desk.website.own' });
    case 'changed':
      return msg('Door ons veranderd', { id: 'desk.website.changed' });
    case 'hidden':
      return msg('Verborgen', { id: 'desk.website.hidden' });
    case 'shipped':
      return '';
  }
}

export const uncheckedWords = (): string => msg('Nog nakijken', { id: 'desk.website.unchecked' });

/** What to tell after a publication that worked. */
export function publishedWords(beside: boolean): string {
  return beside
    ? msg(
        'Dit staat nu op de website. Uw collega veranderde intussen iets anders. Dat staat er ook.',
        { id: 'desk.website.published-beside' },
      )
    : msg('Dit staat nu op de website.', { id: 'desk.website.published' });
}

export const removedWords = (): string =>
  msg('Dit staat niet meer op de website.', { id: 'desk.website.removed' });

/** What to tell when it did not work and no field can say it; '' when it did. */
export function notPublishedWords(published: Published): string {
  switch (published.kind) {
    case 'ok':
      return '';
    case 'met':
      return msg('Uw collega veranderde dit net ook. Er is nog niets van u geplaatst.', {
        id: 'desk.website.met',
      });
    case 'unfit':
      return published.complaints.map(({ message }) => message).join(' ');
    case 'offline':
      return msg(
        'Dit is niet geplaatst. Kijk of u internet heeft en probeer het nog eens. Uw tekst blijft hier staan.',
        { id: 'desk.website.offline' },
      );
    default:
      return troubleWords(published);
  }
}
