import { msg } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntDialog } from '../../src/ui/steunpunt-dialog.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';

/**
 * @summary Asks for last words before a thread is closed.
 * @tag steunpunt-desk-close
 */
export class SteunpuntDeskClose extends LitElement {
  static override styles = [baseStyles, buttonStyles];

  /** Closes with these last words; what to tell when it did not work, '' when it did. */
  @property({ attribute: false }) confirm!: (lastWords: string) => Promise<string>;

  @state() private error = '';
  @state() private busy = false;
  @query('steunpunt-dialog') private readonly dialog!: SteunpuntDialog;
  @query('steunpunt-field') private readonly field!: SteunpuntField;

  show(): void {
    this.error = '';
    this.dialog.show();
  }

  override render(): TemplateResult {
    return html`<steunpunt-dialog
      .heading=${msg('Dit gesprek sluiten?', { id: 'desk.close.title' })}
    >
      <div class="stack">
        <p>
          ${msg('De ander ziet dat u klaar bent en kan altijd weer schrijven.', {
            id: 'desk.close.explain',
          })}
        </p>
        <steunpunt-field
          rows="3"
          .label=${msg('Wilt u nog iets zeggen?', { id: 'desk.close.words' })}
          .hint=${msg('U mag dit leeg laten.', { id: 'desk.close.words-hint' })}
          .error=${this.error}
        ></steunpunt-field>
      </div>
      <button slot="actions" class="button" type="button" @click=${this.#no}>
        ${msg('Nee, ga terug', { id: 'desk.close.no' })}
      </button>
      <button
        slot="actions"
        class="button primary"
        type="button"
        aria-disabled=${this.busy ? 'true' : 'false'}
        @click=${this.#yes}
      >
        ${msg('Sluit het gesprek', { id: 'desk.close.yes' })}
      </button>
    </steunpunt-dialog>`;
  }

  readonly #no = (): void => this.dialog.close();

  readonly #yes = (): void => {
    if (!this.busy) void this.#confirm();
  };

  async #confirm(): Promise<void> {
    this.busy = true;
    this.error = await this.confirm(this.field.value.trim());
    this.busy = false;
    if (this.error) {
      this.field.focus();
      return;
    }
    this.field.clear();
    this.dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-close': SteunpuntDeskClose;
  }
}
