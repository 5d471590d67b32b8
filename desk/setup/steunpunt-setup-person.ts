import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { DeskScreen } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import { BackEvent, StepEvent } from '../elements/events.ts';
import { nameProblem, personFields, stretchingNotice } from '../login/person-fields.ts';
import type { SteunpuntDeskPassphrase } from '../login/steunpunt-desk-passphrase.ts';

/**
 * @summary Second step of the set-up: who is here, and the passphrase that opens the messages.
 * @tag steunpunt-setup-person
 * @fires steunpunt-desk-step - with staffName and passphrase
 * @fires steunpunt-desk-back - to the first step
 */
export class SteunpuntSetupPerson extends DeskScreen {
  static override styles = [baseStyles, buttonStyles, deskStyles];

  /** Keys are being made. */
  @property({ type: Boolean }) busy = false;

  @state() private error = '';
  @query('#name') private readonly nameField!: SteunpuntField;
  @query('steunpunt-desk-passphrase') private readonly passphrase!: SteunpuntDeskPassphrase;

  override render(): TemplateResult {
    return html`<form class="page stack" novalidate @submit=${this.#submit}>
      <div class="stack tight">
        <p class="quiet">${msg('Stap 2 van 4', { id: 'desk.setup.step2' })}</p>
        <h1 tabindex="-1">${msg('Wie bent u?', { id: 'desk.person.title' })}</h1>
      </div>
      ${personFields(this.error)} ${stretchingNotice(this.busy)}
      <div class="row">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${msg('Verder', { id: 'desk.setup.next' })}
        </button>
        <button class="button quiet" type="button" @click=${this.#back}>
          ${msg('Terug', { id: 'desk.setup.back' })}
        </button>
      </div>
    </form>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new BackEvent());
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    const staffName = this.nameField.value.trim();
    this.error = nameProblem(staffName);
    const passphrase = this.passphrase.read();
    if (this.error) void this.updateComplete.then(() => this.nameField.focus());
    else if (passphrase === null) this.passphrase.focus();
    else this.dispatchEvent(new StepEvent({ staffName, passphrase }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-setup-person': SteunpuntSetupPerson;
  }
}
