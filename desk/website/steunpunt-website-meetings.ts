import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Meeting } from '../../src/core/library/types.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import type { Draft } from './drafts.ts';
import { PublishedEvent } from './events.ts';
import { copyOf, EMPTY_MEETING, isOver, meetingForm, type MeetingForm } from './meeting-form.ts';
import { newDraftName } from './own-things.ts';
import { WebsiteList } from './website-list.ts';
import { meetingDayWords, notPublishedWords, removedWords } from './words.ts';

/**
 * @summary Where people are welcome: what comes, and what is over.
 * @tag steunpunt-website-meetings
 * @fires steunpunt-website-published
 */
export class SteunpuntWebsiteMeetings extends WebsiteList<MeetingForm> {
  protected override readonly kind = 'meeting';

  /** The one that is to be taken away. */
  @state() private leaving: Meeting | null = null;
  @query('steunpunt-desk-confirm') private readonly dialog!: SteunpuntDeskConfirm;

  protected override list(): TemplateResult {
    const soonestFirst = [...(this.site.local.meetings ?? [])].sort((a, b) =>
      a.day + a.from < b.day + b.from ? -1 : 1,
    );
    const over = soonestFirst.filter((one) => isOver(one, this.today)).reverse();
    return html`${this.beginning(
        msg(
          'Zet hier wanneer mensen bij u welkom zijn. Wie komt, kan zich met een voornaam aanmelden.',
          { id: 'desk.website.meeting.explain' },
        ),
        msg('Nieuwe bijeenkomst', { id: 'desk.website.meeting.new' }),
        () => EMPTY_MEETING,
      )}
      <ul class="stack tight">
        ${this.begun()}
        ${soonestFirst
          .filter((one) => !isOver(one, this.today))
          .map(
            (one) => html`<li>${this.line(one, () => meetingForm(one), meetingDayWords(one))}</li>`,
          )}
      </ul>
      ${over.length > 0 ? this.#over(over) : nothing} ${this.#confirmation()}`;
  }

  protected override editor(draft: Draft<MeetingForm>): TemplateResult {
    return html`<steunpunt-website-meeting
      class="editor"
      .site=${this.site}
      .drafts=${this.drafts}
      .draft=${draft}
      .content=${this.content}
      .today=${this.today}
    ></steunpunt-website-meeting>`;
  }

  #over(over: readonly Meeting[]): TemplateResult {
    return html`<section class="over stack tight">
      <h2>${msg('Voorbij', { id: 'desk.website.meeting.over' })}</h2>
      <p class="quiet">
        ${msg('Bezoekers zien deze bijeenkomsten niet meer.', { id: 'desk.website.meeting.over-hint' })}
      </p>
      <ul class="stack tight">
        ${over.map((one) => html`<li>${this.#past(one)}</li>`)}
      </ul>
    </section>`;
  }

  #past(meeting: Meeting): TemplateResult {
    const copy = msg('Kopieer naar een nieuwe dag', { id: 'desk.website.meeting.copy' });
    const remove = msg('Haal weg', { id: 'desk.website.take-away' });
    const name = newDraftName('meeting', meeting.id);
    return html`<article class="card stack tight">
      <h3>${meeting.title}</h3>
      <p class="quiet">${meetingDayWords(meeting)}</p>
      <div class="row">
        <button
          class="button small"
          type="button"
          data-name=${name}
          aria-label=${msg(str`${copy}: ${meeting.title}`, { id: 'desk.website.tool' })}
          @click=${() => this.open(name, () => copyOf(meeting))}
        >
          ${copy}
        </button>
        <button
          class="button quiet small"
          type="button"
          aria-label=${msg(str`${remove}: ${meeting.title}`, { id: 'desk.website.tool' })}
          @click=${() => this.#ask(meeting)}
        >
          ${remove}
        </button>
      </div>
    </article>`;
  }

  #confirmation(): TemplateResult {
    return html`<steunpunt-desk-confirm
      .heading=${msg('Deze bijeenkomst weghalen?', { id: 'desk.website.meeting.remove-title' })}
      .yes=${msg('Ja, haal weg', { id: 'desk.website.remove-yes' })}
      .act=${() => this.#remove()}
    >
      <p>${this.leaving?.title}</p>
    </steunpunt-desk-confirm>`;
  }

  #ask(meeting: Meeting): void {
    this.leaving = meeting;
    void this.updateComplete.then(() => this.dialog.show());
  }

  async #remove(): Promise<string> {
    if (!this.leaving) return '';
    const spot = { what: 'meeting', name: this.leaving.id } as const;
    const done = await this.site.publish({ kind: 'remove', spot }, this.site.local);
    if (done.kind === 'ok') this.dispatchEvent(new PublishedEvent(removedWords()));
    return notPublishedWords(done);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-meetings': SteunpuntWebsiteMeetings;
  }
}
