import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { bands } from '../../core/faq/faq.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import type { Found } from '../contexts.ts';
import { sign } from '../signs.ts';
import type { SteunpuntField } from '../steunpunt-field.ts';
import { entryLinks, entryLinkStyles } from '../visitor/entry-links.ts';
import type { Memory } from '../visitor/memory.ts';
import { Settled } from '../visitor/settled.ts';
import { KioskGoEvent } from './events.ts';
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
    return html`<steunpunt-field
        .label=${msg('Typ een paar woorden', { id: 'kiosk.find.words' })}
        .hint=${msg('De spelling maakt niet uit.', { id: 'kiosk.find.spelling' })}
        .value=${text}
        @input=${this.#typed}
      ></steunpunt-field>
      <div class="found">
        <steunpunt-kiosk-danger .text=${text}></steunpunt-kiosk-danger>
        ${text.trim() ? this.#results(this.#found(text.trim())) : nothing}
      </div>`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.#sayHowMany();
  }

  #found(text: string): readonly Found[] {
    const found = this.visit.library.find(text, 5).filter(({ score }) => score >= bands.offer);
    const sure = found.filter(({ score }) => score >= bands.answer);
    return (sure.length > 0 ? sure : found).slice(0, 3);
  }

  #results(shown: readonly Found[]): TemplateResult {
    const [best] = shown;
    const heading = !best
      ? msg('Dat antwoord hebben wij nog niet', { id: 'find.none' })
      : best.score >= bands.answer
        ? msg('Dit past het best', { id: 'find.best' })
        : msg('Bedoelt u een van deze?', { id: 'find.maybe' });
    return html`<section class="stack tight" aria-labelledby="found">
        <h2 id="found">${heading}</h2>
        ${entryLinks(
          this,
          shown.map(({ entry }) => entry),
          this.visit.library.library?.lang ?? 'nl',
        )}
      </section>
      <section class="stack tight">
        <p>${msg('Staat het er niet bij? Vraag het ons.', { id: 'find.not-there' })}</p>
        <button class="button" type="button" @click=${this.#askThis}>
          ${sign('ask')} ${msg('Stel een vraag', { id: 'start.ask' })}
        </button>
      </section>`;
  }

  readonly #typed = ({ currentTarget }: Event): void => {
    this.memory.finding.text = (currentTarget as SteunpuntField).value;
    this.requestUpdate();
  };

  /** What was looked for is the beginning of the question. */
  readonly #askThis = (): void => {
    const { unfinished } = this.memory.talk('vraag');
    unfinished.text ||= this.memory.finding.text.trim();
    this.dispatchEvent(new KioskGoEvent('journey', 'vraag'));
  };

  /** At a pause, once per text: how much there is below. */
  #sayHowMany(): void {
    const { text } = this.#settled;
    if (text === this.#announced || !this.visit.library.library) return;
    this.#announced = text;
    if (!text) return;
    const count = this.#found(text).length;
    this.visit.announce(
      count === 0
        ? msg('Dat antwoord hebben wij nog niet', { id: 'find.none' })
        : msg(str`Antwoorden gevonden: ${count}.`, { id: 'find.count' }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-search': SteunpuntKioskSearch;
  }
}
