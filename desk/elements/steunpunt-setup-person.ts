import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { DeskScreen } from '../desk-screen.ts';
import { suggestPassphrase } from '../../src/seal/passphrase.ts';
import { deskStyles } from '../desk-styles.ts';
import { isStrongPassphrase } from '../point-form.ts';
import { BackEvent, StepEvent } from './events.ts';

/**
 * @summary Second step of the set-up: who is here, and the passphrase that opens the messages.
 * @tag steunpunt-setup-person
 * @fires steunpunt-desk-step - with staffName and passphrase
 * @fires steunpunt-desk-back - to the first step
 */
export class SteunpuntSetupPerson extends DeskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      .suggestion {
        display: grid;
        gap: 0.75em;
        justify-items: start;
      }
      label {
        display: flex;
        align-items: center;
        gap: 0.6em;
        min-block-size: var(--steunpunt-target);
      }
      input {
        inline-size: 1.25em;
        block-size: 1.25em;
        margin: 0;
        accent-color: var(--steunpunt-primary);
      }
    `,
  ];

  /** Keys are being made. */
  @property({ type: Boolean }) busy = false;

  @state() private suggestion = suggestPassphrase();
  @state() private shown = false;
  @state() private errors: { name?: string; first?: string; again?: string } = {};
  @query('#name') private readonly nameField!: SteunpuntField;
  @query('#first') private readonly firstField!: SteunpuntField;
  @query('#again') private readonly againField!: SteunpuntField;

  override render(): TemplateResult {
    const type = this.shown ? 'text' : 'password';
    return html`<form class="page stack" novalidate @submit=${this.#submit}>
      <div class="stack tight">
        <p class="quiet">${msg('Stap 2 van 4', { id: 'desk.setup.step2' })}</p>
        <h1 tabindex="-1">${msg('Wie bent u?', { id: 'desk.person.title' })}</h1>
      </div>
      <steunpunt-field
        id="name"
        label=${msg('Uw voornaam', { id: 'desk.person.name' })}
        hint=${msg('Deze naam staat onder uw antwoorden.', { id: 'desk.person.name-hint' })}
        .error=${this.errors.name ?? ''}
      ></steunpunt-field>
      <div class="stack tight">
        <h2>${msg('Uw wachtzin', { id: 'desk.person.passphrase' })}</h2>
        <p>
          ${msg(
            'Met uw wachtzin opent u de berichten. Wij bewaren hem nergens. Neem deze vijf woorden over, of bedenk zelf een zin van minstens 15 letters.',
            { id: 'desk.person.explain' },
          )}
        </p>
      </div>
      <div class="suggestion">
        <p class="words" translate="no">${this.suggestion}</p>
        <button class="button quiet" type="button" @click=${this.#another}>
          ${icon('again')} ${msg('Andere woorden', { id: 'desk.person.another' })}
        </button>
      </div>
      <steunpunt-field
        id="first"
        .type=${type}
        label=${msg('Typ uw wachtzin', { id: 'desk.person.first' })}
        .error=${this.errors.first ?? ''}
      ></steunpunt-field>
      <steunpunt-field
        id="again"
        .type=${type}
        label=${msg('Typ uw wachtzin nog een keer', { id: 'desk.person.again' })}
        .error=${this.errors.again ?? ''}
      ></steunpunt-field>
      <label>
        <input type="checkbox" .checked=${this.shown} @change=${this.#show} />
        ${msg('Laat zien wat ik typ', { id: 'desk.person.show' })}
      </label>
      ${
        this.busy
          ? html`<steunpunt-notice tone="waiting">
              ${msg('Een paar tellen geduld. Uw computer rekent even.', { id: 'desk.person.wait' })}
            </steunpunt-notice>`
          : nothing
      }
      <div class="row">
        <button class="button primary" aria-disabled=${String(this.busy)}>
          ${msg('Verder', { id: 'desk.setup.next' })}
        </button>
        <button class="button quiet" type="button" @click=${this.#back}>
          ${msg('Terug', { id: 'desk.setup.back' })}
        </button>
      </div>
    </form>`;
  }

  readonly #another = (): void => {
    this.suggestion = suggestPassphrase();
  };

  readonly #show = (event: Event): void => {
    this.shown = (event.target as HTMLInputElement).checked;
  };

  readonly #back = (): void => {
    this.dispatchEvent(new BackEvent());
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    const staffName = this.nameField.value.trim();
    const passphrase = this.firstField.value;
    const errors: typeof this.errors = {};
    if (!staffName || staffName.length > 80)
      errors.name = msg('Vul uw voornaam in.', { id: 'desk.person.name-empty' });
    if (!isStrongPassphrase(passphrase))
      errors.first = msg('Maak uw wachtzin langer: minstens 15 letters, of vijf woorden.', {
        id: 'desk.person.short',
      });
    else if (passphrase.trim() !== this.againField.value.trim())
      errors.again = msg('Hier staat iets anders dan hierboven. Typ uw wachtzin nog een keer.', {
        id: 'desk.person.unlike',
      });
    this.errors = errors;
    const [first] = Object.keys(errors);
    if (first === undefined) this.dispatchEvent(new StepEvent({ staffName, passphrase }));
    else
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<SteunpuntField>(`#${first}`)?.focus(),
      );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-setup-person': SteunpuntSetupPerson;
  }
}
