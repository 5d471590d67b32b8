import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { HandOver } from './hand-over.ts';

/**
 * @summary What whoever keeps a site is sent, on paper.
 * @tag steunpunt-place-letter
 */
export class SteunpuntPlaceLetter extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        color: #000;
        font:
          11pt / 1.45 system-ui,
          sans-serif;
      }
      section {
        margin-block-start: 1.2em;
        break-inside: avoid-page;
      }
      h1 {
        font-size: 1.5em;
      }
      h2 {
        font-size: 1.15em;
      }
      p {
        max-inline-size: none;
      }
      pre {
        margin: 0.5em 0 0;
        padding: 0.6em 0.8em;
        border: 1px solid #888;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        font: 9.5pt / 1.5 monospace;
      }
    `,
  ];

  @property({ attribute: false }) letter!: HandOver;

  override render(): TemplateResult {
    const { title, parts } = this.letter;
    return html`<h1>${title}</h1>
      ${parts.map(
        ({ head, words, code }) =>
          html`<section>
            <h2>${head}</h2>
            ${words.map((one) => html`<p>${one}</p>`)} ${code ? html`<pre>${code}</pre>` : nothing}
          </section>`,
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-place-letter': SteunpuntPlaceLetter;
  }
}
