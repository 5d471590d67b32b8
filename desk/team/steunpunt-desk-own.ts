import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { canPasskey } from '../../src/seal/passkey.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import type { OwnKeys, Passkey, PasskeyDone } from './own-keys.ts';
import { ownWords } from './team-words.ts';
import { dateWords } from '../words.ts';
import type { SteunpuntDeskPassphrase } from '../login/steunpunt-desk-passphrase.ts';
import { stretchingNotice, stretchingWords } from '../login/person-fields.ts';

type Doing = 'nothing' | 'passphrase' | 'passkey';

/**
 * @summary A person's own ways in: the passphrase, and beside it what her own device can do.
 * @tag steunpunt-desk-own
 */
export class SteunpuntDeskOwn extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25em 1em;
        align-items: center;
        justify-content: space-between;
        padding-block: 0.4em;
        border-block-end: 1px solid var(--steunpunt-line);
      }
    `,
  ];

  @property({ attribute: false }) own!: OwnKeys;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private doing: Doing = 'nothing';
  @state() private passkeys: readonly Passkey[] | null = null;
  @state() private busy = false;
  @state() private error = '';
  @state() private done = '';
  @query('#old') private readonly oldField!: SteunpuntField;
  @query('#label') private readonly labelField!: SteunpuntField;
  @query('steunpunt-desk-passphrase') private readonly passphrase!: SteunpuntDeskPassphrase;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render(): TemplateResult {
    return html`<div class="stack">
      <h2 tabindex="-1">${msg('Uw eigen toegang', { id: 'desk.own.title' })}</h2>
      ${this.done ? html`<steunpunt-notice tone="good">${this.done}</steunpunt-notice>` : nothing}
      ${
        this.doing === 'nothing'
          ? this.#overview()
          : html`<form class="stack" novalidate @submit=${this.#submit}>
              <steunpunt-field
                id="old"
                type="password"
                .label=${msg('Uw wachtzin van nu', { id: 'desk.own.old' })}
                .error=${this.error}
              ></steunpunt-field>
              ${this.doing === 'passphrase' ? this.#newPassphrase() : this.#newPasskey()}
              ${stretchingNotice(this.busy)}
              <div class="row">
                <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
                  ${
                    this.doing === 'passphrase'
                      ? msg('Bewaar mijn nieuwe wachtzin', { id: 'desk.own.save' })
                      : msg('Voeg dit apparaat toe', { id: 'desk.own.add-now' })
                  }
                </button>
                <button class="button quiet" type="button" @click=${this.#cancel}>
                  ${msg('Toch niet', { id: 'desk.own.cancel' })}
                </button>
              </div>
            </form>`
      }
    </div>`;
  }

  #overview(): TemplateResult {
    const passkeys = this.passkeys ?? [];
    return html`<p>
        ${msg('U komt binnen met uw wachtzin. Die werkt altijd.', { id: 'desk.own.explain' })}
      </p>
      <div>
        <button class="button" type="button" @click=${() => this.#begin('passphrase')}>
          ${msg('Kies een andere wachtzin', { id: 'desk.own.change' })}
        </button>
      </div>
      <div class="stack tight">
        <h3>${msg('Inloggen met dit apparaat', { id: 'desk.own.device-title' })}</h3>
        <p>
          ${msg(
            'Uw computer of telefoon kan u herkennen aan uw vinger, gezicht of pincode. Dat heet een passkey. Dan hoeft u uw wachtzin niet te typen.',
            { id: 'desk.own.device' },
          )}
        </p>
      </div>
      ${
        passkeys.length > 0
          ? html`<ul aria-label=${msg('Uw apparaten', { id: 'desk.own.devices' })}>
              ${passkeys.map((passkey) => this.#passkey(passkey))}
            </ul>`
          : nothing
      }
      ${
        canPasskey()
          ? html`<div>
              <button class="button" type="button" @click=${() => this.#begin('passkey')}>
                ${msg('Voeg een apparaat toe', { id: 'desk.own.add' })}
              </button>
            </div>`
          : html`<p class="quiet">${ownWords({ kind: 'no-prf' })}</p>`
      }
      ${
        this.error
          ? html`<steunpunt-notice tone="attention" role="alert">${this.error}</steunpunt-notice>`
          : nothing
      }`;
  }

  #passkey({ credential, label, day }: Passkey): TemplateResult {
    return html`<li>
      <span><bdi>${label}</bdi> <span class="quiet">${dateWords(day)}</span></span>
      <button class="button quiet" type="button" @click=${() => void this.#remove(credential)}>
        ${msg(str`Haal ${label} weg`, { id: 'desk.own.remove' })}
      </button>
    </li>`;
  }

  #newPassphrase(): TemplateResult {
    return html`<steunpunt-desk-passphrase fresh></steunpunt-desk-passphrase>`;
  }

  #newPasskey(): TemplateResult {
    return html`<steunpunt-field
      id="label"
      .label=${msg('Hoe noemt u dit apparaat?', { id: 'desk.own.label' })}
      .hint=${msg('Bijvoorbeeld: laptop van werk. Doe dit alleen op een apparaat van uzelf.', {
        id: 'desk.own.label-hint',
      })}
    ></steunpunt-field>`;
  }

  #begin(doing: Doing): void {
    this.doing = doing;
    this.error = this.done = '';
    void this.updateComplete.then(() => this.oldField.focus());
  }

  readonly #cancel = (): void => {
    this.doing = 'nothing';
    this.error = '';
    void this.#focus();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#do();
  };

  async #do(): Promise<void> {
    const old = this.oldField.value;
    const isPassphrase = this.doing === 'passphrase';
    const fresh = isPassphrase ? this.passphrase.read() : this.labelField.value.trim();
    if (old === '') {
      this.error = msg('Typ eerst uw wachtzin van nu.', { id: 'desk.own.old-empty' });
      this.oldField.focus();
      return;
    }
    if (fresh === null) {
      this.passphrase.focus();
      return;
    }
    this.busy = true;
    this.error = '';
    this.announce?.(stretchingWords());
    const label = fresh || msg('mijn apparaat', { id: 'desk.own.some-device' });
    const done = isPassphrase
      ? await this.own.changePassphrase(old, fresh)
      : await this.own.addPasskey(old, label.slice(0, 60));
    this.busy = false;
    await this.#settle(
      done,
      isPassphrase
        ? msg('Uw nieuwe wachtzin werkt vanaf nu. De oude niet meer.', { id: 'desk.own.changed' })
        : msg('Klaar. Voortaan kunt u op dit apparaat inloggen zonder uw wachtzin te typen.', {
            id: 'desk.own.added',
          }),
    );
  }

  async #remove(credential: string): Promise<void> {
    const words = msg('Dit apparaat kan niet meer inloggen zonder uw wachtzin.', {
      id: 'desk.own.removed',
    });
    await this.#settle(await this.own.removePasskey(credential), words);
  }

  async #settle(done: PasskeyDone, words: string): Promise<void> {
    this.error = ownWords(done);
    if (done.kind === 'refused') {
      this.oldField.focus();
      return;
    }
    if (done.kind !== 'ok') {
      this.doing = 'nothing';
      return;
    }
    this.doing = 'nothing';
    this.done = words;
    this.announce?.(words);
    await this.#read();
    await this.#focus();
  }

  async #read(): Promise<void> {
    const answer = await this.own.passkeys();
    if (answer.kind === 'ok') this.passkeys = answer.value.passkeys;
  }

  async #focus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-own': SteunpuntDeskOwn;
  }
}
