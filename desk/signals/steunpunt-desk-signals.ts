import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { yearMonth, type Period } from '../../src/core/counting/calendar.ts';
import { chosen, countLines, type Choice } from '../../src/core/counting/count.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import type { Clock } from '../../src/core/ports.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { today } from '../clock.ts';
import { DeskScreen } from '../desk-screen.ts';
import { choiceOf, selectStyles } from '../elements/select.ts';
import { exactTables } from './report-rows.ts';
import type { OpenDesk } from '../session.ts';
import { sheetWords } from './signal-words.ts';
import { troubleWords } from '../words.ts';
import { linesOf, readYear } from './year-report.ts';
import { filters, partsOfYear } from './signal-choices.ts';
import type { SteunpuntDeskHeard } from './steunpunt-desk-heard.ts';
import type { SteunpuntDeskOutside } from './steunpunt-desk-outside.ts';
import type { SteunpuntDeskFeedback } from './steunpunt-desk-feedback.ts';
import { signalsStyles } from './steunpunt-desk-signals.styles.ts';
import { redrawOn } from '../redraw-on.ts';

/** Years that can be looked back. */
const YEARS = 5;

/**
 * @summary What many people say: exact numbers for the desk, what was done with them, and the page
 * for outside.
 * @tag steunpunt-desk-signals
 */
export class SteunpuntDeskSignals extends DeskScreen {
  static override styles = [baseStyles, buttonStyles, selectStyles, signalsStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;

  @state() private year = 0;
  /** '', `q1`-`q4` or `1`-`12`. */
  @state() private stretch = '';
  @state() private choice: Choice = {};
  /** The sheet that goes outside. */
  @state() private about = 'all';
  @state() private trouble = '';
  @state() private loaded = false;
  /** What is on the screen instead of the numbers: the page for outside, or the answers of after a talk. */
  @state() private view: 'numbers' | 'outside' | 'feedback' = 'numbers';
  @query('steunpunt-desk-feedback') private readonly feedback!: SteunpuntDeskFeedback | null;
  @query('steunpunt-desk-heard') private readonly heard!: SteunpuntDeskHeard | null;
  @query('steunpunt-desk-outside') private readonly page!: SteunpuntDeskOutside | null;

  get hasUnfinished(): boolean {
    return this.heard?.hasUnfinished === true || this.feedback?.hasUnfinished === true;
  }

  constructor() {
    super();
    redrawOn(this, () => [this.desk.documents]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.year ||= this.#thisYear;
    void this.#read();
  }

  override async focusHeading(): Promise<void> {
    await super.focusHeading();
    // Somebody comes back to the room: colleagues may have counted on.
    void this.#read();
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      <h1 tabindex="-1" class="no-print">${msg('Signalen', { id: 'desk.signals.title' })}</h1>
      ${
        this.trouble
          ? html`<steunpunt-notice class="no-print" tone="attention"
              >${this.trouble}</steunpunt-notice
            >`
          : nothing
      }
      ${this.#choices()}
      ${
        this.#network
          ? html`<steunpunt-desk-shared
              .desk=${this.desk}
              .year=${this.year}
              .sheet=${this.about}
            ></steunpunt-desk-shared>`
          : this.#view()
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('view')) void (this.page ?? this.feedback)?.focusHeading();
  }

  #view(): TemplateResult {
    switch (this.view) {
      case 'outside':
        return html`<steunpunt-desk-outside
          .desk=${this.desk}
          .clock=${this.clock}
          .year=${this.year}
          .sheet=${this.about}
          @steunpunt-desk-back=${() => this.#back('outside')}
        ></steunpunt-desk-outside>`;
      case 'feedback':
        return html`<steunpunt-desk-feedback
          .desk=${this.desk}
          .year=${this.year}
          @steunpunt-desk-back=${() => this.#back('feedback')}
        ></steunpunt-desk-feedback>`;
      case 'numbers':
        return html`${this.#numbers()} ${this.#afterTalk()} ${this.#signals()} ${this.#door()}`;
    }
  }

  #choices(): TemplateResult {
    const years = Array.from({ length: YEARS }, (_, i) => `${this.#thisYear - i}`);
    return html`<div class="choose no-print">
      ${choiceOf({
        id: 'year',
        label: msg('Jaar', { id: 'desk.signals.year' }),
        options: years.map((year) => [year, year]),
        value: `${this.year}`,
        choose: (value) => {
          this.year = Number(value);
          void this.#read();
        },
      })}
      ${
        this.#network || this.view === 'outside'
          ? this.#sheets()
          : this.view === 'numbers'
            ? this.#filters()
            : nothing
      }
    </div>`;
  }

  #sheets(): TemplateResult {
    const { regions } = this.desk.documents.get(settingsKind, SETTINGS_ID);
    const sheets = ['all', 'door:parent', 'door:youth', ...regions.map((one) => `region:${one}`)];
    return choiceOf({
      id: 'about',
      label: msg('Over wie', { id: 'desk.signals.about' }),
      options: sheets.map((sheet) => [sheet, sheetWords(sheet)]),
      value: this.about,
      choose: (value) => (this.about = value),
    });
  }

  #filters(): TemplateResult {
    const { regions } = this.desk.documents.get(settingsKind, SETTINGS_ID);
    return html`${choiceOf({
      id: 'part',
      label: msg('Wanneer', { id: 'desk.signals.part' }),
      options: partsOfYear(),
      value: this.stretch,
      choose: (value) => (this.stretch = value),
    })}
    ${filters(this.choice, regions, (choice) => (this.choice = choice))}`;
  }

  #numbers(): TemplateResult | typeof nothing {
    if (!this.loaded) return nothing;
    const { themes } = this.desk.documents.get(settingsKind, SETTINGS_ID);
    const lines = chosen(linesOf(this.desk, this.#period), this.choice);
    const columns = exactTables(countLines(lines), themes, this.#period);
    return html`<p class="big">
        <b>${lines.length}</b>
        ${msg('keer vroeg of vertelde iemand iets', { id: 'desk.signals.total' })}
      </p>
      ${
        lines.length > 0
          ? html`<div class="numbers">
              ${columns.map(
                (tables) =>
                  html`<div class="stack">
                    ${tables.map(
                      (table) =>
                        html`<div class="card">
                          <steunpunt-desk-bars .table=${table}></steunpunt-desk-bars>
                        </div>`,
                    )}
                  </div>`,
              )}
            </div>`
          : html`<p>
              ${msg('Hier is nog niets geteld. Ook een telefoontje telt mee, als u het noteert.', {
                id: 'desk.signals.none',
              })}
            </p>`
      }`;
  }

  #signals(): TemplateResult {
    return html`<section aria-labelledby="heard">
      <h2 id="heard">
        ${msg(str`Wat wij hoorden in ${this.year}, en wat ermee gebeurde`, {
          id: 'desk.signals.heard',
        })}
      </h2>
      <steunpunt-desk-heard .desk=${this.desk} .year=${this.year}></steunpunt-desk-heard>
    </section>`;
  }

  #afterTalk(): TemplateResult {
    return html`<section aria-labelledby="talk">
      <h2 id="talk">${msg('Na een gesprek', { id: 'desk.feedback.title' })}</h2>
      <p>
        ${msg('Wat mensen na een gesprek antwoordden, en de gezichtjes op het scherm.', {
          id: 'desk.signals.feedback-explain',
        })}
      </p>
      <div>
        <button
          class="button"
          type="button"
          id="feedback-show"
          @click=${() => (this.view = 'feedback')}
        >
          ${msg('Bekijk de antwoorden', { id: 'desk.signals.feedback-show' })}
        </button>
      </div>
    </section>`;
  }

  #door(): TemplateResult {
    return html`<section aria-labelledby="outside">
      <h2 id="outside">${msg('Voor het bestuur', { id: 'desk.signals.outside' })}</h2>
      <p>
        ${msg('Eén bladzijde over het hele jaar. Kleine aantallen staan er niet op.', {
          id: 'desk.signals.outside-explain',
        })}
      </p>
      <div>
        <button
          class="button primary"
          type="button"
          id="outside-show"
          @click=${() => (this.view = 'outside')}
        >
          ${icon('print')} ${msg('Bekijk de bladzijde', { id: 'desk.signals.show' })}
        </button>
      </div>
    </section>`;
  }

  /** Somebody of the network group reads what was shared, and no exact number. */
  get #network(): boolean {
    return this.desk.staff.role === 'network';
  }

  get #thisYear(): number {
    return yearMonth(today(this.clock)).year;
  }

  get #period(): Period {
    const { year, stretch } = this;
    if (stretch.startsWith('q')) return { year, quarter: Number(stretch.slice(1)) };
    return stretch === '' ? { year } : { year, month: Number(stretch) };
  }

  #back(from: 'outside' | 'feedback'): void {
    this.view = 'numbers';
    const button = from === 'outside' ? '#outside-show' : '#feedback-show';
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(button)?.focus(),
    );
  }

  async #read(): Promise<void> {
    if (this.#network) return;
    const done = await readYear(this.desk, this.year);
    this.trouble = done.kind === 'ok' ? '' : troubleWords(done);
    this.loaded ||= done.kind === 'ok';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-signals': SteunpuntDeskSignals;
  }
}
