import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { homeLink, LONGEST_LINK, typedLink } from '../../core/home-link.ts';
import { formatReceipt } from '../../core/receipt.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { openingHours } from './kiosk-opening.ts';
import { KioskElement } from './kiosk-element.ts';

/** While a card is on the page, printing gives that card and nothing else. */
const paper = new CSSStyleSheet();
paper.replaceSync(`
  @page { size: 105mm 148mm; margin: 8mm; }
  @media print {
    html { background: #fff; }
    body { position: fixed; inset: 0; overflow: hidden; visibility: hidden; }
  }
`);

/**
 * @summary What a printer gives to take along: one small card, A6. On the screen it is not there.
 * @tag steunpunt-kiosk-card
 */
export class SteunpuntKioskCard extends KioskElement {
  static override properties = {
    receipt: {},
    entry: {},
  };

  static override styles = css`
    :host {
      display: none;
    }
    @media print {
      :host {
        display: block;
        position: fixed;
        inset: 0;
        visibility: visible;
        background: #fff;
        color: #000;
        color-scheme: light;
        font-size: 11pt;
        line-height: 1.35;
      }
    }
    h2,
    p {
      margin: 0 0 0.6em;
    }
    h2 {
      font-size: 13pt;
    }
    .code {
      padding: 0.5em;
      border: 1px dashed #000;
      font-size: 15pt;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
      text-align: center;
    }
    bdi {
      overflow-wrap: anywhere;
    }
  `;

  /** Twenty digits; '' for a card without. */
  receipt = '';
  /** An entry that was read; '' for none. */
  entry = '';

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const index = document.adoptedStyleSheets.lastIndexOf(paper);
    document.adoptedStyleSheets = document.adoptedStyleSheets.toSpliced(index, index < 0 ? 0 : 1);
  }

  override render(): TemplateResult {
    const { content, page } = this.kiosk;
    const { door } = this.visit;
    const link = homeLink(page, { locale: currentLocale(), door, entry: this.entry });
    return html`<h2>${content.name}</h2>
      ${
        this.receipt
          ? html`<p>${msg('Met deze code leest u ons antwoord.', { id: 'receipt.file-why' })}</p>
              <p class="code" dir="ltr">${formatReceipt(this.receipt)}</p>`
          : nothing
      }
      <p><bdi dir="ltr">${typedLink(page, content.point)}</bdi></p>
      ${
        link.length <= LONGEST_LINK
          ? html`<steunpunt-kiosk-code
              paper
              mm="40"
              .link=${link}
              .label=${msg('QR-code van onze pagina', { id: 'kiosk.code.page' })}
            ></steunpunt-kiosk-code>`
          : nothing
      }
      ${content.phone ? html`<p>${msg('Bel ons', { id: 'call-us' })}: <bdi dir="ltr">${content.phone}</bdi></p>` : nothing}
      <p>${openingHours(content)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-card': SteunpuntKioskCard;
  }
}
