import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { DatedLine } from '../../src/core/counting/feedback.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { downloadText } from '../../src/ui/download.ts';
import { icon } from '../../src/ui/icons.ts';
import { DeskScreen } from '../desk-screen.ts';
import { BackEvent } from '../elements/events.ts';
import { choiceOf, selectStyles } from '../elements/select.ts';
import { redrawOn } from '../redraw-on.ts';
import type { OpenDesk } from '../session.ts';
import { troubleWords } from '../words.ts';
import { feedbackCsv } from './feedback-csv.ts';
import { cutsOf, faceTable, publishedTables, talkTables } from './feedback-tables.ts';
import { cutWords } from './feedback-words.ts';
import { feedbackLines, notCounted, readFeedback } from './feedback-year.ts';
import type { ScaleTable } from './scale-table.ts';
import { feedbackStyles } from './steunpunt-desk-feedback.styles.ts';
import type { SteunpuntDeskSaid } from './steunpunt-desk-said.ts';

/**
 * @summary What people said after a talk, counted, and the faces of the screens: nobody's answer by
 * itself. On paper and in a file stand rounder numbers than on the screen.
 * @tag steunpunt-desk-feedback
 */
export class SteunpuntDeskFeedback extends DeskScreen {
  static override styles = [baseStyles, buttonStyles, selectStyles, feedbackStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ type: Number }) year = 0;

  @state() private cut = 'all';
  @state() private trouble = '';
  @state() private loaded = false;
  @query('steunpunt-desk-said') private readonly said!: SteunpuntDeskSaid | null;

  get hasUnfinished(): boolean {
    return this.said?.hasUnfinished === true;
  }

  constructor() {
    super();
    redrawOn(this, () => [this.desk.documents, this.desk.journeys]);
  }

  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('year')) void this.#read();
  }

  override render(): TemplateResult {
    const lines = feedbackLines(this.desk, this.year);
    return html`<div class="stack tight no-print">
        <h2 tabindex="-1">${msg('Na een gesprek', { id: 'desk.feedback.title' })}</h2>
        <p>
          ${msg('Wat mensen antwoordden, in aantallen. Niemand ziet wat één iemand zei.', {
            id: 'desk.feedback.explain',
          })}
          ${msg('Vanaf 5 antwoorden staat er een aantal. Daarna komt er steeds vijf bij.', {
            id: 'desk.feedback.floor',
          })}
        </p>
        <div>
          <button class="button quiet" type="button" @click=${this.#back}>
            ${msg('Terug naar de aantallen', { id: 'desk.outside.back' })}
          </button>
        </div>
        ${
          this.trouble
            ? html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`
            : nothing
        }
      </div>
      ${this.loaded ? this.#year(lines) : nothing}`;
  }

  #year(lines: readonly DatedLine[]): TemplateResult {
    const talks = lines.some(({ script }) => script === 'na-gesprek');
    const faces = faceTable(lines, this.year);
    return html`<div class="stack no-print">
        ${talks ? this.#talks(lines) : this.#empty(faces === null)}
        ${faces ? this.#tables([faces]) : nothing} ${this.#notCounted()}
        <steunpunt-desk-said .desk=${this.desk} .year=${this.year}></steunpunt-desk-said>
      </div>
      ${this.#outside(lines)}`;
  }

  #empty(nothingAtAll: boolean): TemplateResult {
    return html`<p class="card">
      ${msg(str`Over ${this.year} is er nog geen antwoord op de vragen na een gesprek.`, {
        id: 'desk.feedback.none',
      })}
      ${
        nothingAtAll
          ? msg('Bezoekers vinden die vragen op de website en op het scherm in de wachtkamer.', {
              id: 'desk.feedback.where',
            })
          : nothing
      }
    </p>`;
  }

  #talks(lines: readonly DatedLine[]): TemplateResult {
    const cuts = cutsOf(lines);
    const cut = cuts.includes(this.cut) ? this.cut : 'all';
    return html`${choiceOf({
      id: 'cut',
      label: msg('Over wie', { id: 'desk.signals.about' }),
      options: cuts.map((one) => [one, cutWords(one, this.desk.journeys)]),
      value: cut,
      choose: (value) => (this.cut = value),
    })}
    ${this.#tables(talkTables(lines, this.year, cut))}`;
  }

  #tables(tables: readonly ScaleTable[]): TemplateResult {
    return html`<div class="tables">
      ${tables.map(
        (table) =>
          html`<div class="card">
            <steunpunt-desk-scales .table=${table}></steunpunt-desk-scales>
          </div>`,
      )}
    </div>`;
  }

  #notCounted(): TemplateResult {
    const { ignored, full } = notCounted(this.desk, this.year);
    return html`${
      ignored > 0
        ? html`<p class="quiet">
            ${
              ignored === 1
                ? msg('Eén formulier was niet te lezen. Het telt niet mee.', {
                    id: 'desk.feedback.ignored-one',
                  })
                : msg(str`${ignored} formulieren waren niet te lezen. Zij tellen niet mee.`, {
                    id: 'desk.feedback.ignored',
                  })
            }
          </p>`
        : nothing
    }
    ${
      full > 0
        ? html`<p class="quiet">
            ${msg('Er kwam in één maand meer dan wij tellen. De rest telt niet mee.', {
              id: 'desk.feedback.full',
            })}
          </p>`
        : nothing
    }`;
  }

  /** What goes on paper or into a file. */
  #outside(lines: readonly DatedLine[]): TemplateResult {
    const tables = publishedTables(lines, this.year);
    if (tables.length === 0)
      return html`<p class="quiet no-print">
          ${msg('Vanaf 10 antwoorden kunt u dit afdrukken.', { id: 'desk.feedback.later' })}
        </p>
        <p class="print-only">
          ${msg('Er is nog te weinig om te laten zien.', { id: 'desk.report.nothing' })}
        </p>`;
    return html`<section class="no-print" aria-labelledby="out">
        <h3 id="out">${msg('Op papier of in een bestand', { id: 'desk.feedback.out' })}</h3>
        <p>
          ${msg('Daar staan rondere aantallen: per tien mensen, afgerond op vijf.', {
            id: 'desk.feedback.rounder',
          })}
        </p>
        <div class="row">
          <button class="button" type="button" @click=${() => window.print()}>
            ${icon('print')} ${msg('Druk af', { id: 'desk.outside.print' })}
          </button>
          <button
            class="button"
            type="button"
            @click=${() => downloadText(`na-een-gesprek-${this.year}.csv`, feedbackCsv(this.year, tables))}
          >
            ${icon('save')} ${msg('Bewaar voor Excel', { id: 'desk.outside.csv' })}
          </button>
        </div>
      </section>
      <div class="print-only">
        <h2>${msg(str`Na een gesprek, ${this.year}`, { id: 'desk.feedback.paper' })}</h2>
        <p>${this.desk.content.name}</p>
        ${this.#tables(tables)}
        <p>
          ${msg('Wij tellen per tien mensen en ronden af op vijf. Zo is niemand te herkennen.', {
            id: 'desk.feedback.paper-rounded',
          })}
        </p>
      </div>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new BackEvent());
  };

  async #read(): Promise<void> {
    const done = await readFeedback(this.desk, this.year);
    this.trouble = done.kind === 'ok' ? '' : troubleWords(done);
    this.loaded ||= done.kind === 'ok';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-feedback': SteunpuntDeskFeedback;
  }
}
