import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Report } from '../../src/core/desk/report.ts';
import type { Clock } from '../../src/core/ports.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { downloadText } from '../../src/ui/download.ts';
import { icon } from '../../src/ui/icons.ts';
import { changedWords } from '../changed-words.ts';
import { today } from '../clock.ts';
import { announceContext, DeskScreen, type Announce } from '../desk-screen.ts';
import { reportCsv } from './report-csv.ts';
import type { OpenDesk } from '../session.ts';
import { previewReport, publishReport, shareReport } from './year-report.ts';
import { BackEvent } from '../elements/events.ts';
import { redrawOn } from '../redraw-on.ts';

/**
 * @summary The page as it leaves the desk, and the ways out: paper, a file, the network group.
 * @tag steunpunt-desk-outside
 */
export class SteunpuntDeskOutside extends DeskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: var(--steunpunt-l);
        grid-template-columns: minmax(0, 1fr);
      }
      steunpunt-desk-report {
        inline-size: min(52em, 100%);
      }
      @media print {
        :host {
          display: block;
        }
        steunpunt-desk-report {
          inline-size: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;
  @property({ type: Number }) year = 0;
  @property({ attribute: false }) sheet = 'all';

  @consume({ context: announceContext }) private readonly announce: Announce | undefined;
  /** As it left the desk; null while it only is to be seen how it would. */
  @state() private published: Report | null = null;
  @state() private busy = false;
  @state() private told = '';
  @state() private trouble = '';

  constructor() {
    super();
    redrawOn(this, () => [this.desk.documents]);
  }

  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('year')) this.published = null;
  }

  override render(): TemplateResult {
    const report = this.published ?? previewReport(this.desk, this.year, today(this.clock));
    return html`<div class="stack tight no-print">
        <h2 tabindex="-1">${msg('Zo gaat het naar buiten', { id: 'desk.outside.title' })}</h2>
        <p>
          ${msg('Aantallen tellen in groepjes van vijf, zodat niemand te herkennen is.', {
            id: 'desk.outside.explain',
          })}
          ${msg('Een nieuwe bladzijde komt er pas als er tien mensen bij zijn.', {
            id: 'desk.outside.batches',
          })}
        </p>
        <div class="row">
          ${this.#button('print', msg('Druk af', { id: 'desk.outside.print' }), this.#print, true)}
          ${this.#button('save', msg('Bewaar voor Excel', { id: 'desk.outside.csv' }), this.#save)}
          ${this.#button(
            'ask',
            msg('Deel met de netwerkgroep', { id: 'desk.outside.share' }),
            this.#share,
          )}
          <button class="button quiet" type="button" @click=${this.#back}>
            ${msg('Terug naar de aantallen', { id: 'desk.outside.back' })}
          </button>
        </div>
        ${this.told ? html`<steunpunt-notice tone="good">${this.told}</steunpunt-notice>` : nothing}
        ${
          this.trouble
            ? html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`
            : nothing
        }
      </div>
      <steunpunt-desk-report
        class=${this.published ? '' : 'no-print'}
        .report=${report}
        .sheet=${this.sheet}
      ></steunpunt-desk-report>
      ${
        this.published
          ? nothing
          : html`<p class="print-only">
              ${msg('Gebruik de knop “Druk af” op het scherm.', { id: 'desk.outside.use-button' })}
            </p>`
      }`;
  }

  #button(
    sign: 'print' | 'save' | 'ask',
    label: string,
    act: (report: Report) => Promise<void>,
    primary = false,
  ): TemplateResult {
    return html`<button
      class=${primary ? 'button primary' : 'button'}
      type="button"
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${() => this.#publish(act)}
    >
      ${icon(sign)} ${label}
    </button>`;
  }

  /** Nothing leaves before it is written down what did. */
  async #publish(act: (report: Report) => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.told = '';
    this.trouble = '';
    const done = await publishReport(this.desk, this.year, today(this.clock));
    if (done.kind === 'published') {
      this.published = done.report;
      await this.updateComplete;
      await act(done.report);
    } else this.trouble = changedWords(done);
    this.busy = false;
  }

  readonly #print = (): Promise<void> => {
    window.print();
    return Promise.resolve();
  };

  readonly #save = (report: Report): Promise<void> => {
    downloadText(`signalen-${report.year}.csv`, reportCsv(report));
    return Promise.resolve();
  };

  readonly #share = async (report: Report): Promise<void> => {
    this.trouble = changedWords(await shareReport(this.desk, report));
    if (this.trouble) return;
    this.told = msg('De netwerkgroep kan het nu lezen.', { id: 'desk.outside.shared' });
    this.announce?.(this.told);
  };

  readonly #back = (): void => {
    this.dispatchEvent(new BackEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-outside': SteunpuntDeskOutside;
  }
}
