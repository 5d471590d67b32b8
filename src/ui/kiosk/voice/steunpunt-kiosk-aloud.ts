import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../../base-styles.ts';
import { buttonStyles } from '../../button-styles.ts';
import { drawing } from '../../signs.ts';
import { KioskReadEvent } from '../events.ts';
import { KioskElement } from '../kiosk-element.ts';
import { kioskSigns } from '../kiosk-signs.ts';

/**
 * @summary Reads this screen aloud and every one after it, or stops; nothing where nothing can be
 * said in this language. It says so when there is something that it cannot read.
 * @tag steunpunt-kiosk-aloud
 * @fires steunpunt-kiosk-read - the screen is to be read from its top
 */
export class SteunpuntKioskAloud extends KioskElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        position: relative;
        display: grid;
      }
      .button {
        padding-inline: 0.7em;
        border-color: transparent;
        background: none;
        color: var(--steunpunt-primary);
      }
      .speaking {
        background: var(--steunpunt-primary);
        color: var(--steunpunt-on-primary);
      }
      /* Large letters: the pictogram above the words, as in the rest of the bar. */
      @container (max-width: 32em) {
        .button {
          flex-direction: column;
          gap: 0.1em;
          padding: 0.3em;
        }
      }
      /* Over what is there: nothing moves as reading begins. */
      p {
        position: absolute;
        z-index: 1;
        inset-block-start: calc(100% + 0.4em);
        inset-inline-end: 0;
        inline-size: max-content;
        max-inline-size: min(24em, 60vw);
        padding: 0.4em 0.7em;
        border: 1px solid var(--steunpunt-line);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-surface);
        font-size: var(--steunpunt-small);
        line-height: 1.3;
        pointer-events: none;
      }
    `,
  ];

  #silence: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#silence = this.kiosk.voice?.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#silence?.();
  }

  override render(): TemplateResult | typeof nothing {
    const { voice } = this.kiosk;
    if (!voice?.can) return nothing;
    const { speaking, missed } = voice;
    return html`<button
        class="button ${speaking ? 'speaking' : ''}"
        type="button"
        @click=${speaking ? this.#stop : this.#read}
      >
        ${
          speaking
            ? html`${drawing(kioskSigns.hush)} ${msg('Stop voorlezen', { id: 'kiosk.aloud.stop' })}`
            : html`${drawing(kioskSigns.aloud)} ${msg('Lees voor', { id: 'kiosk.aloud' })}`
        }
      </button>
      ${missed === 'none' ? nothing : html`<p role="status">${cannot[missed]()}</p>`}`;
  }

  /** This screen, and from now on each as it comes. */
  readonly #read = (): void => {
    const { comfort } = this.kiosk;
    if (comfort.aloud) this.dispatchEvent(new KioskReadEvent());
    else comfort.change({ aloud: true });
  };

  readonly #stop = (): void => {
    this.kiosk.comfort.change({ aloud: false });
    this.kiosk.voice?.stop();
  };
}

const cannot = {
  all: () => msg('Dit kunnen wij hier nog niet voorlezen.', { id: 'kiosk.aloud.cannot' }),
  some: () => msg('Niet alles kunnen wij hier voorlezen.', { id: 'kiosk.aloud.not-all' }),
};

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-aloud': SteunpuntKioskAloud;
  }
}
