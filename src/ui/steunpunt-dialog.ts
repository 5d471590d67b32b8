import { LitElement, html, css, type TemplateResult } from 'lit';
import { baseStyles } from './base-styles.ts';

/**
 * @summary Asks before something that cannot be undone. Native modal: the rest of the page waits,
 * Escape says no, and focus goes back to where it was. Its close and cancel do not bubble.
 * @tag steunpunt-dialog
 * @slot - what will happen
 * @slot actions - the answers, as buttons; the safe one first
 */
export class SteunpuntDialog extends LitElement {
  static override properties = {
    heading: {},
  };

  static override styles = [
    baseStyles,
    css`
      dialog {
        inline-size: min(30em, calc(100% - 2em));
        padding: 1.5em;
        border: 0;
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-surface);
        color: inherit;
        box-shadow: 0 12px 48px #0005;
      }
      dialog::backdrop {
        background: #1b1916a6;
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75em;
        margin-block-start: 0.5em;
      }
      @media (forced-colors: active) {
        dialog {
          border: 2px solid;
        }
      }
    `,
  ];

  heading = '';

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  /** Opens it; nothing happens when it is open. */
  show(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  close(): void {
    this.#dialog.close();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading">
      <div class="stack">
        <h2 id="heading">${this.heading}</h2>
        <slot></slot>
        <div class="answers"><slot name="actions"></slot></div>
      </div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-dialog': SteunpuntDialog;
  }
}
