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
        border: 2px solid transparent;
        border-radius: calc(1.5 * var(--steunpunt-radius));
        background: var(--steunpunt-surface);
        color: inherit;
        box-shadow: 0 12px 48px #0005;
        animation: rise var(--steunpunt-calm) ease-out;
      }
      @keyframes rise {
        from {
          transform: translateY(1em);
        }
      }
      dialog::backdrop {
        background: #0d1512b3;
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--steunpunt-m);
        margin-block-start: var(--steunpunt-s);
      }
    `,
  ];

  heading = '';

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  /** Opens it; nothing happens when it is open. */
  show(): void {
    const dialog = this.#dialog;
    if (dialog.open) return;
    dialog.showModal();
    // Only Chromium finds by itself what is slotted.
    if (this.shadowRoot?.activeElement === dialog) this.querySelector('button')?.focus();
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
