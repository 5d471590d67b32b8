import { html, type TemplateResult } from 'lit';
import { drawing } from '../signs.ts';

export const PIN_LENGTH = 6;

/** Goes back one digit. */
const ERASE = 'M9 5.5h11v13H9L3.5 12zM12 9.5l5 5M17 9.5l-5 5';

interface NumberKeys {
  readonly eraseLabel: string;
  readonly digit: (digit: string) => void;
  readonly erase: () => void;
}

export interface PinPad extends NumberKeys {
  /** How many digits stand there; which, nobody sees. */
  readonly filled: number;
  readonly label: string;
}

/** Six dots and ten digits, for a finger. */
export function pinPad({ filled, label, ...keys }: PinPad): TemplateResult {
  const dots = Array.from({ length: PIN_LENGTH }, (_, i) => i < filled);
  return html`<div class="dots" role="img" aria-label="${label}: ${filled}">
      ${dots.map((full) => html`<span class=${full ? 'full' : ''}></span>`)}
    </div>
    ${numberKeys(keys)}`;
}

/** As on a telephone, with a key that goes back. */
export function numberKeys({ eraseLabel, digit, erase }: NumberKeys): TemplateResult {
  const key = (name: string): TemplateResult =>
    html`<button class="button" type="button" @click=${() => digit(name)}>${name}</button>`;
  return html`<div class="pad" dir="ltr">
    ${['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(key)}
    <span></span>${key('0')}
    <button class="button" type="button" aria-label=${eraseLabel} @click=${erase}>
      ${drawing(ERASE)}
    </button>
  </div>`;
}
