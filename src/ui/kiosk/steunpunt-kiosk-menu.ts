import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { sign } from '../signs.ts';
import { choice, choiceStyles } from '../visitor/choice.ts';
import type { Memory } from '../visitor/memory.ts';
import { KioskGoEvent } from './events.ts';
import { KioskElement } from './kiosk-element.ts';
import type { KioskPlace } from './places.ts';

/**
 * @summary At most four ways to go on.
 * @tag steunpunt-kiosk-menu
 */
export class SteunpuntKioskMenu extends KioskElement {
  static override styles = [baseStyles, choiceStyles];

  memory!: Memory;
  place!: KioskPlace;

  override render(): TemplateResult {
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Waarmee kunnen wij u helpen?', { id: 'start.heading' })}</h1>
      ${choice({
        picture: sign('callBack'),
        title: msg('Bel mij terug', { id: 'call-back' }),
        hint: msg('U zegt wanneer, en in welke taal.', { id: 'start.call-hint' }),
        chosen: () => void this.dispatchEvent(new KioskGoEvent('journey', 'bel-mij')),
      })}
      ${choice({
        picture: sign('ask'),
        title: msg('Stel een vraag', { id: 'start.ask' }),
        hint: msg('U hoeft uw naam niet te noemen.', { id: 'start.ask-hint' }),
        chosen: () => void this.dispatchEvent(new KioskGoEvent('journey', 'vraag')),
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-menu': SteunpuntKioskMenu;
  }
}
