import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { drawing } from '../signs.ts';
import { KioskGoEvent } from './events.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskScreen } from './kiosk-screen.ts';
import { kioskSigns } from './kiosk-signs.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { kioskWays, MAIN_WAYS, type KioskWay } from './kiosk-ways.ts';
import { menuStyles } from './menu-styles.ts';

/**
 * @summary At most four ways to go on, each a lit window; the others behind "Meer".
 * @tag steunpunt-kiosk-menu
 */
export class SteunpuntKioskMenu extends KioskScreen {
  static override properties = {
    more: { state: true },
  };

  static override styles = [baseStyles, buttonStyles, kioskPageStyles, kioskStyles, menuStyles];

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
      <ul class=${shown.length > MAIN_WAYS ? 'many' : ''}>
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
