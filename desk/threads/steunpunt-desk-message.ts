import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { deskStyles } from '../desk-styles.ts';
import { dayNumber } from '../days.ts';
import { redrawOn } from '../redraw-on.ts';
import type { Dones } from './dones.ts';
import type { Entry } from './threads.ts';
import { forOthersWords } from '../team/door-words.ts';
import { dayWords, doorWords, siteWords } from '../words.ts';
import type { Journeys } from '../journeys.ts';
import { callCard, callStyles } from './call-card.ts';
import { formCard, formStyles } from './form-card.ts';

/**
 * @summary One message of a thread. What a visitor wrote is text and nothing else: no links, no
 * markup, its own direction.
 * @tag steunpunt-desk-message
 */
export class SteunpuntDeskMessage extends LitElement {
  static override styles = [
    baseStyles,
    deskStyles,
    callStyles,
    formStyles,
    css`
      :host {
        display: block;
      }
      article {
        display: grid;
        gap: 0.4em;
        grid-template-columns: minmax(0, 1fr);
        inline-size: fit-content;
        max-inline-size: min(40em, 92%);
        padding: 0.9em 1.1em;
        border: 1px solid var(--steunpunt-line);
        border-radius: var(--steunpunt-radius);
        border-end-start-radius: 3px;
        background: var(--steunpunt-surface);
      }
      article.ours {
        margin-inline-start: auto;
        border-color: transparent;
        border-radius: var(--steunpunt-radius);
        border-end-end-radius: 3px;
        background: var(--steunpunt-primary-soft);
      }
      article.unproven {
        border: 2px dashed var(--steunpunt-attention);
      }
      h2 {
        font-size: var(--steunpunt-small);
        font-weight: 650;
      }
      h2 span {
        color: var(--steunpunt-ink-quiet);
        font-weight: 400;
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        unicode-bidi: isolate;
        max-inline-size: none;
      }
      .status {
        color: var(--steunpunt-ink-quiet);
        font-size: var(--steunpunt-small);
        text-align: center;
        max-inline-size: none;
      }
      .warning {
        color: var(--steunpunt-attention);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) entry!: Entry;
  @property({ attribute: false }) journeys!: Journeys;
  /** What an answer can point to. */
  @property({ attribute: false }) dones: Dones | null = null;
  /** Days since 1970-01-01 UTC. */
  @property({ type: Number }) today = 0;

  constructor() {
    super();
    redrawOn(this, () => [this.journeys, ...(this.dones ? [this.dones] : [])]);
  }

  override render(): TemplateResult {
    switch (this.entry.kind) {
      case 'visitor':
        return this.#visitor(this.entry);
      case 'desk':
        return this.#desk(this.entry);
      case 'unreadable':
        if (this.entry.door) return html`<p class="quiet">${forOthersWords(this.entry.door)}</p>`;
        return html`<steunpunt-notice tone="attention">
          ${
            this.entry.from === 'visitor'
              ? msg('Dit bericht kan niet worden geopend.', { id: 'desk.message.unreadable' })
              : msg('Dit bericht van ons kan niet worden geopend.', {
                  id: 'desk.message.unreadable-ours',
                })
          }
        </steunpunt-notice>`;
    }
  }

  #visitor({ day, submission, proven }: Extract<Entry, { kind: 'visitor' }>): TemplateResult {
    const { text, call } = submission;
    const form = submission.type === 'question' ? submission.form : undefined;
    const choice = submission.type === 'follow-up' ? submission.choice : undefined;
    if (
      proven &&
      submission.type === 'follow-up' &&
      !text &&
      !call &&
      !choice &&
      'notice' in submission
    )
      return this.#notice(submission.notice !== null, dayWords(day, this.today));
    const written = dayNumber(submission.writtenAt.slice(0, 10));
    return html`<article class=${proven ? '' : 'unproven'}>
      <h2>
        ${doorWords(submission.door)}
        <span>
          · ${dayWords(day, this.today)} · ${msg('via', { id: 'desk.message.via' })}
          <bdi>${siteWords(submission.site)}</bdi>
        </span>
      </h2>
      ${
        proven
          ? nothing
          : html`<p class="warning">
              ${msg(
                'Wij weten niet zeker of dit van dezelfde persoon is. Vraag het na voordat u hier iets mee doet.',
                { id: 'desk.message.unproven' },
              )}
            </p>`
      }
      ${submission.call ? callCard(submission.call, proven) : nothing}
      ${form ? formCard(form, this.journeys) : nothing}
      ${choice ? html`<p><strong>${yesNo(choice.yes)}</strong></p>` : nothing}
      ${
        submission.text
          ? html`<p class="text" dir="auto" translate="no">${submission.text}</p>`
          : nothing
      }
      ${
        submission.after
          ? html`<p class="quiet">
              ${msg('Las eerst:', { id: 'desk.message.after' })} <bdi>${submission.after}</bdi>
            </p>`
          : nothing
      }
      ${
        written > 0 && written !== day
          ? html`<p class="quiet">
              ${msg(str`Geschreven op ${dayWords(written, this.today)}.`, {
                id: 'desk.message.written',
              })}
            </p>`
          : nothing
      }
    </article>`;
  }

  /** A wish is no words: it stands between them. */
  #notice(wanted: boolean, day: string): TemplateResult {
    return html`<p class="status">
      ${
        wanted
          ? msg(str`Vroeg om een e-mail bij antwoord, ${day}`, { id: 'desk.message.notice' })
          : msg(str`Wil geen e-mail meer, ${day}`, { id: 'desk.message.no-notice' })
      }
    </p>`;
  }

  #desk({ reply }: Extract<Entry, { kind: 'desk' }>): TemplateResult {
    const day = dayWords(dayNumber(reply.day), this.today);
    const words = reply.text
      ? html`<article class="ours">
          <h2>${reply.by} <span>· ${day}</span></h2>
          <p class="text" dir="auto" translate="no">${reply.text}</p>
          ${reply.done === undefined ? nothing : this.#done(reply.done)}
        </article>`
      : nothing;
    return html`${words}${this.#status(reply.type, reply.by, day)}`;
  }

  #done(id: string): TemplateResult {
    const title = this.dones?.title(id) ?? '';
    return html`<p class="quiet">
      ${
        title
          ? html`${msg('Met een knop naar wat wij deden:', { id: 'desk.message.done' })}
              <bdi>${title}</bdi>`
          : msg('Met een knop naar wat wij deden.', { id: 'desk.message.done-unknown' })
      }
    </p>`;
  }

  #status(type: string, by: string, day: string): TemplateResult | typeof nothing {
    switch (type) {
      case 'read':
        return html`<p class="status">
          ${msg(str`Gelezen door ${by}, ${day}`, { id: 'desk.message.read' })}
        </p>`;
      case 'closed':
        return html`<p class="status">
          ${msg(str`Gesloten door ${by}, ${day}`, { id: 'desk.message.closed' })}
        </p>`;
      case 'moved':
        return html`<p class="status">
          ${msg(str`Doorgegeven door ${by}, ${day}`, { id: 'desk.message.moved' })}
        </p>`;
      default:
        return nothing;
    }
  }
}

function yesNo(yes: boolean): string {
  return yes
    ? msg('Ja, dat is goed.', { id: 'desk.message.yes' })
    : msg('Nee, liever niet.', { id: 'desk.message.no' });
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-message': SteunpuntDeskMessage;
  }
}
