import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import type { SteunpuntField } from '../steunpunt-field.ts';
import { entryLinkStyles } from '../visitor/entry-links.ts';
import { foundFor, foundList, howMany } from '../visitor/found.ts';
import type { Memory } from '../visitor/memory.ts';
import { Settled } from '../visitor/settled.ts';
import { KioskElement } from './kiosk-element.ts';
import { kioskStyles } from './kiosk-styles.ts';

/**
 * @summary Answers for what somebody types; the field stays in sight. A plain one: the cross in a
 * field for searching is too small for a finger.
 * @tag steunpunt-kiosk-search
 */
export class SteunpuntKioskSearch extends KioskElement {
  static override properties = {
    memory: { attribute: false },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    entryLinkStyles,
    kioskStyles,
    css`
      :host {
        display: grid;
        gap: var(--steunpunt-l);
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
      }
      .found {
        display: grid;
        gap: var(--steunpunt-l);
        grid-template-columns: minmax(0, 1fr);
      }
      /* Beside the field: a keyboard below takes half of a screen that lies. */
      @media (orientation: landscape) {
        @container (min-width: 42em) {
          :host {
            grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
            column-gap: 2.5em;
          }
        }
      }
    `,
  ];

  memory!: Memory;
  readonly #settled = new Settled(this, () => this.memory.finding.text.trim(), 700);
  #announced = '';

  override focus(): void {
    this.renderRoot.querySelector('steunpunt-field')?.focus();
  }

  override render(): TemplateResult {
    const { text } = this.memory.finding;
    const lang = this.visit.library.library?.lang ?? 'nl';
    return html`<steunpunt-field
        .label=${msg('Typ een paar woorden', { id: 'kiosk.find.words' })}
        .hint=${msg('De spelling maakt niet uit.', { id: 'kiosk.find.spelling' })}
        .value=${text}
        @input=${this.#typed}
      ></steunpunt-field>
      <div class="found">
        <steunpunt-kiosk-danger .text=${text}></steunpunt-kiosk-danger>
        ${text.trim() ? foundList(this, foundFor(this.visit.library, text.trim()), lang) : nothing}
      </div>`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.#sayHowMany();
  }

  readonly #typed = ({ currentTarget }: Event): void => {
    this.memory.finding.text = (currentTarget as SteunpuntField).value;
    this.requestUpdate();
  };

  /** At a pause, once per text: how much there is below. */
  #sayHowMany(): void {
    const { text } = this.#settled;
    if (text === this.#announced || !this.visit.library.library) return;
    this.#announced = text;
    if (text) this.visit.announce(howMany(foundFor(this.visit.library, text)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-search': SteunpuntKioskSearch;
  }
}
