import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
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
    css`
      :host {
        display: grid;
      }
      .page {
        grid-template-rows: minmax(min-content, 1fr) auto;
        gap: 1.5em;
        inline-size: 100%;
        max-inline-size: 40em;
      }
      .wall {
        align-self: center;
        align-content: space-between;
        min-block-size: min(100%, 26em);
        padding-block-start: 2em;
        text-align: center;
      }
      h1 {
        font-size: 1.9em;
      }
      .words {
        display: grid;
        gap: var(--steunpunt-m);
        align-content: start;
      }
      .wall p {
        margin-inline: auto;
      }
      .doors {
        gap: 2em;
        margin-block-start: 0.5em;
      }
      .door {
        flex-basis: 9em;
        max-inline-size: 13em;
        padding-block-end: 1.2em;
        font-size: 1.15em;
      }
      .door .picture {
        block-size: 8em;
        background: var(--steunpunt-lamp);
        color: var(--steunpunt-on-lamp);
      }
      .door svg {
        inline-size: 4em;
        block-size: 4em;
      }
      @container (max-width: 32em) {
        h1 {
          font-size: var(--steunpunt-title);
        }
        .doors {
          gap: 1em;
        }
        .door {
          flex-basis: 7em;
        }
      }
      @media (orientation: landscape) {
        @container (min-width: 42em) {
          .page {
            grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
            grid-template-rows: minmax(min-content, 1fr);
            align-items: center;
            column-gap: 3em;
            max-inline-size: 66em;
          }
        }
        @container (min-width: 42em) and (max-width: 58em) {
          .wall {
            padding-block-start: 1em;
          }
          .door .picture {
            block-size: 5em;
          }
          .door svg {
            inline-size: 3em;
            block-size: 3em;
          }
        }
      }
    `,
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
          <p>
            ${msg('Niemand kan hier teruglezen wat u doet. School leest niet mee.', { id: 'kiosk.start.privacy' })}
          </p>
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
