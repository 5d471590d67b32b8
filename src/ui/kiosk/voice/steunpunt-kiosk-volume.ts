import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import { baseStyles } from '../../base-styles.ts';
import { buttonStyles } from '../../button-styles.ts';
import { drawing } from '../../signs.ts';
import { KioskElement } from '../kiosk-element.ts';
import { kioskSigns } from '../kiosk-signs.ts';
import { kioskStyles } from '../kiosk-styles.ts';

const STEP = 0.15;
const SOFTEST = 0.1;
const LOUDEST = 1;

/**
 * @summary How loud the voice is: softer and louder, heard at once.
 * @tag steunpunt-kiosk-volume
 */
export class SteunpuntKioskVolume extends KioskElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    kioskStyles,
    css`
      :host {
        display: flex;
        flex: 1 0 auto;
        gap: var(--steunpunt-s);
      }
      .button {
        flex: 1 0 auto;
        font-weight: 600;
      }
      [aria-disabled='true'] {
        color: var(--steunpunt-ink-quiet);
        border-style: dashed;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`${this.#turn(-STEP, kioskSigns.softer, msg('Zachter', { id: 'kiosk.volume.softer' }))}
    ${this.#turn(STEP, kioskSigns.aloud, msg('Harder', { id: 'kiosk.volume.louder' }))}`;
  }

  #turn(by: number, picture: string, words: string): TemplateResult {
    return html`<button
      class="button toggle"
      type="button"
      aria-disabled=${this.#volume(by) === this.kiosk.comfort.volume ? 'true' : 'false'}
      @click=${() => this.#change(by, words)}
    >
      ${drawing(picture)} ${words}
    </button>`;
  }

  #volume(by: number): number {
    return Math.min(LOUDEST, Math.max(SOFTEST, this.kiosk.comfort.volume + by));
  }

  #change(by: number, words: string): void {
    const { comfort, voice } = this.kiosk;
    comfort.change({ volume: this.#volume(by) });
    if (!voice?.speaking) voice?.say([words]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-volume': SteunpuntKioskVolume;
  }
}
