import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { DeskScreen } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import { recoveryWorks, type PreparedPoint } from './setup-keys.ts';
import { StepEvent } from '../elements/events.ts';
import { recoverySheet, recoverySheetStyles } from '../elements/recovery-sheet.ts';

/**
 * @summary Third step of the set-up: the recovery sheet, printed and really tried.
 * @tag steunpunt-setup-recovery
 * @fires steunpunt-desk-step - once the typed code opened the keys
 *
 * The code is out of sight while it is tried, so that what is typed comes from the paper.
 */
export class SteunpuntSetupRecovery extends DeskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    recoverySheetStyles,
    css`
      @media print {
        .page {
          padding: 0;
          inline-size: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) prepared!: PreparedPoint;
  /** First day of the point, as words, for the sheet. */
  @property() day = '';
  /** What went wrong when handing the new point to the hub; '' while nothing did. */
  @property() trouble = '';
  /** The point is on its way to the hub. */
  @property({ type: Boolean }) busy = false;

  @state() private trying = false;
  @state() private works = false;
  @state() private error = '';
  @query('#code') private readonly codeField!: SteunpuntField;

  override render(): TemplateResult {
    return this.trying ? this.#try() : this.#sheet();
  }

  #sheet(): TemplateResult {
    const { name } = this.prepared.body.content;
    return html`<div class="page stack">
      <div class="stack tight no-print">
        <p class="quiet">${msg('Stap 3 van 4', { id: 'desk.setup.step3' })}</p>
        <h1 tabindex="-1">${msg('Uw herstelblad', { id: 'desk.recovery.title' })}</h1>
        <p>
          ${msg(
            'Weet straks niemand de wachtzin meer? Dan is dit blad de enige weg naar de berichten. Print het, of schrijf het over. Bewaar het op een veilige plek, niet bij de computer.',
            { id: 'desk.recovery.explain' },
          )}
        </p>
      </div>
      ${recoverySheet({ name, code: this.prepared.recoveryCode, day: this.day }, 'h2')}
      <div class="row no-print">
        <button class="button" type="button" @click=${this.#print}>
          ${icon('print')} ${msg('Print dit blad', { id: 'desk.recovery.print' })}
        </button>
        <button class="button primary" type="button" @click=${this.#toTry}>
          ${msg('Ik heb het blad. Verder', { id: 'desk.recovery.have' })}
        </button>
      </div>
    </div>`;
  }

  #try(): TemplateResult {
    return html`<form class="page stack" novalidate @submit=${this.#submit}>
      <div class="stack tight">
        <p class="quiet">${msg('Stap 3 van 4', { id: 'desk.setup.step3' })}</p>
        <h1 tabindex="-1">${msg('Probeer uw herstelblad', { id: 'desk.recovery.try-title' })}</h1>
        <p>
          ${msg('Typ de code over van het blad. Zo weten wij zeker dat het blad werkt.', {
            id: 'desk.recovery.try-explain',
          })}
        </p>
      </div>
      <steunpunt-field
        id="code"
        .label=${msg('De code op het blad', { id: 'desk.recovery.code' })}
        .hint=${msg('Hoofdletters en spaties maken niet uit.', { id: 'desk.recovery.code-hint' })}
        .error=${this.error}
      ></steunpunt-field>
      ${this.#state()}
      <div class="row">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${
            this.works
              ? msg('Probeer het nog eens', { id: 'desk.recovery.again' })
              : msg('Probeer de code', { id: 'desk.recovery.try' })
          }
        </button>
        <button class="button quiet" type="button" @click=${this.#toSheet}>
          ${msg('Laat het blad nog eens zien', { id: 'desk.recovery.show' })}
        </button>
      </div>
    </form>`;
  }

  #state(): TemplateResult {
    if (this.trouble)
      return html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`;
    if (this.works)
      return html`<steunpunt-notice tone="good">
        ${msg('De code werkt. Wij ronden het af.', { id: 'desk.recovery.works' })}
      </steunpunt-notice>`;
    return html``;
  }

  readonly #print = (): void => {
    window.print();
  };

  readonly #toTry = (): void => {
    this.trying = true;
    void this.focusHeading();
  };

  readonly #toSheet = (): void => {
    this.trying = false;
    void this.focusHeading();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#check();
  };

  async #check(): Promise<void> {
    this.works = await recoveryWorks(this.prepared, this.codeField.value);
    this.error = this.works
      ? ''
      : msg('Deze code is net anders dan die op het blad. Kijk hem nog eens na.', {
          id: 'desk.recovery.unlike',
        });
    if (this.works) this.dispatchEvent(new StepEvent());
    else void this.updateComplete.then(() => this.codeField.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-setup-recovery': SteunpuntSetupRecovery;
  }
}
