import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Clock } from '../../src/core/ports.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { today } from '../clock.ts';
import type { OpenDesk } from '../session.ts';
import type { ToEnd } from './retention-run.ts';
import { endingWords } from './retention-words.ts';
import { doorWords } from '../words.ts';
import { OpenThreadEvent } from '../elements/events.ts';
import { redrawOn } from '../redraw-on.ts';

/**
 * @summary What is erased in the coming week. Nothing is shown when that is nothing.
 * @tag steunpunt-desk-coming
 * @fires steunpunt-desk-open-thread - one of them was chosen
 */
export class SteunpuntDeskComing extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      summary {
        display: flex;
        gap: 0.6em;
        align-items: center;
        min-block-size: var(--steunpunt-target);
        padding: 0.4em 0.8em;
        border-radius: var(--steunpunt-radius);
        cursor: pointer;
      }
      .show {
        margin-inline-start: auto;
        color: var(--steunpunt-primary);
        font-weight: 600;
      }
      details[open] .show {
        display: none;
      }
      details {
        border: 1px solid var(--steunpunt-line);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-surface);
      }
      .inside {
        padding: 0 0.8em 0.8em;
      }
      li .button {
        inline-size: 100%;
        justify-content: start;
        text-align: start;
        font-weight: 400;
      }
      li span {
        display: grid;
        min-inline-size: 0;
      }
      bdi {
        overflow: hidden;
        text-overflow: ellipsis;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;
  #coming: readonly ToEnd[] = [];

  constructor() {
    super();
    redrawOn(this, () => [this.desk.mailroom, this.desk.documents]);
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#coming = this.desk.retention?.coming() ?? [];
    // Nothing to tell takes no place.
    this.hidden = this.#coming.length === 0;
  }

  override render(): TemplateResult | typeof nothing {
    const coming = this.#coming;
    if (coming.length === 0) return nothing;
    return html`<details>
      <summary>
        ${icon('clock')} <span>${weekWords(coming.length)}</span>
        <span class="show">${msg('Laat zien', { id: 'desk.coming.show' })}</span>
      </summary>
      <div class="inside stack tight">
        <p class="quiet">
          ${msg('Nog nodig? Open het gesprek en kies daar “Bewaar langer”.', {
            id: 'desk.coming.explain',
          })}
        </p>
        <ul>
          ${coming.map((one) => html`<li>${this.#row(one)}</li>`)}
        </ul>
      </div>
    </details>`;
  }

  #row({ thread, ending }: ToEnd): TemplateResult {
    return html`<button
      class="button quiet"
      type="button"
      @click=${() => this.dispatchEvent(new OpenThreadEvent(thread.mailbox))}
    >
      <span>
        <bdi translate="no">${this.desk.journeys.lineOf(thread) || doorWords(thread.door)}</bdi>
        ${endingWords(ending, today(this.clock))}
      </span>
    </button>`;
  }
}

/** How many threads are erased this week, in a sentence. */
function weekWords(count: number): string {
  return count === 1
    ? msg('Deze week wissen wij 1 gesprek', { id: 'desk.coming.one' })
    : msg(str`Deze week wissen wij ${count} gesprekken`, { id: 'desk.coming.some' });
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-coming': SteunpuntDeskComing;
  }
}
