import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { homeLink, LONGEST_LINK, typedLink } from '../../core/home-link.ts';
import { formatReceipt } from '../../core/receipt.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { icon } from '../icons.ts';
import { drawing } from '../signs.ts';
import { KioskElement } from './kiosk-element.ts';
import { kioskSigns } from './kiosk-signs.ts';
import { spokenCode } from './spoken-code.ts';

/** What is open beneath the code. */
type Open = 'nothing' | 'ears' | 'warning' | 'qr';

/** Somebody wants longer for this: reading, listening, taking a picture. */
export class HoldEvent extends Event {
  constructor() {
    super('steunpunt-kiosk-hold', { bubbles: true, composed: true });
  }
}

/**
 * @summary The code of a conversation in large digits, with ways to take it along.
 * @tag steunpunt-kiosk-receipt
 * @fires steunpunt-kiosk-hold - the person does something with it, and wants time
 */
export class SteunpuntKioskReceipt extends KioskElement {
  static override properties = {
    receipt: {},
    open: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .ways {
        display: grid;
        gap: var(--steunpunt-l);
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
      }
      .home {
        display: flex;
        flex-wrap: wrap;
        gap: var(--steunpunt-l);
        align-items: start;
      }
      .home > .stack {
        flex: 1 1 11em;
        justify-items: start;
      }
      .code {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 0.1em 0.5em;
        max-inline-size: none;
        padding: 0.5em 0.3em;
        border: 3px dashed var(--steunpunt-accent);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-paper);
        font-size: 1.7em;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        letter-spacing: 0.04em;
        line-height: 1.35;
      }
      @media (orientation: landscape) and (min-width: 1000px) {
        .ways {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        }
        .code {
          font-size: 1.5em;
        }
      }
      [tabindex]:focus-visible {
        outline: none;
      }
      .address {
        font-weight: 650;
        overflow-wrap: anywhere;
        white-space: normal;
      }
    `,
  ];

  /** Twenty digits. */
  receipt = '';
  private open: Open = 'nothing';

  override render(): TemplateResult {
    const { settings, voice } = this.kiosk;
    return html`<div class="ways">
      <section class="card stack tight" aria-labelledby="heading">
        <h2 id="heading">${msg('Uw code', { id: 'receipt.heading' })}</h2>
        <p class="code" dir="ltr" translate="no" data-own>
          ${formatReceipt(this.receipt)
            .split(' ')
            .map((group) => html`<span>${group} </span>`)}
        </p>
        <p>${msg('Maak een foto, of schrijf de code over.', { id: 'kiosk.code.take' })}</p>
        <p class="quiet">
          ${msg('Met deze code leest u later ons antwoord. U ziet de code alleen nu. Wij kunnen hem niet opzoeken.', { id: 'receipt.why' })}
        </p>
        <div class="row">
          ${
            voice?.can
              ? html`<button class="button" type="button" @click=${this.#aloud}>
                  ${drawing(kioskSigns.aloud)}
                  ${msg('Lees de code voor', { id: 'kiosk.code.aloud' })}
                </button>`
              : nothing
          }
          ${
            settings.printer
              ? html`<button class="button" type="button" @click=${this.#print}>
                  ${icon('print')} ${msg('Print een kaartje', { id: 'kiosk.card.print' })}
                </button>`
              : nothing
          }
        </div>
        ${this.open === 'ears' ? this.#ears() : nothing}
      </section>
      ${this.#atHome()}
    </div>`;
  }

  /** The page first; the code in the link only for who wants that. */
  #atHome(): TemplateResult {
    const { page } = this.kiosk;
    const here = { locale: currentLocale(), door: this.visit.door };
    const bare = homeLink(page, here);
    const coded = homeLink(page, { ...here, code: this.receipt });
    return html`<section class="card home" aria-labelledby="home">
      ${this.#qr(this.open === 'qr' ? coded : bare)}
      <div class="stack tight">
        <h2 id="home" tabindex="-1">
          ${msg('Ons antwoord op uw telefoon', { id: 'kiosk.code.home' })}
        </h2>
        ${this.#scan(coded.length <= LONGEST_LINK && coded.includes('#'))}
      </div>
    </section>`;
  }

  #qr(link: string): TemplateResult | typeof nothing {
    if (this.open === 'warning' || link.length > LONGEST_LINK) return nothing;
    const label = link.includes('#')
      ? msg('QR-code van onze pagina, met uw code', { id: 'kiosk.code.page-with' })
      : msg('QR-code van onze pagina', { id: 'kiosk.code.page' });
    return html`<steunpunt-kiosk-code .link=${link} .label=${label}></steunpunt-kiosk-code>`;
  }

  #scan(canHold: boolean): TemplateResult {
    if (this.open === 'warning') return this.#warning();
    if (this.open === 'qr')
      return html`<p>${msg('Uw code zit in deze QR.', { id: 'kiosk.code.inside' })}</p>
        <button class="button" type="button" @click=${this.#without}>
          ${msg('QR zonder code', { id: 'kiosk.code.without' })}
        </button>`;
    return html`<p>
        ${msg('Scan dit, of typ dit adres. Vul daar uw code in.', { id: 'kiosk.code.scan' })}
      </p>
      <p>
        <bdi class="address" dir="ltr">${typedLink(this.kiosk.page, this.kiosk.content.point)}</bdi>
      </p>
      ${
        canHold
          ? html`<button class="button quiet" type="button" @click=${() => this.#show('warning')}>
              ${msg('QR met code', { id: 'kiosk.code.with' })}
            </button>`
          : nothing
      }`;
  }

  /** A phone keeps every address it opened. */
  #warning(): TemplateResult {
    return html`<p>
        ${msg('Die link blijft in de geschiedenis van uw telefoon. Wie uw telefoon heeft, kan uw vraag dan lezen.', { id: 'kiosk.code.history' })}
      </p>
      <div class="row">
        <button class="button" type="button" @click=${() => this.#show('qr')}>
          ${msg('Laat toch zien', { id: 'kiosk.code.show' })}
        </button>
        <button class="button quiet" type="button" @click=${this.#without}>
          ${msg('Liever niet', { id: 'kiosk.code.rather-not' })}
        </button>
      </div>`;
  }

  /** Digits aloud are for one pair of ears. */
  #ears(): TemplateResult {
    return html`<div class="stack tight">
      <p id="ears" tabindex="-1">
        ${msg('Zonder koptelefoon hoort iedereen uw code.', { id: 'kiosk.code.ears' })}
      </p>
      <div class="row">
        <button class="button" type="button" @click=${this.#headphones}>
          ${drawing(kioskSigns.headphones)}
          ${msg('Ik heb een koptelefoon', { id: 'kiosk.comfort.headphones' })}
        </button>
      </div>
    </div>`;
  }

  #show(open: Open): void {
    this.open = open;
    this.dispatchEvent(new HoldEvent());
    const start = open === 'ears' ? '#ears' : '#home';
    // The pressed button may be gone: the person goes on at what came.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(start)?.focus({ preventScroll: true }),
    );
  }

  readonly #without = (): void => this.#show('nothing');

  readonly #aloud = (): void => {
    if (!this.kiosk.comfort.headphones) {
      this.#show('ears');
      return;
    }
    this.open = 'nothing';
    this.dispatchEvent(new HoldEvent());
    this.kiosk.voice?.say([], [spokenCode(this.receipt)]);
  };

  readonly #headphones = (): void => {
    this.kiosk.comfort.change({ headphones: true });
    this.#aloud();
    this.renderRoot.querySelector<HTMLElement>('.row button')?.focus();
  };

  readonly #print = (): void => {
    this.dispatchEvent(new HoldEvent());
    this.kiosk.device.print();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-receipt': SteunpuntKioskReceipt;
  }
  interface HTMLElementEventMap {
    'steunpunt-kiosk-hold': HoldEvent;
  }
}
