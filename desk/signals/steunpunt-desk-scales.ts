import { msg } from '@lit/localize';
import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Scores } from '../../src/core/counting/feedback.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { ScaleRow, ScaleTable } from './scale-table.ts';
import { tooFewWords } from './signal-words.ts';

/**
 * @summary A table of answers on a scale of three, with a bar of three parts in every row.
 * @tag steunpunt-desk-scales
 */
export class SteunpuntDeskScales extends LitElement {
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
        table-layout: fixed;
      }
      caption {
        padding-block-end: 0.4em;
        font-weight: 650;
        text-align: start;
      }
      th,
      td {
        padding: 0.22em 0.3em 0.22em 0;
        font-weight: 400;
        text-align: start;
        vertical-align: baseline;
      }
      thead th {
        color: var(--steunpunt-ink-quiet);
        font-size: var(--steunpunt-small);
      }
      .number {
        inline-size: 3.4em;
        font-variant-numeric: tabular-nums;
        text-align: end;
        white-space: nowrap;
      }
      thead .number {
        inline-size: 3.9em;
        vertical-align: bottom;
        white-space: normal;
      }
      .bar {
        inline-size: 33%;
        padding-inline-start: 0.9em;
      }
      tbody th {
        overflow-wrap: break-word;
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 0.95em;
      }
      rect {
        fill: var(--steunpunt-primary);
        stroke: none;
      }
      .s1 {
        opacity: 0.5;
      }
      .s0 {
        opacity: 0.2;
      }
      .few {
        color: var(--steunpunt-ink-quiet);
        font-size: var(--steunpunt-small);
      }
      @container (max-width: 26em) {
        .bar {
          display: none;
        }
        thead .number {
          inline-size: 3.7em;
        }
      }
      @media (forced-colors: active) {
        rect {
          fill: CanvasText;
        }
      }
      @media print {
        tr {
          break-inside: avoid;
        }
      }
    `,
  ];

  @property({ attribute: false }) table!: ScaleTable;

  override render(): TemplateResult {
    const { title, heads, rows } = this.table;
    return html`<table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">${msg('Wanneer of waar', { id: 'desk.scales.what' })}</span>
          </th>
          ${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}
          <td class="bar"></td>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => this.#row(row))}
      </tbody>
    </table>`;
  }

  #row({ label, scores, of }: ScaleRow): TemplateResult {
    const zero = this.table.rounded
      ? html`<span class="few">${msg('weinig', { id: 'desk.scales.few' })}</span>`
      : 0;
    return html`<tr>
      <th scope="row">${label}</th>
      ${
        scores
          ? html`${scores.map((score) => html`<td class="number">${score || zero}</td>`)}
              <td class="bar">${bar(scores, of)}</td>`
          : html`<td class="few" colspan="3">${tooFewWords()}</td>
              <td class="bar"></td>`
      }
    </tr>`;
  }
}

/** Much stands first, from the edge: that is what is compared from row to row. */
function bar(scores: Scores, of = 0): TemplateResult {
  const all = Math.max(1, of, scores[0] + scores[1] + scores[2]);
  const parts = ([2, 1, 0] as const).map((value) => ({
    value,
    width: (scores[value] / all) * 100,
  }));
  let from = 0;
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    ${parts.map(({ value, width }) => {
      const x = from;
      from += width;
      return svg`<rect class="s${value}" x=${x} width=${Math.max(0, width - 0.4)} height="10"></rect>`;
    })}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-scales': SteunpuntDeskScales;
  }
}
