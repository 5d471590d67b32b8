import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { drawing } from '../signs.ts';
import { KioskElement } from './kiosk-element.ts';
import { kioskSigns } from './kiosk-signs.ts';
import { kioskStyles } from './kiosk-styles.ts';

/**
 * @summary "Verberg mijn tekst", above a field or what was typed in one.
 * @tag steunpunt-kiosk-hide-text
 */
export class SteunpuntKioskHideText extends KioskElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    kioskStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        column-gap: var(--steunpunt-m);
      }
      .button {
        font-size: var(--steunpunt-small);
      }
    `,
  ];

  override render(): TemplateResult {
    const { hideText } = this.kiosk.comfort;
    return html`<button
        class="button toggle"
        type="button"
        aria-pressed=${hideText ? 'true' : 'false'}
        @click=${this.#turn}
      >
        ${drawing(kioskSigns.hide)} ${msg('Verberg mijn tekst', { id: 'kiosk.hide' })}
      </button>
      ${
        hideText
          ? html`<span class="quiet">
              ${msg('Vinger op de tekst? Dan ziet u hem.', { id: 'kiosk.hide.see' })}
            </span>`
          : ''
      }`;
  }

  readonly #turn = (): void => {
    const { comfort } = this.kiosk;
    comfort.change({ hideText: !comfort.hideText });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-hide-text': SteunpuntKioskHideText;
  }
}
