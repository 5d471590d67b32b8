import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from '../../core/content.ts';
import { backOn, dayInWords, weekdaysInWords } from '../../i18n/dates.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { telUrl } from './call-us.ts';

/** When somebody reads what is written here: the open days, or the day after a holiday. */
export function opening({ openDays, closed, standIn }: Content): TemplateResult | typeof nothing {
  const locale = currentLocale();
  const back = backOn(new Date(), openDays, closed);
  if (back) {
    const day = dayInWords(back, locale);
    return html`<steunpunt-notice tone="waiting">
      ${msg(str`Wij zijn nu vrij. Uw bericht komt goed aan. Wij lezen het op ${day}.`, { id: 'opening.holiday' })}
      ${standIn ? standsIn(standIn) : nothing}
    </steunpunt-notice>`;
  }
  const days = weekdaysInWords(openDays, locale);
  return html`<p class="quiet">
    ${msg(str`Wij lezen berichten op ${days}.`, { id: 'opening.days' })}
  </p>`;
}

/** Who helps meanwhile, and how to reach them. */
function standsIn({ name, phone, url }: NonNullable<Content['standIn']>): TemplateResult {
  return html`<p>
    ${msg(str`Kunt u niet wachten? ${name} helpt u ook.`, { id: 'opening.stand-in' })}
    ${phone ? html`<a href=${telUrl(phone)}><bdi dir="ltr">${phone}</bdi></a>` : nothing}
    ${url ? html`<a href=${url} target="_blank" rel="noopener">${new URL(url).hostname}</a>` : nothing}
  </p>`;
}
