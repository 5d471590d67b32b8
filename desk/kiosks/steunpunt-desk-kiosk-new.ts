import { msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FIRST_SETTINGS } from '../../src/core/kiosk.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { CodeEvent } from './events.ts';
import { kioskTrouble } from './kiosk-trouble.ts';
import type { Kiosks } from './kiosks.ts';

/**
 * @summary A new screen: where it stands, and then a code.
 * @tag steunpunt-desk-kiosk-new
 * @fires steunpunt-desk-kiosk-code-made - the screen is on the list and its code is open
 */
export class SteunpuntDeskKioskNew extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) kiosks!: Kiosks;

  @state() private asking = false;
  @state() private busy = false;
  @state() private unfit = '';
  @state() private trouble = '';
  @query('steunpunt-field') private readonly field!: SteunpuntField | null;

  get hasUnfinished(): boolean {
    return (this.field?.value.trim() ?? '') !== '';
  }

  override render(): TemplateResult {
    return html`<section class="stack" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${msg('Nieuw scherm', { id: 'desk.kiosks.new' })}</h2>
      ${this.asking ? this.#form() : this.#begin()}
      ${
        this.trouble
          ? html`<steunpunt-notice tone="attention" role="alert">${this.trouble}</steunpunt-notice>`
          : nothing
      }
    </section>`;
  }

  #begin(): TemplateResult {
    return html`<p>
        ${msg(
          'Een scherm in een wachtkamer, een bibliotheek of een school. U zet het aan met een code.',
          {
            id: 'desk.kiosks.new-explain',
          },
        )}
      </p>
      <div>
        <button class="button" type="button" @click=${this.#ask}>
          ${msg('Voeg een scherm toe', { id: 'desk.kiosks.add' })}
        </button>
      </div>`;
  }

  #form(): TemplateResult {
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <steunpunt-field
        .label=${msg('Waar staat het?', { id: 'desk.kiosks.name' })}
        .hint=${msg(
          'Bijvoorbeeld: Bibliotheek, bij de leestafel. U ziet dit bij elke vraag van daar.',
          {
            id: 'desk.kiosks.name-hint',
          },
        )}
        .error=${this.unfit}
      ></steunpunt-field>
      <div class="row">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${msg('Maak een code', { id: 'desk.invite.make' })}
        </button>
        <button class="button quiet" type="button" @click=${this.#cancel}>
          ${msg('Toch niet', { id: 'desk.own.cancel' })}
        </button>
      </div>
    </form>`;
  }

  readonly #ask = async (): Promise<void> => {
    this.asking = true;
    await this.updateComplete;
    await this.field?.updateComplete;
    this.field?.focus();
  };

  readonly #cancel = (): void => this.#end();

  #end(): void {
    this.asking = false;
    this.unfit = this.trouble = '';
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#make();
  };

  async #make(): Promise<void> {
    const name = this.field?.value.trim() ?? '';
    this.trouble = '';
    this.unfit =
      name && name.length <= 80
        ? ''
        : msg('Typ waar het scherm staat, in een paar woorden.', { id: 'desk.kiosks.name-empty' });
    if (this.unfit) return this.field?.focus();
    this.busy = true;
    const answer = await this.kiosks.create({ ...FIRST_SETTINGS, name });
    this.busy = false;
    this.trouble = kioskTrouble(answer);
    if (answer.kind !== 'ok') return;
    this.#end();
    this.dispatchEvent(new CodeEvent(answer.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-kiosk-new': SteunpuntDeskKioskNew;
  }
}
