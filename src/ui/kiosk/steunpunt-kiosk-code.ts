import { css, html, svg, type TemplateResult } from 'lit';
import { KioskElement } from './kiosk-element.ts';
import { qrOf, QUIET } from './qr.ts';

/**
 * @summary A link as a QR, black on white in every theme, as large on this screen as it says.
 * @tag steunpunt-kiosk-code
 */
export class SteunpuntKioskCode extends KioskElement {
  static override properties = {
    link: {},
    label: {},
    mm: { type: Number },
    paper: { type: Boolean },
  };

  static override styles = css`
    :host {
      display: block;
      inline-size: fit-content;
      max-inline-size: 100%;
    }
    svg {
      display: block;
      max-inline-size: 100%;
      block-size: auto;
      border-radius: 6px;
      forced-color-adjust: none;
      print-color-adjust: exact;
    }
  `;

  /** What a phone reads; 120 characters at most. */
  link = '';
  /** What it is for who does not see it. */
  label = '';
  /** Its width, quiet zone included. */
  mm = 48;
  /** It is to be printed: a millimetre is what it is there. */
  paper = false;

  override render(): TemplateResult {
    const { size, path } = qrOf(this.link);
    const whole = size + 2 * QUIET;
    const { pixelsPerMm } = this.kiosk.settings;
    const width = this.paper ? `${this.mm}mm` : Math.round(this.mm * pixelsPerMm);
    return html`${svg`<svg
      role="img"
      aria-label=${this.label}
      width=${width}
      height=${width}
      viewBox="${-QUIET} ${-QUIET} ${whole} ${whole}"
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d="M${-QUIET} ${-QUIET}h${whole}v${whole}h-${whole}z" />
      <path fill="#000" d=${path} />
    </svg>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-code': SteunpuntKioskCode;
  }
}
