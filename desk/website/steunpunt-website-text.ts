import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Door } from '../../src/core/library/types.ts';
import { remarks, type Remark } from '../../src/core/plain-language/plain-language.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';

/** More at once is a wall. The next one comes when one is solved. */
const SHOWN = 3;

/** What hurts comes before what is stiff, and that before what could be shorter. */
const weight = ({ kind, level }: Remark): number =>
  kind === 'blame' ? 0 : level === 'must' ? 1 : 2;

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
    const said = [...new Set(found.sort((a, b) => weight(a) - weight(b)).map(({ say }) => say))];
    const more = said.length - SHOWN;
    if (said.length === 0) return nothing;
    return html`<ul aria-label=${msg('Kan dit makkelijker?', { id: 'desk.website.hints' })}>
      ${said.slice(0, SHOWN).map((say) => html`<li>${say}</li>`)}
      ${more > 0 ? html`<li class="quiet">${msg(str`En nog ${more}.`, { id: 'desk.website.more-hints' })}</li>` : nothing}
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
