import { html, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { KioskElement } from './kiosk-element.ts';
import type { KioskPlace } from './places.ts';

/**
 * @summary Whose screen this is, and how somebody likes to read.
 * @tag steunpunt-kiosk-top
 */
export class SteunpuntKioskTop extends KioskElement {
  static override properties = { place: { attribute: false } };
  static override styles = [baseStyles, buttonStyles];

  place!: KioskPlace;

  override render(): TemplateResult {
    return html`<header><p lang="nl">${this.kiosk.content.name}</p></header>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-top': SteunpuntKioskTop;
  }
}
