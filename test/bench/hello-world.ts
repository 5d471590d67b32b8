import { css, html, LitElement, nothing } from 'lit';

/**
 * The floor that our widget is held against: launcher, dialog, label, field and send in one element
 * and one file. No frame, no sealing, no outbox, no languages.
 */
class HelloWorld extends LitElement {
  static override styles = css`
    button {
      font: inherit;
      min-block-size: 48px;
    }
    .launcher {
      position: fixed;
      inset: auto 20px 20px auto;
    }
    dialog {
      position: fixed;
      inset: auto 20px 90px auto;
      margin: 0;
      inline-size: 360px;
    }
    textarea {
      display: block;
      inline-size: 100%;
    }
  `;
  static override properties = { open: { state: true }, sent: { state: true } };
  declare open: boolean;
  declare sent: boolean;

  override render(): unknown {
    return html`
      <button class="launcher" @click=${this.#toggle}>Vraag het aan het steunpunt</button>
      <dialog ?open=${this.open} aria-label="Steunpunt">
        <label>Uw vraag <textarea rows="5"></textarea></label>
        <button @click=${this.#send}>Versturen</button>
        ${this.sent ? html`<p role="status">Verstuurd</p>` : nothing}
      </dialog>
    `;
  }

  override updated(): void {
    if (this.open && !this.sent) this.renderRoot.querySelector('textarea')?.focus();
  }

  #toggle(): void {
    this.open = !this.open;
  }

  async #send(): Promise<void> {
    const text = this.renderRoot.querySelector('textarea')?.value ?? '';
    const answer = await fetch('/send', { method: 'POST', body: text });
    this.sent = answer.ok;
  }
}

customElements.define('hello-world', HelloWorld);
