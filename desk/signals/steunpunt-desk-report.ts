import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Report } from '../../src/core/desk/report.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { fittingSignals, pageTable } from './page-fit.ts';
import { reportTables, type NumberTable } from './report-rows.ts';
import { sheetWords, themeWords, tooFewWords } from './signal-words.ts';
import { dateWords } from '../words.ts';
import { reportStyles } from './steunpunt-desk-report.styles.ts';

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
    return html`<p class="big">
        <b>${total}</b>
        ${msg('keer vroeg of vertelde iemand ons iets.', { id: 'desk.report.total' })}
      </p>
      <div class="numbers">
        ${reportTables(report, sheet).map(
          (tables) => html`<div class="side">${tables.map((table) => this.#table(table))}</div>`,
        )}
      </div>`;
  }

  /** Only what can be shown has a row; the others are a sentence. */
  #table(table: NumberTable): TemplateResult {
    const { title, rows, further, few, note } = pageTable(table);
    return html`<div>
      ${
        rows.length > 0
          ? html`<steunpunt-desk-bars .table=${{ title, rows }}></steunpunt-desk-bars>`
          : html`<h3>${title}</h3>`
      }
      ${
        further
          ? html`<p class="few">${msg('Verder', { id: 'desk.report.further' })}: ${further}.</p>`
          : nothing
      }
      ${few ? html`<p class="few">${few}: ${tooFewWords()}.</p>` : nothing}
      ${note ? html`<p class="few">${note}</p>` : nothing}
    </div>`;
  }

  #signals(): TemplateResult {
    const { signals, themes } = this.report;
    const items = signals.map(({ item }) => item);
    const tables = reportTables(this.report, this.sheet);
    const shown = signals.slice(0, fittingSignals(tables, items));
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
