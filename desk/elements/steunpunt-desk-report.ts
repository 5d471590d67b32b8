import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Report } from '../../src/core/desk/report.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { reportTables, type NumberTable } from '../report-rows.ts';
import { sheetWords, themeWords, tooFewWords } from '../signal-words.ts';
import { dateWords } from '../words.ts';
import { reportStyles } from './steunpunt-desk-report.styles.ts';

/** More do not fit on one sheet of paper. */
export const SIGNALS_ON_PAGE = 6;

/**
 * @summary The board's one page: what was counted, what was heard, on which table it was put and
 * what that table said. Looks the same on the screen and on paper.
 * @tag steunpunt-desk-report
 */
export class SteunpuntDeskReport extends LitElement {
  static override styles = [baseStyles, reportStyles];

  @property({ attribute: false }) report!: Report;
  /** About whom: a key of `report.sheets`. */
  @property({ attribute: false }) sheet = 'all';

  override render(): TemplateResult {
    const { report, sheet } = this;
    const { name, year, day } = report;
    const about = sheet === 'all' ? '' : ` · ${sheetWords(sheet)}`;
    return html`<header>
        <h2>${msg(str`Signalen ${year}`, { id: 'desk.report.title' })}${about}</h2>
        <p>
          ${name}${
            day === null
              ? nothing
              : html` · ${msg(str`tot en met ${dateWords(day)}`, { id: 'desk.report.until' })}`
          }
        </p>
      </header>
      ${this.#numbers()} ${report.signals.length > 0 ? this.#signals() : nothing}
      <footer>
        <p>
          ${msg(
            'Wij tellen in groepjes van vijf en ronden naar beneden af. Zo is niemand te herkennen.',
            { id: 'desk.report.rounded' },
          )}
          ${msg('Iemand kan meer onderwerpen noemen.', { id: 'desk.report.more-themes' })}
        </p>
      </footer>`;
  }

  #numbers(): TemplateResult {
    const { report, sheet } = this;
    const total = report.sheets[sheet]?.total ?? 0;
    if (total === 0)
      return html`<p class="big">
        ${msg('Er is nog te weinig om te laten zien.', { id: 'desk.report.nothing' })}
      </p>`;
    const [themes, ...others] = reportTables(report, sheet);
    return html`<p class="big">
        <b>${total}</b>
        ${msg('keer vroeg of vertelde iemand ons iets.', { id: 'desk.report.total' })}
      </p>
      <div class="numbers">
        ${themes ? html`<div>${this.#table(themes)}</div>` : nothing}
        <div class="side">${others.map((table) => this.#table(table))}</div>
      </div>`;
  }

  /** Only what can be shown has a row; the others are one line. */
  #table({ title, rows }: NumberTable): TemplateResult {
    const [shown, few] = [rows.filter(({ count }) => count > 0), rows.filter((row) => !row.count)];
    const labels = few.map(({ label }) => label).join(', ');
    return html`<div>
      ${
        shown.length > 0
          ? html`<steunpunt-desk-bars .table=${{ title, rows: shown }}></steunpunt-desk-bars>`
          : html`<h3>${title}</h3>`
      }
      ${few.length > 0 ? html`<p class="few">${labels}: ${tooFewWords()}.</p>` : nothing}
    </div>`;
  }

  #signals(): TemplateResult {
    const { signals, themes } = this.report;
    const shown = signals.slice(0, SIGNALS_ON_PAGE);
    const more = signals.length - shown.length;
    return html`<h3 class="heard">
        ${msg('Wat wij hoorden, en wat ermee gebeurde', { id: 'desk.report.heard' })}
      </h3>
      <ul class="signals">
        ${shown.map(
          ({ theme, item: { heard, table, day, answer } }) =>
            html`<li>
              <h3>${themeWords(themes, theme)}</h3>
              <p>${heard}</p>
              <p class="where">
                ${
                  table
                    ? html`${msg('Op tafel bij', { id: 'desk.report.table' })}:
                      ${table}${day === null ? nothing : `, ${dateWords(day)}`}`
                    : msg('Nog niet op een tafel gelegd', { id: 'desk.report.no-table' })
                }
              </p>
              ${
                table
                  ? html`<p class="answer">
                      ${answer || msg('Nog geen antwoord', { id: 'desk.report.no-answer' })}
                    </p>`
                  : nothing
              }
            </li>`,
        )}
      </ul>
      ${
        more > 0
          ? html`<p class="few">
              ${msg(str`Er zijn nog ${more} signalen. Vraag ons ernaar.`, { id: 'desk.report.more' })}
            </p>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-report': SteunpuntDeskReport;
  }
}
