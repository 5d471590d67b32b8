import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LOCALES } from '../../i18n/locales.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { drawing, sign } from '../signs.ts';
import { KioskElement } from './kiosk-element.ts';
import { kioskSigns } from './kiosk-signs.ts';
import { kioskStyles } from './kiosk-styles.ts';
import type { KioskPlace } from './places.ts';

type Drawer = 'language' | 'reading';

/**
 * @summary Whose screen this is, and how somebody likes to read: in two drawers, and aloud.
 * @tag steunpunt-kiosk-top
 */
export class SteunpuntKioskTop extends KioskElement {
  static override properties = {
    place: { attribute: false },
    drawer: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    kioskStyles,
    css`
      :host {
        display: block;
        border-block-end: 1px solid var(--steunpunt-line);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--steunpunt-s) var(--steunpunt-m);
        padding: var(--steunpunt-s) var(--steunpunt-l);
      }
      .name {
        display: flex;
        flex: 1 1 9em;
        align-items: center;
        gap: 0.6em;
        min-block-size: var(--steunpunt-target);
        font-weight: 650;
        line-height: 1.2;
      }
      .name svg {
        inline-size: 1.9em;
        block-size: 1.9em;
        padding: 0.3em;
        border-radius: var(--steunpunt-arch);
        background: var(--steunpunt-lamp);
        color: var(--steunpunt-on-lamp);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--steunpunt-s);
        /* Pictograms in line with what stands above them. */
        margin-inline: -0.5em;
      }
      .ways .button {
        padding-inline: 0.7em;
        border-color: transparent;
        background: none;
        color: var(--steunpunt-primary);
      }
      .ways [aria-expanded='true'] {
        background: var(--steunpunt-primary);
        color: var(--steunpunt-on-primary);
      }
      @container (max-width: 32em) {
        .ways {
          flex: 1 0 100%;
        }
        .ways .button {
          flex: 1 1 0;
          flex-direction: column;
          gap: 0.1em;
          padding: 0.3em;
        }
      }
      .drawer {
        padding: var(--steunpunt-m) var(--steunpunt-l) var(--steunpunt-l);
        border-block-start: 1px solid var(--steunpunt-line);
        background: var(--steunpunt-surface);
      }
      /* Never over the way out. */
      @media (min-height: 30em) {
        .drawer {
          max-block-size: 62vh;
          overflow-y: auto;
        }
      }
      .drawer > * {
        max-inline-size: 58em;
        margin-inline: auto;
      }
    `,
  ];

  place!: KioskPlace;
  private drawer: Drawer | null = null;

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes);
    if (changes.has('place')) this.drawer = null;
  }

  override render(): TemplateResult {
    return html`<header>
      <div class="bar">
        <p class="name" lang="nl">${sign('parent')} ${this.kiosk.content.name}</p>
        ${this.place.screen === 'start' ? nothing : this.#ways()}
      </div>
      ${
        this.drawer
          ? html`<div class="drawer appears" id="drawer">
              <steunpunt-kiosk-comfort .about=${this.drawer}></steunpunt-kiosk-comfort>
            </div>`
          : nothing
      }
    </header>`;
  }

  /** The first screen has all of it in its middle. */
  #ways(): TemplateResult {
    return html`<div class="ways">
      ${this.#opens('language', kioskSigns.language, LOCALES[currentLocale()].name)}
      ${this.#opens('reading', kioskSigns.letters, msg('Letters', { id: 'kiosk.comfort.letters' }))}
      <steunpunt-kiosk-aloud></steunpunt-kiosk-aloud>
    </div>`;
  }

  #opens(drawer: Drawer, picture: string, words: string): TemplateResult {
    const open = this.drawer === drawer;
    return html`<button
      class="button"
      type="button"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${open ? 'drawer' : nothing}
      @click=${() => (this.drawer = open ? null : drawer)}
    >
      ${drawing(picture)} ${words}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-top': SteunpuntKioskTop;
  }
}
