import { msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { AuditLine, TeamHub } from './team-hub.ts';
import { actWords } from './team-words.ts';
import { dateWords, troubleWords } from '../words.ts';

/** Lines at first, and with each press of the button. */
const PAGE = 20;

/**
 * @summary What was done at this desk: who, what, which day. No words of anybody.
 * @tag steunpunt-desk-audit
 */
export class SteunpuntDeskAudit extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      li {
        padding-block: 0.5em;
        border-block-end: 1px solid var(--steunpunt-line);
      }
    `,
  ];

  @property({ attribute: false }) hub!: TeamHub;

  @state() private lines: readonly AuditLine[] | null = null;
  @state() private shown = PAGE;
  @state() private trouble = '';

  /** Reads the lines anew. */
  async refresh(): Promise<void> {
    const answer = await this.hub.audit();
    this.trouble = answer.kind === 'ok' ? '' : troubleWords(answer);
    if (answer.kind === 'ok') this.lines = answer.value.lines;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.refresh();
  }

  override render(): TemplateResult {
    return html`<div class="stack tight">
      <h2>${msg('Wat er gedaan is', { id: 'desk.audit.title' })}</h2>
      <p>
        ${msg(
          'Alleen wie, wat en welke dag. Nooit wat iemand schreef. Na twee jaar wordt een regel gewist.',
          { id: 'desk.audit.explain' },
        )}
      </p>
      ${this.#list()}
    </div>`;
  }

  #list(): TemplateResult {
    if (this.trouble)
      return html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`;
    if (!this.lines)
      return html`<p class="quiet">${msg('Even geduld…', { id: 'desk.app.loading' })}</p>`;
    if (this.lines.length === 0)
      return html`<p class="quiet">${msg('Nog niets.', { id: 'desk.audit.empty' })}</p>`;
    return html`<ul>
        ${this.lines.slice(0, this.shown).map(
          ({ day, name, act, subject }) =>
            html`<li>
              <bdi>${name}</bdi> ${actWords(act, subject)}
              <span class="quiet">${dateWords(day)}</span>
            </li>`,
        )}
      </ul>
      ${
        this.lines.length > this.shown
          ? html`<div>
              <button class="button quiet" type="button" @click=${this.#more}>
                ${msg('Laat meer zien', { id: 'desk.audit.more' })}
              </button>
            </div>`
          : ''
      }`;
  }

  readonly #more = (): void => {
    this.shown += PAGE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-audit': SteunpuntDeskAudit;
  }
}
