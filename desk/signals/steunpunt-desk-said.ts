import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FeedbackWords } from '../../src/core/desk/feedback.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { addItem, signalId, signalKind } from '../../src/core/desk/signal.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { changedWords } from '../changed-words.ts';
import { announceContext, type Announce } from '../desk-screen.ts';
import { redrawOn } from '../redraw-on.ts';
import type { OpenDesk } from '../session.ts';
import { doorsAt } from '../doors.ts';
import { saidByWords } from '../team/door-words.ts';
import { feedbackWords } from './feedback-year.ts';
import { monthWords } from './signal-words.ts';
import type { HeardEvent, SteunpuntDeskHeardForm } from './steunpunt-desk-heard-form.ts';

/**
 * @summary What people wrote beside their answers, by month and in no order: nothing here says what
 * else they answered. A colleague can make a signal of it, in her own words.
 * @tag steunpunt-desk-said
 */
export class SteunpuntDeskSaid extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host,
      section,
      ul {
        display: grid;
        gap: var(--steunpunt-m);
        grid-template-columns: minmax(0, 1fr);
      }
      h3,
      h4 {
        margin: 0;
      }
      blockquote {
        margin: 0;
        padding-inline-start: 0.8em;
        border-inline-start: 3px solid var(--steunpunt-accent);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      li {
        display: grid;
        gap: 0.5em;
        justify-items: start;
      }
      steunpunt-desk-heard-form {
        justify-self: stretch;
      }
    `,
  ];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ type: Number }) year = 0;

  @consume({ context: announceContext }) private readonly announce: Announce | undefined;
  /** Id of the words beside which somebody writes. */
  @state() private writing = '';
  @state() private trouble = '';
  @query('steunpunt-desk-heard-form') private readonly form!: SteunpuntDeskHeardForm | null;

  get hasUnfinished(): boolean {
    return this.form?.hasUnfinished === true;
  }

  constructor() {
    super();
    redrawOn(this, () => [this.desk.documents]);
  }

  override render(): TemplateResult {
    const months = feedbackWords(this.desk, this.year);
    const saidBy = saidByWords(doorsAt(this.desk).own);
    const { retention } = this.desk.documents.get(settingsKind, SETTINGS_ID);
    return html`<h3>${msg('Wat mensen erbij zeiden', { id: 'desk.said.title' })}</h3>
      <p class="quiet">
        ${
          months.length === 0
            ? msg('Hier staat nog niets.', { id: 'desk.said.none' })
            : msg('In willekeurige volgorde, los van de antwoorden hierboven.', {
                id: 'desk.said.explain',
              })
        }
        ${msg(str`De woorden worden na ${retention.heard} dagen gewist, de aantallen blijven.`, {
          id: 'desk.said.term',
        })}
      </p>
      ${saidBy ? html`<p class="quiet">${saidBy}</p>` : nothing}
      ${
        this.trouble
          ? html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`
          : nothing
      }
      ${months.map(
        ({ month, words }) =>
          html`<section>
            <h4>${monthWords(month)}</h4>
            <ul>
              ${words.map((one) => this.#item(one))}
            </ul>
          </section>`,
      )}`;
  }

  #item({ id, text }: FeedbackWords): TemplateResult {
    return html`<li class="card">
      <blockquote dir="auto" translate="no">${text}</blockquote>
      ${
        this.writing === id
          ? this.#form()
          : html`<button
              class="button quiet"
              type="button"
              data-words=${id}
              aria-label=${msg(str`Maak er een signaal van: ${text.slice(0, 60)}`, {
                id: 'desk.said.make-this',
              })}
              @click=${() => this.#write(id)}
            >
              ${msg('Maak er een signaal van', { id: 'desk.said.make' })}
            </button>`
      }
    </li>`;
  }

  #form(): TemplateResult {
    const { themes } = this.desk.documents.get(settingsKind, SETTINGS_ID);
    return html`<steunpunt-desk-heard-form
      .themes=${themes.filter(({ away }) => !away)}
      @steunpunt-desk-heard=${this.#save}
      @steunpunt-desk-back=${this.#stop}
    ></steunpunt-desk-heard-form>`;
  }

  #write(id: string): void {
    this.writing = id;
    this.trouble = '';
    void this.updateComplete.then(() => this.form?.focus());
  }

  readonly #save = async ({ theme, item }: HeardEvent): Promise<void> => {
    const id = signalId(this.year, theme);
    const { documents } = this.desk;
    const changed = await documents.change(signalKind, id, addItem(item));
    this.trouble = changedWords(changed);
    if (changed.kind !== 'ok') return;
    this.announce?.(msg('Bewaard.', { id: 'desk.heard.saved' }));
    this.#stop();
  };

  readonly #stop = (event?: Event): void => {
    // The room beneath has a way back of its own.
    event?.stopPropagation();
    const id = this.writing;
    this.writing = '';
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-words="${id}"]`)?.focus(),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-said': SteunpuntDeskSaid;
  }
}
