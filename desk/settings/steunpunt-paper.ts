import { msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Block, Paper } from '../../src/core/papers/paper.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';

/**
 * @summary A paper to read and print.
 * @tag steunpunt-paper
 */
export class SteunpuntPaper extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.9em;
      }
      h3,
      h4,
      h5 {
        margin: 0;
        line-height: 1.25;
        hyphens: auto;
        overflow-wrap: anywhere;
      }
      h3 {
        font-size: 1.25em;
      }
      h4 {
        margin-block-start: 0.6em;
        font-size: 1.1em;
      }
      h5 {
        font-size: 1em;
      }
      p,
      li {
        overflow-wrap: anywhere;
      }
      ul {
        display: grid;
        gap: 0.3em;
        padding-inline-start: 1.3em;
        list-style: disc;
      }
      .open {
        padding: 0.6em 0.9em;
        border-inline-start: 4px solid var(--steunpunt-accent);
        background: var(--steunpunt-primary-soft);
      }
      .wide {
        overflow-x: auto;
      }
      table {
        inline-size: 100%;
        min-inline-size: 30em;
        border-collapse: collapse;
        font-size: var(--steunpunt-small);
      }
      th,
      td {
        padding: 0.45em 0.6em;
        border: 1px solid var(--steunpunt-line);
        text-align: start;
        vertical-align: top;
        hyphens: auto;
        overflow-wrap: break-word;
      }
      td:empty {
        min-inline-size: 9em;
        block-size: 2.4em;
      }
      @media print {
        :host {
          --steunpunt-line: #888;
          --steunpunt-accent: #888;
          color: #000;
          font:
            10.5pt / 1.4 system-ui,
            sans-serif;
        }
        .open {
          background: none;
        }
        p {
          max-inline-size: none;
        }
        table {
          min-inline-size: 0;
        }
        tr,
        .open {
          break-inside: avoid;
        }
        h3,
        h4,
        h5 {
          break-after: avoid;
        }
      }
    `,
  ];

  @property({ attribute: false }) paper!: Paper;

  override render(): TemplateResult {
    const { title, blocks } = this.paper;
    return html`<article aria-labelledby="title">
      <h3 id="title" tabindex="-1">${title}</h3>
      ${blocks.map((block) => this.#block(block))}
    </article>`;
  }

  /** Reading starts at the top of the paper. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  #block(block: Block): TemplateResult {
    switch (block.kind) {
      case 'heading':
        return block.level === 2 ? html`<h4>${block.text}</h4>` : html`<h5>${block.text}</h5>`;
      case 'text':
        return html`<p>${block.text}</p>`;
      case 'open':
        return html`<p class="open">
          <strong>${msg('In te vullen of te beoordelen:', { id: 'desk.papers.open' })}</strong>
          ${block.text}
        </p>`;
      case 'list':
        return html`<ul>
          ${block.items.map((item) => html`<li>${item}</li>`)}
        </ul>`;
      case 'table':
        return this.#table(block.head, block.rows);
    }
  }

  #table(head: readonly string[], rows: readonly (readonly string[])[]): TemplateResult {
    const label = head.filter(Boolean).join(', ');
    return html`<div class="wide" tabindex="0" role="region" aria-label=${label}>
      <table>
        <thead>
          <tr>
            ${head.map((cell) => (cell ? html`<th scope="col">${cell}</th>` : html`<td></td>`))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([first, ...others]) =>
              html`<tr>
                <th scope="row">${first}</th>
                ${others.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-paper': SteunpuntPaper;
  }
}
