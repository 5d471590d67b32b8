import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { announceContext, DeskScreen, type Announce } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import type { LogIn, Recovered, Session } from '../session.ts';
import { troubleWords } from '../words.ts';
import { GoEvent } from '../elements/events.ts';
import { stretchingNotice, stretchingWords } from './person-fields.ts';
import type { SteunpuntDeskPassphrase } from './steunpunt-desk-passphrase.ts';

/**
 * @summary The way back with the recovery sheet: it opens the desk once, for a new passphrase.
 * @tag steunpunt-desk-recover
 * @fires steunpunt-desk-go - back to the log-in
 */
export class SteunpuntDeskRecover extends DeskScreen {
  static override styles = [baseStyles, buttonStyles, deskStyles];

  @property({ attribute: false }) session!: Session;
  /** Who was here before, where that is known. */
  @property({ attribute: false }) name = '';

  @consume({ context: announceContext }) private readonly announce!: Announce;
  @state() private busy = false;
  @state() private error = '';
  @state() private recovered: Recovered | null = null;
  @query('#name') private readonly nameField!: SteunpuntField;
  @query('#code') private readonly codeField!: SteunpuntField;
  @query('steunpunt-desk-passphrase') private readonly passphrase!: SteunpuntDeskPassphrase;

  override render(): TemplateResult {
    return html`<form class="page stack" novalidate @submit=${this.#submit}>
      ${this.recovered ? this.#newPassphrase() : this.#sheet()} ${stretchingNotice(this.busy)}
      <div class="row">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${
            this.recovered
              ? msg('Bewaar en ga verder', { id: 'desk.recover.save' })
              : msg('Probeer de code', { id: 'desk.recovery.try' })
          }
        </button>
        <button class="button quiet" type="button" @click=${this.#back}>
          ${msg('Terug naar inloggen', { id: 'desk.recover.back' })}
        </button>
      </div>
    </form>`;
  }

  #sheet(): TemplateResult {
    return html`<div class="stack tight">
        <h1 tabindex="-1">${msg('Uw wachtzin kwijt?', { id: 'desk.recover.title' })}</h1>
        <p>
          ${msg('Pak het herstelblad erbij dat bij het inrichten is gemaakt.', {
            id: 'desk.recover.explain',
          })}
        </p>
      </div>
      <steunpunt-field
        id="name"
        .label=${msg('Uw voornaam', { id: 'desk.login.name' })}
        .value=${this.name}
      ></steunpunt-field>
      <steunpunt-field
        id="code"
        .label=${msg('De code op het blad', { id: 'desk.recovery.code' })}
        .hint=${msg('Hoofdletters en spaties maken niet uit.', { id: 'desk.recovery.code-hint' })}
        .error=${this.error}
      ></steunpunt-field>`;
  }

  #newPassphrase(): TemplateResult {
    return html`<div class="stack tight">
        <h1 tabindex="-1">${msg('Kies een nieuwe wachtzin', { id: 'desk.recover.new-title' })}</h1>
        <p>
          ${msg('De code klopt. Uw oude wachtzin werkt straks niet meer. Bewaar het blad weer goed: het blijft geldig.', { id: 'desk.recover.new-explain' })}
        </p>
      </div>
      <steunpunt-desk-passphrase></steunpunt-desk-passphrase>
      ${
        this.error
          ? html`<steunpunt-notice tone="attention" role="alert">${this.error}</steunpunt-notice>`
          : nothing
      }`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new GoEvent('login'));
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    void (this.recovered ? this.#choose(this.recovered) : this.#try());
  };

  async #try(): Promise<void> {
    this.busy = true;
    const result = await this.session.recover(this.nameField.value.trim(), this.codeField.value);
    this.busy = false;
    if (result.kind === 'ok') {
      this.codeField.clear();
      this.error = '';
      this.recovered = result.recovered;
      return this.focusHeading();
    }
    this.error = this.#words(result);
    await this.updateComplete;
    this.codeField.focus();
  }

  async #choose(recovered: Recovered): Promise<void> {
    const passphrase = this.passphrase.read();
    if (passphrase === null) {
      this.passphrase.focus();
      return;
    }
    this.busy = true;
    this.announce(stretchingWords());
    const result = await this.session.choosePassphrase(recovered, passphrase);
    this.busy = false;
    this.error = result.kind === 'ok' ? '' : this.#words(result);
  }

  #words(result: Exclude<LogIn, { kind: 'ok' }>): string {
    switch (result.kind) {
      case 'refused':
        return msg('Deze naam en code horen niet bij elkaar. Kijk ze nog eens na.', {
          id: 'desk.recover.refused',
        });
      case 'cannot-open':
        return msg('Het blad klopt, maar de server geeft andere gegevens. Bel uw beheerder.', {
          id: 'desk.recover.cannot-open',
        });
      default:
        return troubleWords(result);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-recover': SteunpuntDeskRecover;
  }
}
