import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { currentLocale } from '../../../i18n/localization.ts';
import { choice } from '../choice.ts';
import { dutch, type Item, type View } from './view.ts';

/** Before the library is there. */
export const comingWords = (late: boolean): string =>
  late
    ? msg('Er is nu geen internet. Bel ons, of stel een vraag.', { id: 'journey.late' })
    : msg('Even geduld…', { id: 'compose.busy' });

/** For who reads the page in another language. */
export const dutchNote = (): TemplateResult | typeof nothing =>
  currentLocale() === 'nl'
    ? nothing
    : html`<p class="quiet">
        ${msg('Dit is er alleen in het Nederlands. Vraag het ons gerust in uw taal.', { id: 'published.dutch' })}
      </p>`;

/** What to say above the list: that the one looked for is gone, or that there are none. */
export function noneWords(
  view: View,
  items: readonly Item[],
  wanted: string,
): TemplateResult | typeof nothing {
  const gone = msg('Wat u zocht, staat hier niet meer.', { id: 'published.gone' });
  if (items.length === 0) return html`<p>${view.empty()}</p>`;
  return wanted ? html`<p role="status">${gone}</p>` : dutchNote();
}

/** Ways to read these, each a lit window. */
export const itemsList = (items: readonly Item[], read: (id: string) => void): TemplateResult =>
  html`<ul class="stack tight tiles">
    ${items.map(
      ({ id, title, picture, hint }) =>
        html`<li>${choice({ picture, title: dutch(title), hint, chosen: () => read(id) })}</li>`,
    )}
  </ul>`;
