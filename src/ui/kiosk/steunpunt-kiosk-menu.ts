import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { drawing } from '../signs.ts';
import { KioskGoEvent } from './events.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskScreen } from './kiosk-screen.ts';
import { kioskSigns } from './kiosk-signs.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { kioskWays, MAIN_WAYS, type KioskWay } from './kiosk-ways.ts';

/**
 * @summary At most four ways to go on, each a lit window; the others behind "Meer".
 * @tag steunpunt-kiosk-menu
 */
export class SteunpuntKioskMenu extends KioskScreen {
  static override properties = {
    more: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    kioskPageStyles,
    kioskStyles,
    css`
      :host {
        display: grid;
      }
      .page {
        grid-template-rows: auto minmax(min-content, 1fr);
        gap: 1.75em;
        inline-size: 100%;
        max-inline-size: 40em;
      }
      h1 {
        text-align: center;
      }
      ul {
        display: grid;
        gap: var(--steunpunt-l);
        grid-template-columns: minmax(0, 1fr);
        grid-auto-rows: minmax(min-content, 1fr);
      }
      .way {
        display: grid;
        grid-template-rows: 9fr auto 5fr;
        justify-items: center;
        gap: 0.3em;
        inline-size: 100%;
        block-size: 100%;
        padding: 1.5em 1em;
        border: 2px solid var(--steunpunt-line);
        border-radius: calc(2 * var(--steunpunt-radius));
        background: var(--steunpunt-surface);
        box-shadow: var(--steunpunt-shadow);
        color: var(--steunpunt-ink);
        font: inherit;
        text-align: center;
        hyphens: auto;
        overflow-wrap: break-word;
        cursor: pointer;
        touch-action: manipulation;
      }
      .way:hover,
      li:first-child .way {
        border-color: var(--steunpunt-primary);
      }
      .picture {
        display: grid;
        place-items: center;
        align-self: end;
        inline-size: 7em;
        block-size: 8em;
        margin-block-end: 1em;
        border-radius: var(--steunpunt-arch);
        background: var(--steunpunt-lamp);
        color: var(--steunpunt-on-lamp);
      }
      .picture svg {
        inline-size: 3.75em;
        block-size: 3.75em;
        stroke-width: 1.5;
      }
      .way .quiet {
        text-wrap: balance;
      }
      .title {
        font-size: 1.4em;
        font-weight: 650;
        line-height: 1.25;
      }
      @media (orientation: landscape) {
        .title {
          font-size: 1.25em;
        }
      }
      /* All of them in sight where there is room. */
      .many {
        grid-auto-rows: auto;
        max-block-size: none;
      }
      .many .way {
        grid-template-rows: auto auto 1fr;
        padding: 0.8em;
      }
      .many .picture {
        inline-size: 4.2em;
        block-size: 4.6em;
        margin-block-end: 0.3em;
      }
      .many .picture svg {
        inline-size: 2.4em;
        block-size: 2.4em;
      }
      .many .title {
        font-size: 1.15em;
      }
      .more,
      .offline {
        justify-self: center;
      }
      @container (min-width: 22em) {
        ul {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          max-block-size: 50em;
        }
      }
      @media (orientation: landscape) {
        @container (min-width: 42em) {
          .page {
            max-inline-size: 68em;
          }
          ul {
            grid-template-columns: repeat(4, minmax(0, 1fr));
            max-block-size: 24em;
          }
        }
        @container (min-width: 42em) and (max-width: 58em) {
          .way {
            grid-template-rows: auto auto 1fr;
            padding-block: 1em;
          }
          .picture {
            inline-size: 4.5em;
            block-size: 5em;
            margin-block-end: 0.3em;
          }
        }
      }
    `,
  ];

  private more = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#network);
    addEventListener('offline', this.#network);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#network);
    removeEventListener('offline', this.#network);
  }

  override render(): TemplateResult {
    const ways = kioskWays(this.visit);
    const shown = this.more ? ways.slice(MAIN_WAYS) : ways.slice(0, MAIN_WAYS);
    return html`<div class="page">
      <h1 tabindex="-1">${msg('Waarmee kunnen wij u helpen?', { id: 'start.heading' })}</h1>
      <ul class=${shown.length > MAIN_WAYS ? 'many' : nothing}>
        ${shown.map((way) => html`<li>${this.#way(way)}</li>`)}
      </ul>
      ${ways.length > MAIN_WAYS && !this.more ? this.#moreButton() : nothing}
      ${this.more ? html`<steunpunt-kiosk-smiley></steunpunt-kiosk-smiley>` : nothing}
      ${
        this.kiosk.device.state().online
          ? nothing
          : html`<p class="quiet offline">
              ${msg('Er is nu geen internet. U kunt hier gewoon lezen en schrijven.', { id: 'kiosk.menu.offline' })}
            </p>`
      }
    </div>`;
  }

  #way({ place, picture, title, hint }: KioskWay): TemplateResult {
    return html`<button
      class="way"
      type="button"
      @click=${() => this.dispatchEvent(new KioskGoEvent(place.screen, place.id))}
    >
      <span class="picture">${picture}</span>
      <span class="title">${title}</span>
      <span class="quiet">${hint}</span>
    </button>`;
  }

  #moreButton(): TemplateResult {
    return html`<button class="button quiet more" type="button" @click=${this.#showMore}>
      ${drawing(kioskSigns.more)} ${msg('Meer', { id: 'kiosk.menu.more' })}
    </button>`;
  }

  /** "Vorige" closes it again. */
  override back(): boolean {
    const was = this.more;
    this.more = false;
    return was;
  }

  readonly #showMore = (): void => {
    this.more = true;
    void this.focusHeading();
  };

  readonly #network = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-menu': SteunpuntKioskMenu;
  }
}
