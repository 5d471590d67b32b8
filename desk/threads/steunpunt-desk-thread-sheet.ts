import { msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { SheetPart, ThreadSheet } from './thread-sheet.ts';

/**
 * @summary One thread on paper.
 * @tag steunpunt-desk-thread-sheet
 */
export class SteunpuntDeskThreadSheet extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        color: #000;
        font:
          11pt / 1.45 system-ui,
          sans-serif;
      }
      section,
      article {
        margin-block-start: 1em;
      }
      article {
        break-inside: avoid-page;
      }
      h1 {
        font-size: 1.5em;
      }
      h2 {
        font-size: 1.2em;
      }
      h3 {
        font-size: 1em;
      }
      .text {
        padding-inline-start: 0.8em;
        border-inline-start: 2px solid #888;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        unicode-bidi: isolate;
        max-inline-size: none;
      }
    `,
  ];

  @property({ attribute: false }) sheet!: ThreadSheet;

  override render(): TemplateResult {
    const { title, facts, messages, steps, referrals, notes } = this.sheet;
    return html`<h1>${title}</h1>
      ${facts.map((fact) => html`<p>${fact}</p>`)}
      ${this.#section(msg('Berichten', { id: 'desk.thread-sheet.messages' }), messages)}
      ${this.#section(msg('Afspraken', { id: 'desk.step.title' }), steps)}
      ${this.#section(msg('Doorverwezen', { id: 'desk.referral.title' }), referrals)}
      ${this.#section(msg('Voor collega’s', { id: 'desk.card-note.title' }), notes)}`;
  }

  #section(heading: string, parts: readonly SheetPart[]): TemplateResult | typeof nothing {
    if (parts.length === 0) return nothing;
    return html`<section>
      <h2>${heading}</h2>
      ${parts.map(
        ({ head, text }) =>
          html`<article>
            <h3>${head}</h3>
            ${text ? html`<p class="text" dir="auto">${text}</p>` : nothing}
          </article>`,
      )}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-thread-sheet': SteunpuntDeskThreadSheet;
  }
}
