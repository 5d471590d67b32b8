import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Done } from '../../../core/library/types.ts';
import { dayInWords, dayOf } from '../../../i18n/dates.ts';
import { currentLocale } from '../../../i18n/localization.ts';
import { drawing } from '../../signs.ts';
import { publishedSigns } from './published-signs.ts';
import { dutch, type Item, type View } from './view.ts';

/** What people said, and what was done with it. */
export const doneView: View = {
  picture: drawing(publishedSigns.done),
  heading: () => msg('Wat wij deden', { id: 'done.heading' }),
  hint: () => msg('Dit hoorden wij, en dit deden wij ermee.', { id: 'done.hint' }),
  empty: () =>
    msg('Hier leest u straks wat wij deden met wat wij hoorden. Vertel ons gerust wat beter kan.', {
      id: 'done.empty',
    }),
  items: ({ done = [] }) => done.map(item),
};

/** Which day of the week it was says nothing any more. */
const LONG_AGO = { weekday: undefined, year: 'numeric' } as const;

function item(done: Done): Item {
  const { id, title, day } = done;
  const hint = dayInWords(dayOf(day), currentLocale(), LONG_AGO);
  return { id, title, picture: doneView.picture, hint, under: hint, body: () => body(done) };
}

const body = ({ heard, did, notYet, table, said }: Done): TemplateResult =>
  html`<div class="card stack">
    <section class="heard">
      <h2>${msg('Dit hoorden wij', { id: 'done.heard' })}</h2>
      <p>${dutch(heard)}</p>
    </section>
    ${part(msg('Dit deden wij', { id: 'done.did' }), did)}
    ${part(msg('Dit kan nog niet, en waarom', { id: 'done.not-yet' }), notYet)}
    ${part(msg('Hier vertelden wij het', { id: 'done.table' }), table)}
    ${part(msg('Wat zij zeiden', { id: 'done.said' }), said)}
  </div>`;

const part = (heading: string, words = ''): TemplateResult | typeof nothing =>
  words
    ? html`<section>
        <h2>${heading}</h2>
        <p>${dutch(words)}</p>
      </section>`
    : nothing;
