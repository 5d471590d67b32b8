import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Door } from '../../core/library/types.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { choiceStyles } from '../visitor/choice.ts';
import { DoorEvent } from '../visitor/events.ts';
import type { Memory } from '../visitor/memory.ts';
import { KioskGoEvent } from './events.ts';
import { KioskElement } from './kiosk-element.ts';
import type { KioskPlace } from './places.ts';

/**
 * @summary In which language, how large, and who is there.
 * @tag steunpunt-kiosk-start
 */
export class SteunpuntKioskStart extends KioskElement {
  static override styles = [baseStyles, buttonStyles, choiceStyles];

  memory!: Memory;
  place!: KioskPlace;

  override render(): TemplateResult {
    return html`<div class="wall stack">
      <h1 tabindex="-1">${msg('Wie bent u?', { id: 'start.doors' })}</h1>
      <div class="doors">
        ${this.#door('parent', msg('Ouder of verzorger', { id: 'start.parent' }))}
        ${this.#door('youth', msg('Jongere', { id: 'start.youth' }))}
      </div>
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
