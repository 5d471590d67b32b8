import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Meeting, Welcome } from '../../../core/library/types.ts';
import { calendarDay, dayInWords, dayOf } from '../../../i18n/dates.ts';
import { currentLocale } from '../../../i18n/localization.ts';
import type { LibraryAccess } from '../../contexts.ts';
import { journeySign } from '../../journey-signs.ts';
import { drawing, sign } from '../../signs.ts';
import { publishedSigns } from './published-signs.ts';
import { dutch, type Item, type View } from './view.ts';

/** Meetings whose day is not over. */
export const agendaView: View = {
  picture: journeySign('join'),
  heading: () => msg('Agenda', { id: 'agenda.heading' }),
  hint: () => msg('Hier bent u welkom.', { id: 'agenda.hint' }),
  empty: () =>
    msg('Er staat nu niets op de agenda. Kijk later nog eens. U bent altijd welkom.', {
      id: 'agenda.empty',
    }),
  items: ({ meetings = [] }, { library }) =>
    meetings
      .filter(({ day }) => calendarDay(dayOf(day)) >= calendarDay(new Date()))
      .map((meeting) => item(meeting, library)),
};

const item = (meeting: Meeting, library: LibraryAccess): Item => ({
  id: meeting.id,
  title: meeting.title,
  picture: html`<span class="number" aria-hidden="true">${dayOf(meeting.day).getDate()}</span>`,
  hint: when(meeting),
  under: '',
  body: () => body(meeting, library),
  deeds: ({ journey }) =>
    meeting.signUp
      ? html`<button
          class="button primary go"
          type="button"
          @click=${() => journey(`aanmelden:${meeting.id}`)}
        >
          ${sign('check')} ${library.word('aanmelden.title')}
        </button>`
      : html`<p>${msg('U hoeft zich niet aan te melden.', { id: 'agenda.walk-in' })}</p>`,
});

function when({ day, from, until }: Meeting): string {
  const date = dayInWords(dayOf(day), currentLocale());
  return msg(str`${date}, van ${from} tot ${until} uur`, { id: 'agenda.time' });
}

const body = (meeting: Meeting, library: LibraryAccess): TemplateResult =>
  html`<div class="card stack">
    <p>${dutch(meeting.what)}</p>
    <dl class="facts">
      ${fact(sign('clock'), msg('Wanneer', { id: 'agenda.when' }), when(meeting))}
      ${fact(drawing(publishedSigns.place), msg('Waar', { id: 'agenda.where' }), dutch(meeting.where))}
      ${fact(sign('parent'), msg('Voor wie', { id: 'agenda.for-whom' }), dutch(meeting.forWhom))}
    </dl>
    ${meeting.welcome.length > 0 ? welcomes(meeting.welcome, library) : nothing}
  </div>`;

const fact = (
  picture: TemplateResult,
  name: string,
  words: string | TemplateResult,
): TemplateResult =>
  html`<div>
    <dt>${picture} ${name}</dt>
    <dd>${words}</dd>
  </div>`;

/** In the words in which the journey asks what somebody needs. */
const welcomes = (welcome: readonly Welcome[], library: LibraryAccess): TemplateResult =>
  html`<section class="stack tight">
    <h2>${msg('Hier zorgen wij voor', { id: 'agenda.welcome' })}</h2>
    <ul class="welcome">
      ${welcome.map((one) => html`<li>${drawing(publishedSigns[one])} ${library.word(`aanmelden.${one}`)}</li>`)}
    </ul>
  </section>`;
