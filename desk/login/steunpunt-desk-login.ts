import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { canPasskey } from '../../src/seal/passkey.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { type Announce, announceContext, DeskScreen } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import type { LogIn, Session } from '../session.ts';
import { troubleWords } from '../words.ts';
import { GoEvent } from '../elements/events.ts';

/**
 * @summary Name and passphrase. The wait is real: the browser makes guessing slow.
 * @tag steunpunt-desk-login
 * @fires steunpunt-desk-go - to the recovery screen, or to a newcomer's
 */
export class SteunpuntDeskLogin extends DeskScreen {
  static override styles = [baseStyles, buttonStyles, deskStyles];

  @property({ attribute: false }) session!: Session;
  /** Name of the support point, where the hub told. */
  @property() point = '';
  /** Who was here before the desk locked. */
  @property() name = '';
  /** Id of the support point, for passkeys; '' where the hub did not tell. */
  @property({ attribute: false }) pointId = '';
  /** Why this screen came up by itself; '' when it did not. */
  @property() notice = '';

  @consume({ context: announceContext }) private readonly announce!: Announce;
  @state() private busy = false;
  @state() private error = '';
  @query('#name') private readonly nameField!: SteunpuntField;
  @query('#passphrase') private readonly passphraseField!: SteunpuntField;

  override render(): TemplateResult {
    return html`<form class="page stack" novalidate @submit=${this.#submit}>
      <div class="stack tight">
        ${this.point ? html`<p class="quiet">${this.point}</p>` : nothing}
        <h1 tabindex="-1">${msg('Goed dat u er bent', { id: 'desk.login.title' })}</h1>
        <p>
          ${msg('Log in om de berichten te lezen. Alleen u en uw collega’s kunnen dat.', {
            id: 'desk.login.intro',
          })}
        </p>
      </div>
      ${this.notice ? html`<steunpunt-notice>${this.notice}</steunpunt-notice>` : nothing}
      <steunpunt-field
        id="name"
        .label=${msg('Uw voornaam', { id: 'desk.login.name' })}
        .value=${this.name}
      ></steunpunt-field>
      <steunpunt-field
        id="passphrase"
        type="password"
        .label=${msg('Uw wachtzin', { id: 'desk.login.passphrase' })}
        .error=${this.error}
      ></steunpunt-field>
      ${
        this.busy
          ? html`<steunpunt-notice tone="waiting">${this.#waitingWords()}</steunpunt-notice>`
          : nothing
      }
      <div class="row">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${msg('Log in', { id: 'desk.login.submit' })}
        </button>
        <button class="button quiet" type="button" @click=${this.#forgot}>
          ${msg('Ik weet mijn wachtzin niet meer', { id: 'desk.login.forgot' })}
        </button>
      </div>
      <div class="row">
        ${
          this.pointId && canPasskey()
            ? html`<button class="button" type="button" @click=${this.#passkey}>
                ${icon('lock')} ${msg('Open met dit apparaat', { id: 'desk.login.passkey' })}
              </button>`
            : nothing
        }
        <button class="button quiet" type="button" @click=${this.#join}>
          ${msg('Ik heb een code van een collega', { id: 'desk.login.join' })}
        </button>
      </div>
    </form>`;
  }

  #waitingWords(): string {
    return msg(
      'Een paar tellen geduld. Uw computer rekent even. Zo kan niemand uw wachtzin snel raden.',
      { id: 'desk.login.wait' },
    );
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#logIn();
  };

  async #logIn(): Promise<void> {
    const name = this.nameField.value.trim();
    const passphrase = this.passphraseField.value;
    if (!name || !passphrase) {
      this.error = msg('Vul uw voornaam en uw wachtzin in.', { id: 'desk.login.empty' });
      (name ? this.passphraseField : this.nameField).focus();
      return;
    }
    this.busy = true;
    this.error = '';
    this.announce(this.#waitingWords());
    const result = await this.session.logIn(name, passphrase);
    this.busy = false;
    if (result.kind === 'ok') {
      this.passphraseField.clear();
      return;
    }
    this.error = this.#words(result);
    await this.updateComplete;
    this.passphraseField.focus();
  }

  /** With a finger, a face or a pin, where the person made that possible before. */
  async #logInWithPasskey(): Promise<void> {
    this.error = '';
    const result = await this.session.logInWithPasskey(this.pointId);
    if (result.kind === 'ok') return;
    this.error =
      result.kind === 'cancelled' || result.kind === 'no-prf' || result.kind === 'refused'
        ? msg('Dat lukte niet met dit apparaat. Gebruik uw voornaam en uw wachtzin.', {
            id: 'desk.login.passkey-failed',
          })
        : this.#words(result);
    await this.updateComplete;
    (this.nameField.value ? this.passphraseField : this.nameField).focus();
  }

  #words(result: Exclude<LogIn, { kind: 'ok' }>): string {
    switch (result.kind) {
      case 'refused':
        return msg('Deze naam en wachtzin horen niet bij elkaar. Kijk ze nog eens na.', {
          id: 'desk.login.refused',
        });
      case 'cannot-open':
        return msg(
          'Inloggen lukt wel, maar de berichten gaan niet open. Gebruik een nieuwe browser of bel uw beheerder.',
          { id: 'desk.login.cannot-open' },
        );
      default:
        return troubleWords(result);
    }
  }

  readonly #passkey = (): void => {
    if (!this.busy) void this.#logInWithPasskey();
  };

  readonly #join = (): void => {
    this.dispatchEvent(new GoEvent('join'));
  };

  readonly #forgot = (): void => {
    this.dispatchEvent(new GoEvent('recover'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-login': SteunpuntDeskLogin;
  }
}
