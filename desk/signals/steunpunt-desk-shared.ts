import { msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { reportKind } from '../../src/core/desk/report.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { OpenDesk } from '../session.ts';
import { troubleWords } from '../words.ts';

/**
 * @summary The page of a year for the network group: what the desk shared, and nothing else.
 * @tag steunpunt-desk-shared
 */
export class SteunpuntDeskShared extends LitElement {
  static override styles = [baseStyles, buttonStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ type: Number }) year = 0;
  @property({ attribute: false }) sheet = 'all';

  @state() private trouble = '';
  @state() private loaded = false;

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('year')) void this.#read();
  }

  override render(): TemplateResult | typeof nothing {
    const { shared } = this.desk;
    if (this.trouble)
      return html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`;
    if (!this.loaded) return nothing;
    if (!shared.has(reportKind, `${this.year}`))
      return html`<p>${msg('Over dit jaar is nog niets gedeeld.', { id: 'desk.shared.none' })}</p>`;
    return html`<div class="stack">
      <div class="no-print">
        <button class="button" type="button" @click=${this.#print}>
          ${icon('print')} ${msg('Druk af', { id: 'desk.outside.print' })}
        </button>
      </div>
      <steunpunt-desk-report
        .report=${shared.get(reportKind, `${this.year}`)}
        .sheet=${this.sheet}
      ></steunpunt-desk-report>
    </div>`;
  }

  readonly #print = (): void => window.print();

  async #read(): Promise<void> {
    const done = await this.desk.shared.read(reportKind, [`${this.year}`]);
    this.trouble = done.kind === 'ok' ? '' : troubleWords(done);
    this.loaded = true;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-shared': SteunpuntDeskShared;
  }
}
