import { msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { NumberTable } from './report-rows.ts';
import { tooFewWords } from './signal-words.ts';

/**
 * @summary Numbers as a table with a bar in every row: a chart that can be read, heard and printed.
 * @tag steunpunt-desk-bars
 */
export class SteunpuntDeskBars extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      caption {
        padding-block-end: 0.4em;
        font-size: var(--steunpunt-bars-title, 1.05em);
        font-weight: 650;
        text-align: start;
      }
      th,
      td {
        padding-block: 0.22em;
        vertical-align: middle;
        text-align: start;
        font-weight: 400;
        line-height: 1.25;
      }
      tbody th {
        inline-size: 42%;
        padding-inline-end: 0.8em;
        overflow-wrap: anywhere;
      }
      .number {
        display: flex;
        align-items: center;
        gap: 0.6em;
      }
      .number b {
        flex: none;
        min-inline-size: 2.6ch;
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      svg {
        flex: 1;
        inline-size: auto;
        min-inline-size: 0;
        block-size: 0.85em;
        stroke: none;
      }
      rect {
        fill: var(--steunpunt-primary);
      }
      .few {
        color: var(--steunpunt-ink-quiet);
        font-size: var(--steunpunt-small);
      }
      @container (max-width: 22em) {
        table {
          table-layout: fixed;
        }
        tbody th {
          inline-size: 54%;
        }
      }
      @media (forced-colors: active) {
        rect {
          fill: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) table!: NumberTable;
  /** What a full bar stands for; 0 for the largest number here. */
  @property({ type: Number }) full = 0;

  override render(): TemplateResult {
    const { title, rows } = this.table;
    const most = this.full || Math.max(1, ...rows.map(({ count }) => count));
    return html`<table>
      <caption>
        ${title}
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">${msg('Wat', { id: 'desk.bars.what' })}</th>
          <th scope="col">${msg('Hoeveel', { id: 'desk.bars.count' })}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, count }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${count > 0 ? this.#bar(count, most) : this.#tooFew()}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #bar(count: number, most: number): TemplateResult {
    const width = Math.min(100, (count / most) * 100);
    return html`<span class="number">
      <b>${count}</b>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width=${width} height="10" rx="0.6"></rect>
      </svg>
    </span>`;
  }

  #tooFew(): TemplateResult {
    return html`<span class="few">${tooFewWords()}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-bars': SteunpuntDeskBars;
  }
}
