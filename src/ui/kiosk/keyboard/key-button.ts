import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

interface About {
  readonly press: (event: Event) => void;
  /** How it looks. */
  readonly kind?: string;
  /** What it is called where what stands on it does not say so. */
  readonly label?: string;
  readonly pressed?: 'true' | 'false';
  /** Of what stands on it, where that is not in the language of the page. */
  readonly lang?: string;
  /** What it is on the layout. */
  readonly key?: string;
}

/** A key. The keyboard is one stop for Tab, so it says itself which key that is. */
export const keyButton = (
  words: unknown,
  { press, kind, label, pressed, lang, key }: About,
): TemplateResult =>
  html`<button
    type="button"
    tabindex="-1"
    class=${ifDefined(kind)}
    lang=${ifDefined(lang)}
    aria-label=${ifDefined(label)}
    aria-pressed=${ifDefined(pressed)}
    data-key=${ifDefined(key)}
    @click=${press}
  >
    ${words}
  </button>`;
