import { html, nothing, type TemplateResult } from 'lit';

interface About {
  readonly press: (event: Event) => void;
  /** How it looks. */
  readonly kind?: string;
  /** What it is called where what stands on it does not say so. */
  readonly label?: string | null;
  readonly pressed?: boolean;
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
    class=${kind ?? nothing}
    lang=${lang ?? nothing}
    aria-label=${label ?? nothing}
    aria-pressed=${pressed ?? nothing}
    data-key=${key ?? nothing}
    @click=${press}
  >
    ${words}
  </button>`;
