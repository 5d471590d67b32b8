import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { homeLink, LONGEST_LINK, typedLink } from '../../core/home-link.ts';
import { sheetOf, sheetsOf } from '../../core/sheet.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { journeySign } from '../journey-signs.ts';
import { choice, choiceStyles } from '../visitor/choice.ts';
import { KioskGoEvent, WipeEvent } from './events.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskScreen } from './kiosk-screen.ts';

/**
 * @summary An empty sheet to take along on a phone: nobody fills one in where others stand by.
 * @tag steunpunt-kiosk-sheet
 */
export class SteunpuntKioskSheet extends KioskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    choiceStyles,
    kioskPageStyles,
    css`
      .card {
        justify-items: center;
        text-align: center;
      }
      .address {
        font-weight: 650;
        overflow-wrap: anywhere;
        white-space: normal;
      }
    `,
  ];

  override render(): TemplateResult {
    const sheet = sheetOf(this.place.id ?? '');
    return html`<div class="page">${sheet ? this.#take(sheet.id) : this.#choose()}</div>`;
  }

  #choose(): TemplateResult {
    const { library, door } = this.visit;
    return html`<div class="head">
        <h1 tabindex="-1">${msg('Bereid u voor', { id: 'sheets.heading' })}</h1>
        <p>
          ${msg('Zet het thuis rustig op een rij. Neem het mee naar een gesprek.', { id: 'sheets.why' })}
        </p>
      </div>
      <ul class="stack">
        ${sheetsOf(door).map(
          ({ id }) =>
            html`<li>
              ${choice({
                picture: journeySign('sheet'),
                title: library.word(`blad.${id}.title`),
                hint: library.word(`blad.${id}.menu`),
                chosen: () => this.dispatchEvent(new KioskGoEvent('sheet', id)),
              })}
            </li>`,
        )}
      </ul>`;
  }

  #take(sheet: string): TemplateResult {
    const { content, page } = this.kiosk;
    const { door, library } = this.visit;
    const link = homeLink(page, { locale: currentLocale(), door, more: sheet });
    return html`<div class="head">
        <h1 tabindex="-1">${library.word(`blad.${sheet}.title`)}</h1>
        <p>${library.word(`blad.${sheet}.menu`)}</p>
      </div>
      <section class="card stack tight" aria-labelledby="scan">
        <h2 id="scan">${msg('Scan met uw telefoon', { id: 'kiosk.home.scan' })}</h2>
        ${
          link.length <= LONGEST_LINK
            ? html`<steunpunt-kiosk-code
                mm="60"
                .link=${link}
                .label=${msg('QR-code van het lege blad', { id: 'kiosk.sheet.code' })}
              ></steunpunt-kiosk-code>`
            : nothing
        }
        <p>
          ${msg('U vult het blad in op uw eigen telefoon. Wij krijgen het niet.', { id: 'kiosk.sheet.own' })}
        </p>
        <p class="quiet">${msg('Of typ dit adres', { id: 'kiosk.home.type' })}</p>
        <p><bdi class="address" dir="ltr">${typedLink(page, content.point)}</bdi></p>
      </section>
      <div class="row">
        <button class="button primary go" type="button" @click=${this.#done}>
          ${msg('Klaar', { id: 'kiosk.done' })}
        </button>
      </div>`;
  }

  readonly #done = (): void => void this.dispatchEvent(new WipeEvent('done'));
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-sheet': SteunpuntKioskSheet;
  }
}
