import { msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { suggestPassphrase } from '../../src/seal/passphrase.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { deskStyles } from '../desk-styles.ts';
import { isStrongPassphrase } from '../setup/point-form.ts';

/**
 * @summary A new passphrase: five words offered, an own sentence allowed, typed twice.
 * @tag steunpunt-desk-passphrase
 */
export class SteunpuntDeskPassphrase extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    deskStyles,
    css`
      .suggestion {
        display: grid;
        gap: 0.5em;
        justify-items: start;
      }
      .suggestion .button {
        margin-inline-start: -0.6em;
        padding-inline: 0.6em;
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

  /** It takes the place of another one. */
  @property({ type: Boolean }) fresh = false;

  @state() private suggestion = suggestPassphrase();
  @state() private shown = false;
  @state() private errors: { first?: string; again?: string } = {};
  @query('#first') private readonly firstField!: SteunpuntField;
  @query('#again') private readonly againField!: SteunpuntField;

  /** The passphrase; null when it needs another look, which the fields then say. */
  read(): string | null {
    const passphrase = this.firstField.value.trim();
    const errors: typeof this.errors = {};
    if (!isStrongPassphrase(passphrase))
      errors.first = msg('Maak uw wachtzin langer: minstens 15 letters, of vijf woorden.', {
        id: 'desk.passphrase.short',
      });
    else if (passphrase !== this.againField.value.trim())
      errors.again = msg('Hier staat iets anders dan hierboven. Typ uw wachtzin nog een keer.', {
        id: 'desk.passphrase.unlike',
      });
    this.errors = errors;
    return Object.keys(errors).length === 0 ? passphrase : null;
  }

  /** Focus on the field that needs another look. */
  override focus(): void {
    void this.updateComplete.then(() =>
      (this.errors.again ? this.againField : this.firstField).focus(),
    );
  }

  override render(): TemplateResult {
    const type = this.shown ? 'text' : 'password';
    return html`<div class="stack">
      <div class="stack tight">
        <h2>
          ${
            this.fresh
              ? msg('Uw nieuwe wachtzin', { id: 'desk.passphrase.fresh' })
              : msg('Uw wachtzin', { id: 'desk.passphrase.title' })
          }
        </h2>
        <p>
          ${msg(
            'Met uw wachtzin opent u de berichten. Wij bewaren hem nergens. Neem deze vijf woorden over, of bedenk zelf een zin van minstens 15 letters.',
            { id: 'desk.passphrase.explain' },
          )}
        </p>
      </div>
      <div class="suggestion">
        <p class="words" translate="no">${this.suggestion}</p>
        <button class="button quiet" type="button" @click=${this.#another}>
          ${icon('again')} ${msg('Andere woorden', { id: 'desk.passphrase.another' })}
        </button>
      </div>
      <steunpunt-field
        id="first"
        .type=${type}
        .label=${msg('Typ uw wachtzin', { id: 'desk.passphrase.first' })}
        .error=${this.errors.first ?? ''}
      ></steunpunt-field>
      <steunpunt-field
        id="again"
        .type=${type}
        .label=${msg('Typ uw wachtzin nog een keer', { id: 'desk.passphrase.again' })}
        .error=${this.errors.again ?? ''}
      ></steunpunt-field>
      <label>
        <input type="checkbox" .checked=${this.shown} @change=${this.#show} />
        ${msg('Laat zien wat ik typ', { id: 'desk.passphrase.show' })}
      </label>
    </div>`;
  }

  readonly #another = (): void => {
    this.suggestion = suggestPassphrase();
  };

  readonly #show = (event: Event): void => {
    this.shown = (event.target as HTMLInputElement).checked;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-passphrase': SteunpuntDeskPassphrase;
  }
}
