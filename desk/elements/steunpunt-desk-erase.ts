import { msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntDialog } from '../../src/ui/steunpunt-dialog.ts';

/**
 * @summary Asks before a thread is erased for good.
 * @tag steunpunt-desk-erase
 */
export class SteunpuntDeskErase extends LitElement {
  static override styles = [baseStyles, buttonStyles];

  /** Erases; what to tell when it did not work, '' when it did. */
  @property({ attribute: false }) confirm!: () => Promise<string>;

  @state() private error = '';
  @state() private busy = false;
  @query('steunpunt-dialog') private readonly dialog!: SteunpuntDialog;

  show(): void {
    this.error = '';
    this.dialog.show();
  }

  override render(): TemplateResult {
    return html`<steunpunt-dialog
      .heading=${msg('Dit gesprek voor altijd wissen?', { id: 'desk.erase.title' })}
    >
      <div class="stack">
        <p>
          ${msg('Alles is dan weg, ook voor wie de vraag stelde. Dit kan niet terug.', {
            id: 'desk.erase.explain',
          })}
        </p>
        ${
          this.error
            ? html`<steunpunt-notice tone="attention" role="alert">${this.error}</steunpunt-notice>`
            : nothing
        }
      </div>
      <button slot="actions" class="button" type="button" @click=${this.#no}>
        ${msg('Nee, ga terug', { id: 'desk.erase.no' })}
      </button>
      <button
        slot="actions"
        class="button danger"
        type="button"
        aria-disabled=${this.busy ? 'true' : 'false'}
        @click=${this.#yes}
      >
        ${msg('Wis voor altijd', { id: 'desk.erase.yes' })}
      </button>
    </steunpunt-dialog>`;
  }

  readonly #no = (): void => this.dialog.close();

  readonly #yes = (): void => {
    if (!this.busy) void this.#confirm();
  };

  async #confirm(): Promise<void> {
    this.busy = true;
    this.error = await this.confirm();
    this.busy = false;
    if (!this.error) this.dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-erase': SteunpuntDeskErase;
  }
}
