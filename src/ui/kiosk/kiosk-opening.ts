import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Content } from '../../core/content.ts';
import { backOn, dayInWords, weekdaysInWords } from '../../i18n/dates.ts';
import { currentLocale } from '../../i18n/localization.ts';

/** When somebody reads what is written here, without a link: nothing on this screen leads elsewhere. */
export function openingWords({ openDays, closed }: Content): string {
  const locale = currentLocale();
  const back = backOn(new Date(), openDays, closed);
  if (back) {
    const day = dayInWords(back, locale);
    return msg(str`Wij zijn nu vrij. Uw bericht komt goed aan. Wij lezen het op ${day}.`, {
      id: 'opening.holiday',
    });
  }
  const days = weekdaysInWords(openDays, locale);
  return msg(str`Wij lezen berichten op ${days}.`, { id: 'opening.days' });
}

/** The hours as the point writes them, else the days; for on a card and beside a phone number. */
export const openingHours = (content: Content): TemplateResult =>
  content.hours
    ? html`<span lang="nl" dir="ltr">${content.hours}</span>`
    : html`${openingWords(content)}`;

/** What is left where this screen cannot seal: a phone, or the desk of the house. */
export function cannotNotice({ phone }: Content): TemplateResult {
  return html`<steunpunt-notice tone="attention">
    ${msg('Dit scherm kan nu niets versturen.', { id: 'kiosk.journey.cannot' })}
    ${
      phone
        ? html`${msg('Bel ons', { id: 'call-us' })}: <bdi dir="ltr">${phone}</bdi>`
        : msg('Vraag hulp bij de balie.', { id: 'kiosk.ask-desk' })
    }
  </steunpunt-notice>`;
}
