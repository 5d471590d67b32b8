import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { bands } from '../../core/faq/faq.ts';
import { baseStyles } from '../base-styles.ts';
import { Appearing } from './appearing.ts';
import { entryLinks, entryLinkStyles } from './entry-links.ts';
import { Settled } from './settled.ts';
import { VisitorElement } from './visitor-element.ts';

/** Fewer letters than this say little. */
const ENOUGH = 8;

/**
 * @summary Entries that may already answer what somebody types: beneath it, never in the way.
 * @tag steunpunt-suggestions
 */
export class SteunpuntSuggestions extends VisitorElement {
  static override properties = {
    text: { attribute: false },
  };

  static override styles = [baseStyles, entryLinkStyles];

  text = '';
  readonly #settled = new Settled(this, () => this.text.trim());
  #announced = false;

  constructor() {
    super();
    // They come and go with what is typed: once is enough.
    new Appearing(this, () => {
      if (!this.#announced) this.visit.announce(this.#heading());
      this.#announced = true;
    });
  }

  override render(): TemplateResult | typeof nothing {
    const { library } = this.visit.library;
    const { text } = this.#settled;
    const found = text.length < ENOUGH ? [] : this.visit.library.find(text, 3);
    const entries = found.filter(({ score }) => score >= bands.offer).map(({ entry }) => entry);
    if (!library || entries.length === 0) return nothing;
    return html`<aside class="stack tight appears" aria-labelledby="suggestions">
      <h2 id="suggestions">${this.#heading()}</h2>
      ${entryLinks(this, entries, library.lang)}
      <p class="quiet">
        ${msg('Uw tekst blijft staan als u dit leest.', { id: 'suggestions.stays' })}
      </p>
    </aside>`;
  }

  #heading(): string {
    return msg('Misschien helpt dit al', { id: 'suggestions.heading' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-suggestions': SteunpuntSuggestions;
  }
}
