import { msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Door } from '../../src/core/library/types.ts';
import { remarks } from '../../src/core/plain-language/plain-language.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';

/** More at once is a wall. The next one comes when one is solved. */
const SHOWN = 3;

/**
 * @summary A text that visitors will read, with calm hints for plainer words. They never stop
 * anybody.
 * @tag steunpunt-website-text
 * @fires input - native, from the field
 */
export class SteunpuntWebsiteText extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--steunpunt-s);
        grid-template-columns: minmax(0, 1fr);
      }
      ul {
        display: grid;
        gap: 0.35em;
        padding: 0.6em 0.9em;
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-primary-soft);
        font-size: var(--steunpunt-small);
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
        .label=${this.label}
        .hint=${this.hint}
        .error=${this.error}
        .rows=${this.rows}
        .value=${this.value}
        @input=${this.#typed}
      ></steunpunt-field>
      ${this.#hints()}`;
  }

  #hints(): TemplateResult | typeof nothing {
    const found = remarks(this.value, this.door ? { door: this.door } : {});
    const said = [...new Set(found.map(({ say }) => say))].slice(0, SHOWN);
    if (said.length === 0) return nothing;
    return html`<ul aria-label=${msg('Kan dit makkelijker?', { id: 'desk.website.hints' })}>
      ${said.map((say) => html`<li>${say}</li>`)}
    </ul>`;
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
