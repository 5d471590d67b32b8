import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { homeLink, LONGEST_LINK, typedLink } from '../../core/home-link.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { icon } from '../icons.ts';
import { sign } from '../signs.ts';
import { WipeEvent } from './events.ts';
import { openingHours } from './kiosk-opening.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskScreen } from './kiosk-screen.ts';

/**
 * @summary Going on at home: the page as a QR and in letters, the phone, and a card where one prints.
 * @tag steunpunt-kiosk-home
 */
export class SteunpuntKioskHome extends KioskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    kioskPageStyles,
    css`
      .ways {
        display: grid;
        gap: var(--steunpunt-l);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
        align-items: start;
      }
      .address {
        font-weight: 650;
        overflow-wrap: anywhere;
        white-space: normal;
      }
      .phone {
        font-size: var(--steunpunt-title);
        font-weight: 700;
      }
    `,
  ];

  override render(): TemplateResult {
    const { content, page, settings } = this.kiosk;
    const link = homeLink(page, {
      locale: currentLocale(),
      door: this.visit.door,
      ...(this.place.id !== undefined && { entry: this.place.id }),
    });
    return html`<div class="page wide">
        <div class="head">
          <h1 tabindex="-1">${heading()}</h1>
          <p>
            ${msg('Op uw eigen telefoon of computer ziet u hetzelfde als hier.', { id: 'kiosk.home.same' })}
          </p>
        </div>
        <div class="ways">
          ${
            link.length <= LONGEST_LINK
              ? html`<section class="card stack tight" aria-labelledby="scan">
                  <h2 id="scan">${scan()}</h2>
                  <steunpunt-kiosk-code
                    mm="60"
                    .link=${link}
                    .label=${msg('QR-code van onze pagina', { id: 'kiosk.code.page' })}
                  ></steunpunt-kiosk-code>
                  <p class="quiet">
                    ${msg('Er staat niets in van wat u hier deed.', { id: 'kiosk.home.nothing' })}
                  </p>
                </section>`
              : nothing
          }
          <div class="stack">
            <section class="card stack tight" aria-labelledby="type">
              <h2 id="type">${typeIt()}</h2>
              <p class="address">
                <bdi class="address" dir="ltr">${typedLink(page, content.point)}</bdi>
              </p>
            </section>
            ${
              content.phone
                ? html`<section class="card stack tight" aria-labelledby="call">
                    <h2 id="call" class="row">
                      ${sign('phone')} ${msg('Bel ons', { id: 'call-us' })}
                    </h2>
                    <p class="phone"><bdi dir="ltr">${content.phone}</bdi></p>
                    <p class="quiet">${openingHours(content)}</p>
                  </section>`
                : nothing
            }
          </div>
        </div>
        <div class="row">
          <button class="button primary go" type="button" @click=${this.#done}>
            ${msg('Klaar', { id: 'kiosk.done' })}
          </button>
          ${
            settings.printer
              ? html`<button class="button go" type="button" @click=${this.#print}>
                  ${icon('print')} ${msg('Print een kaartje', { id: 'kiosk.card.print' })}
                </button>`
              : nothing
          }
          <steunpunt-kiosk-smiley></steunpunt-kiosk-smiley>
        </div>
      </div>
      ${
        settings.printer
          ? html`<steunpunt-kiosk-card .entry=${this.place.id ?? ''}></steunpunt-kiosk-card>`
          : nothing
      }`;
  }

  readonly #print = (): void => this.kiosk.device.print();
  readonly #done = (): void => void this.dispatchEvent(new WipeEvent('done'));
}

const heading = (): string => msg('Ga thuis verder', { id: 'kiosk.home.heading' });
const scan = (): string => msg('Scan met uw telefoon', { id: 'kiosk.home.scan' });
const typeIt = (): string => msg('Of typ dit adres', { id: 'kiosk.home.type' });

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-home': SteunpuntKioskHome;
  }
}
