import { LitElement, html, css, nothing, type TemplateResult } from 'lit';
import { baseStyles } from './base-styles.ts';

/**
 * @summary A label, a hint, one native text field and what to do when it needs another look.
 * @tag steunpunt-field
 * @fires input - native, from the field
 *
 * Everything sits in one root, because names and descriptions do not cross shadow roots. Browsers
 * are told not to remember, correct or translate what is typed; nothing typed becomes an attribute.
 */
export class SteunpuntField extends LitElement {
  static override properties = {
    label: {},
    hint: {},
    error: {},
    rows: { type: Number },
    digits: { type: Boolean, reflect: true },
    type: {},
    value: { attribute: false },
  };

  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--steunpunt-s);
        grid-template-columns: minmax(0, 1fr);
      }
      label {
        font-weight: 650;
      }
      /* The heading of the page says it to who sees. */
      :host([named]) label {
        position: absolute;
        clip-path: inset(50%);
      }
      .control {
        inline-size: 100%;
        min-block-size: var(--steunpunt-target);
        padding: 0.7em 0.8em;
        border: 2px solid var(--steunpunt-field-line);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-surface);
        color: var(--steunpunt-ink);
        caret-color: var(--steunpunt-primary);
        font: inherit;
        text-align: start;
        -webkit-text-security: var(--steunpunt-veil, none);
      }
      .control:hover,
      .control:focus {
        border-color: var(--steunpunt-primary);
        transition: border-color var(--steunpunt-quick);
      }
      textarea.control {
        display: block;
        resize: vertical;
        field-sizing: content;
        min-block-size: 10em;
        max-block-size: 60vh;
      }
      textarea.control[rows='3'] {
        min-block-size: 5.5em;
      }
      :host([digits]) .control {
        font-size: 1.1em;
        font-variant-numeric: tabular-nums;
      }
      .control[aria-invalid='true'] {
        border-color: var(--steunpunt-attention);
      }
      .error {
        border-inline-start: 4px solid var(--steunpunt-attention);
        padding: 0.2em 0.7em;
        color: var(--steunpunt-attention);
        font-weight: 600;
      }
    `,
  ];

  label = '';
  hint = '';
  /** What to do, in a whole sentence; '' when the field is fine. */
  error = '';
  /** Lines of a text area; 0 for a single line. */
  rows = 0;
  /** A code of digits: the number pad of a phone, left to right in every language. */
  digits = false;
  /** Type of a single-line field. */
  type: 'text' | 'password' | 'tel' | 'search' | 'date' | 'time' | 'email' = 'text';
  value = '';

  get #control(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('.control');
  }

  /** The cursor goes to the end: to the control itself, or some browsers select all that is in it. */
  override focus(): void {
    this.#control?.focus();
  }

  /** Forgets what was typed, in the field itself too, at once. */
  clear(): void {
    this.value = '';
    if (this.#control) this.#control.value = '';
  }

  override render(): TemplateResult {
    const hint = this.hint ? html`<p id="hint" class="quiet">${this.hint}</p>` : nothing;
    const error = this.error ? html`<p id="error" class="error">${this.error}</p>` : nothing;
    return html`<label for="control">${this.label}</label>${hint}${error}${this.#input()}`;
  }

  #input(): TemplateResult {
    const describedBy = `${this.error && 'error'} ${this.hint && 'hint'}`.trim() || nothing;
    const invalid = this.error ? 'true' : 'false';
    return this.rows > 0
      ? html`<textarea
          id="control"
          class="control"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          translate="no"
          rows=${this.rows}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${this.value}
          @input=${this.#typed}
        ></textarea>`
      : html`<input
          id="control"
          class="control"
          type=${this.type}
          dir=${this.digits || this.type === 'tel' ? 'ltr' : 'auto'}
          inputmode=${this.digits ? 'numeric' : nothing}
          autocomplete="off"
          enterkeyhint=${this.type === 'search' ? 'search' : 'go'}
          autocapitalize=${this.digits ? 'off' : 'sentences'}
          spellcheck="false"
          translate="no"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${this.value}
          @input=${this.#typed}
          @keydown=${this.#pressed}
        />`;
  }

  readonly #typed = (event: Event): void => {
    this.value = (event.target as HTMLInputElement).value;
  };

  /** The form is in another root than its control, so no browser sends it on Enter by itself. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing && !event.repeat)
      this.closest('form')?.requestSubmit();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-field': SteunpuntField;
  }
}
