import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import type { Memory } from '../visitor/memory.ts';
import { KioskGoEvent } from './events.ts';
import { KioskElement } from './kiosk-element.ts';
import type { KioskPlace } from './places.ts';

/**
 * @summary Nobody stands here: what this screen is for, until somebody touches it.
 * @tag steunpunt-kiosk-attract
 */
export class SteunpuntKioskAttract extends KioskElement {
  static override styles = [baseStyles];

  memory!: Memory;
  place!: KioskPlace;

  override render(): TemplateResult {
    return html`<button type="button" @click=${this.#begin}>
      <h1 tabindex="-1">${msg('Raak het scherm aan', { id: 'kiosk.attract.touch' })}</h1>
    </button>`;
  }

  readonly #begin = (): void => void this.dispatchEvent(new KioskGoEvent('start'));
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-attract': SteunpuntKioskAttract;
  }
}
