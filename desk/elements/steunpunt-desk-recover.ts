import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { DeskScreen } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import type { Session } from '../session.ts';
import { troubleWords } from '../words.ts';
import { GoEvent } from './events.ts';

/**
 * @summary The way back with the recovery sheet: tells whether the sheet opens this desk.
 * @tag steunpunt-desk-recover
 * @fires steunpunt-desk-go - back to the log-in
 */
export class SteunpuntDeskRecover extends DeskScreen {
  static override styles = [baseStyles, buttonStyles, deskStyles];

  @property({ attribute: false }) session!: Session;

  @state() private busy = false;
  @state() private error = '';
  @state() private works = false;
  @query('steunpunt-field') private readonly field!: SteunpuntField;

  override render(): TemplateResult {
    return html`<form class="page stack" novalidate @submit=${this.#submit}>
      <div class="stack tight">
        <h1 tabindex="-1">${msg('Uw wachtzin kwijt?', { id: 'desk.recover.title' })}</h1>
        <p>
          ${msg('Pak het herstelblad erbij dat u bij het inrichten bewaarde.', {
            id: 'desk.recover.explain',
          })}
        </p>
      </div>
      <steunpunt-field
        label=${msg('De code op het blad', { id: 'desk.recovery.code' })}
        hint=${msg('Hoofdletters en spaties maken niet uit.', { id: 'desk.recovery.code-hint' })}
        .error=${this.error}
      ></steunpunt-field>
      ${
        this.works
          ? html`<steunpunt-notice tone="good">
              ${msg(
                'De code klopt: uw berichten zijn niet verloren. Bel uw beheerder om met dit blad een nieuwe wachtzin te maken. Geef de code zelf aan niemand.',
                { id: 'desk.recover.works' },
              )}
            </steunpunt-notice>`
          : nothing
      }
      <div class="row">
        <button class="button primary" aria-disabled=${String(this.busy)}>
          ${msg('Probeer de code', { id: 'desk.recovery.try' })}
        </button>
        <button class="button quiet" type="button" @click=${this.#back}>
          ${msg('Terug naar inloggen', { id: 'desk.recover.back' })}
        </button>
      </div>
    </form>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new GoEvent('login'));
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#try();
  };

  async #try(): Promise<void> {
    this.busy = true;
    const result = await this.session.tryRecovery(this.field.value);
    this.busy = false;
    this.works = result.kind === 'ok';
    this.error =
      result.kind === 'ok'
        ? ''
        : result.kind === 'refused'
          ? msg('Deze code is net anders dan die op het blad. Kijk hem nog eens na.', {
              id: 'desk.recovery.unlike',
            })
          : troubleWords(result);
    if (this.works) this.field.clear();
    await this.updateComplete;
    if (!this.works) this.field.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-recover': SteunpuntDeskRecover;
  }
}
