import { msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntDialog } from '../../src/ui/steunpunt-dialog.ts';

/**
 * @summary Asks before something that a colleague cannot simply take back, does it, and says why
 * when it did not work.
 * @tag steunpunt-desk-confirm
 * @slot - what will happen, and fields that belong to it
 */
export class SteunpuntDeskConfirm extends LitElement {
  static override styles = [baseStyles, buttonStyles];

  @property() heading = '';
  /** On the button that does it; '' while there is nothing to be done yet. */
  @property() yes = '';
  /** On the button that leaves everything as it is. */
  @property() no = '';
  /** It cannot be undone. */
  @property({ type: Boolean }) danger = false;
  /** Does it; what to tell when it did not work, '' when it did. */
  @property({ attribute: false }) act!: () => Promise<string>;

  @state() private error = '';
  @state() private busy = false;
  @query('steunpunt-dialog') private readonly dialog!: SteunpuntDialog;

  show(): void {
    this.error = '';
    this.dialog.show();
  }

  override render(): TemplateResult {
    return html`<steunpunt-dialog .heading=${this.heading}>
      <div class="stack">
        <slot></slot>
        ${
          this.error
            ? html`<steunpunt-notice tone="attention" role="alert">${this.error}</steunpunt-notice>`
            : nothing
        }
      </div>
      <button slot="actions" class="button" type="button" @click=${this.#no}>
        ${this.no || msg('Nee, ga terug', { id: 'desk.confirm.no' })}
      </button>
      ${
        this.yes
          ? html`<button
              slot="actions"
              class="button ${this.danger ? 'danger' : 'primary'}"
              type="button"
              aria-disabled=${this.busy ? 'true' : 'false'}
              @click=${this.#yes}
            >
              ${this.yes}
            </button>`
          : nothing
      }
    </steunpunt-dialog>`;
  }

  readonly #no = (): void => this.dialog.close();

  readonly #yes = (): void => {
    if (!this.busy) void this.#act();
  };

  async #act(): Promise<void> {
    this.busy = true;
    this.error = await this.act();
    this.busy = false;
    if (!this.error) this.dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-confirm': SteunpuntDeskConfirm;
  }
}
