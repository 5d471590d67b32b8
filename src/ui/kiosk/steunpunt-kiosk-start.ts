import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Door } from '../../core/library/types.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { choiceStyles } from '../visitor/choice.ts';
import { DoorEvent } from '../visitor/events.ts';
import { KioskGoEvent } from './events.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskScreen } from './kiosk-screen.ts';
import { kioskStyles } from './kiosk-styles.ts';
import { startStyles } from './start-styles.ts';
import { inChecked } from '../checked.ts';
import { nobodyReadsBack } from './kiosk-consent.ts';

/**
 * @summary In which language, how large, and who is there.
 * @tag steunpunt-kiosk-start
 */
export class SteunpuntKioskStart extends KioskScreen {
  static override styles = [
    baseStyles,
    buttonStyles,
    choiceStyles,
    kioskPageStyles,
    kioskStyles,
    startStyles,
  ];

  override render(): TemplateResult {
    const { doors } = this.kiosk.settings;
    return html`<div class="page">
      <div class="wall stack">
        <div class="words">
          <h1 tabindex="-1">
            ${
              doors === 'both'
                ? msg('Fijn dat u er bent. Wie bent u?', { id: 'kiosk.start.heading' })
                : msg('Fijn dat u er bent. Kom binnen.', { id: 'kiosk.start.come-in' })
            }
          </h1>
          <p>${inChecked(nobodyReadsBack)}</p>
        </div>
        <div class="doors">
          ${doors === 'youth' ? nothing : this.#door('parent', msg('Ouder of verzorger', { id: 'start.parent' }))}
          ${doors === 'parent' ? nothing : this.#door('youth', msg('Jongere', { id: 'start.youth' }))}
        </div>
      </div>
      <steunpunt-kiosk-comfort></steunpunt-kiosk-comfort>
    </div>`;
  }

  #door(door: Door, words: string): TemplateResult {
    return html`<button class="door" type="button" @click=${() => this.#enter(door)}>
      <span class="picture">${sign(door)}</span> ${words}
    </button>`;
  }

  #enter(door: Door): void {
    this.dispatchEvent(new DoorEvent(door));
    this.dispatchEvent(new KioskGoEvent('menu'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-start': SteunpuntKioskStart;
  }
}
