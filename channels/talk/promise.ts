import { backOn, dayInWords, weekdaysInWords } from '../../src/i18n/dates.ts';
import type { Visit } from './visit.ts';

/** What people are told before they write anything: their consent goes by these words. */
export function promiseWords(visit: Visit): string {
  const { sayChecked } = visit;
  const theirs = visit.parts.content.keyList.keys.some(
    (key) => key.door === 'youth' && key.notAfter,
  );
  return [
    // A school may own a room in Slack or Teams: there it could read this.
    sayChecked(visit.inApp ? 'promise.app' : 'start.promise'),
    visit.door === 'youth' && theirs ? sayChecked('start.youth-only') : '',
    sayChecked('start.promise-danger'),
  ]
    .filter(Boolean)
    .join('\n');
}

/** When somebody reads what is written here: the open days, or the day after a holiday. */
export function openingWords(visit: Visit): string {
  const { say, locale, parts } = visit;
  const { openDays, closed, standIn } = parts.content;
  const back = backOn(new Date(), openDays, closed);
  if (!back) return say('opening.days', weekdaysInWords(openDays, locale));
  return [
    say('opening.holiday', dayInWords(back, locale)),
    standIn && say('opening.stand-in', standIn.name),
    standIn?.phone && visit.ltr(standIn.phone),
    standIn?.url,
  ]
    .filter(Boolean)
    .join('\n');
}
