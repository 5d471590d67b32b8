import { msg, str } from '@lit/localize';
import type { TalkQuestion } from '../../src/core/desk/feedback-lines.ts';
import type { Journeys } from '../journeys.ts';
import { monthWords, sheetWords } from './signal-words.ts';

/** The words of answers that nobody replies to. */

/** A question after a talk, as short as the heading of a table. */
export function questionWords(question: TalkQuestion): string {
  switch (question) {
    case 'heard':
      return msg('Luisterde de ander goed naar u?', { id: 'desk.feedback.heard' });
    case 'about':
      return msg('Kon u zeggen wat u belangrijk vindt?', { id: 'desk.feedback.about' });
    case 'way':
      return msg('Vond u de manier van praten fijn?', { id: 'desk.feedback.way' });
    case 'good':
      return msg('Hielp dit gesprek u verder?', { id: 'desk.feedback.good' });
  }
}

/** The same on the board's page, where there is little room. */
export function shortQuestionWords(question: TalkQuestion): string {
  switch (question) {
    case 'heard':
      return msg('Geluisterd', { id: 'desk.feedback.short.heard' });
    case 'about':
      return msg('Zeggen wat telt', { id: 'desk.feedback.short.about' });
    case 'way':
      return msg('Manier van praten', { id: 'desk.feedback.short.way' });
    case 'good':
      return msg('Hielp verder', { id: 'desk.feedback.short.good' });
  }
}

/** What 0, 1 and 2 are called after a talk. */
export function scaleHeads(): [string, string, string] {
  return [
    msg('nee', { id: 'desk.feedback.no' }),
    msg('een beetje', { id: 'desk.feedback.little' }),
    msg('ja', { id: 'desk.feedback.yes' }),
  ];
}

/** And beneath the three faces. */
export function faceHeads(): [string, string, string] {
  return [
    msg('niet zo goed', { id: 'desk.feedback.bad' }),
    msg('gaat wel', { id: 'desk.feedback.fair' }),
    msg('goed', { id: 'desk.feedback.fine' }),
  ];
}

/** About whom a cut is: `all`, `door:…`, `whom:…` or `site:…`. */
export function cutWords(cut: string, journeys: Journeys): string {
  const [kind = '', ...rest] = cut.split(':');
  const id = rest.join(':');
  if (kind === 'whom') return whomWords(id, journeys);
  return kind === 'site' ? siteWords(id) : sheetWords(cut);
}

export function siteWords(site: string): string {
  const [kind, ...name] = site.split(':');
  if (kind === 'kiosk') return msg(str`Scherm ${name.join(':')}`, { id: 'desk.feedback.screen' });
  return site.replace(/^https?:\/\//, '');
}

export function rowWords(month: number, answers?: number): string {
  if (answers === undefined) return monthWords(month);
  return msg(str`${monthWords(month)}, ${answers} antwoorden`, { id: 'desk.feedback.month-of' });
}

/** As the journey asked it: the point may have choices of its own. */
function whomWords(id: string, journeys: Journeys): string {
  const answers = { 'with-whom': { kind: 'option', id } } as const;
  return journeys.told({ script: 'na-gesprek', answers })[0]?.answer ?? id;
}
