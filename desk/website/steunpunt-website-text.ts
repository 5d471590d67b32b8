import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Door } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';

/**
 * @summary A text that visitors will read, and beneath it what could be plainer.
 * @tag steunpunt-website-text
 * @fires input - native, from the field
 */
export class SteunpuntWebsiteText extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property() label = '';
  @property() hint = '';
  @property() error = '';
  @property({ type: Number }) rows = 0;
  @property() value = '';
  /** Who reads it: parents are "u", young people "je". Null where anybody may speak. */
  @property({ attribute: false }) door: Door | null = null;
  @query('steunpunt-field') private readonly field!: SteunpuntField;

  /** Waits for the field: it may have been added just now. */
  override focus(): void {
    void this.updateComplete.then(() => this.field.updateComplete).then(() => this.field.focus());
  }

  override render(): TemplateResult {
    return html`<steunpunt-field
        id="text"
        .label=${this.label}
        .hint=${this.hint}
        .error=${this.error}
        .rows=${this.rows}
        .value=${this.value}
        @input=${this.#typed}
      ></steunpunt-field>
      <steunpunt-desk-plain
        for="text"
        .text=${this.value}
        .door=${this.door}
      ></steunpunt-desk-plain>`;
  }

  readonly #typed = (): void => {
    this.value = this.field.value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-text': SteunpuntWebsiteText;
  }
}
