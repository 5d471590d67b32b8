import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import {
  emptySheet,
  isWritten,
  SHEETS,
  sheetOf,
  type Filled,
  type Sheet,
} from '../../../core/sheet.ts';
import { LOCALES } from '../../../i18n/locales.ts';
import { currentLocale } from '../../../i18n/localization.ts';
import { baseStyles } from '../../base-styles.ts';
import { buttonStyles } from '../../button-styles.ts';
import { drawing } from '../../signs.ts';
import { GoEvent, type Place } from '../events.ts';
import { VisitorElement } from '../visitor-element.ts';
import { paperOf, type Around } from './paper.ts';
import { colourStyles } from './paper-styles.ts';
import { Printing } from './printing.ts';
import { offer, savedPage } from './saved-page.ts';
import { option, partFields } from './sheet-parts.ts';
import { sheetSigns } from './sheet-signs.ts';
import { sheetStyles } from './sheet-styles.ts';
import { stays } from './sheet-words.ts';

/** Where the person was going. */
interface Held {
  readonly place: Place | null;
}

/**
 * @summary One sheet to fill in, to print, and to save as a file. What is written lives in this
 * element and goes with it.
 * @tag steunpunt-sheet
 */
export class SteunpuntSheet extends VisitorElement {
  static override properties = {
    opened: { attribute: false },
    filled: { state: true },
    leaving: { state: true },
    said: { state: true },
  };

  static override styles = [baseStyles, buttonStyles, sheetStyles, colourStyles];

  /** What is on it when it comes: nothing, or what a saved file had. */
  opened: Filled = emptySheet('');
  private filled: Filled = this.opened;
  /** Where the person was going, who is told first that this goes; null most of the time. */
  private leaving: Held | null = null;
  private said = '';
  /** What was saved or printed last. */
  #kept: Filled | null = null;
  readonly #printing = new Printing(() => paperOf(this.#around));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#printing.start();
    addEventListener('steunpunt-go', this.#hold, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#printing.stop();
    removeEventListener('steunpunt-go', this.#hold, true);
    this.filled = emptySheet('');
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes);
    if (changes.has('opened')) this.filled = this.#kept = this.opened;
  }

  override render(): TemplateResult {
    const { filled } = this;
    return html`<div class="stack">
      ${this.leaving ? this.#warning(this.leaving) : nothing}
      <div>
        <h1 tabindex="-1">${this.#word('title')}</h1>
        <p>${this.#word('menu')}</p>
      </div>
      <steunpunt-notice tone="good">
        <span slot="sign">${drawing(sheetSigns.here)}</span>${stays()}
      </steunpunt-notice>
      ${this.#sheet.notes?.map((note) => html`<p>${this.#word(note)}</p>`) ?? nothing}
      ${this.#variants()}
      ${this.#sheet.parts.map((part) =>
        partFields({
          filled,
          part,
          said: this.#word,
          word: (id) => this.visit.library.word(id),
          put: (value) =>
            (this.filled = { ...filled, parts: { ...filled.parts, [part.id]: value } }),
        }),
      )}
      <div class="row">
        <button class="button primary" type="button" @click=${this.#print}>
          ${drawing(sheetSigns.print)} ${msg('Print', { id: 'receipt.print' })}
        </button>
        <button class="button" type="button" @click=${this.#save}>
          ${drawing(sheetSigns.save)} ${msg('Bewaar als bestand', { id: 'receipt.download' })}
        </button>
      </div>
      ${this.said ? html`<p>${this.said}</p>` : nothing}
    </div>`;
  }

  get #sheet(): Sheet {
    return sheetOf(this.filled.sheet) ?? (SHEETS[0] as Sheet);
  }

  get #around(): Around {
    const lang = currentLocale();
    return {
      ...{ sheet: this.#sheet, filled: this.filled, lang, dir: LOCALES[lang].dir },
      word: (id) => this.visit.library.word(id),
      name: this.visit.content.name,
    };
  }

  readonly #word = (what: string): string =>
    this.visit.library.word(`blad.${this.#sheet.id}.${what}`);

  #variants(): TemplateResult | typeof nothing {
    const { variants } = this.#sheet;
    if (!variants) return nothing;
    const { filled } = this;
    const which = msg('Wat voor gesprek is het?', { id: 'sheets.which-talk' });
    return html`<section class="part">
      <h2>${which}</h2>
      <div class="options" role="group" aria-label=${which}>
        ${variants.map((variant) =>
          option(this.#word(variant), variant === filled.variant, () => {
            this.filled = { ...filled, variant: variant === filled.variant ? '' : variant };
          }),
        )}
      </div>
      ${filled.variant ? html`<p class="quiet">${this.#word(`${filled.variant}-hint`)}</p>` : nothing}
    </section>`;
  }

  #warning({ place }: Held): TemplateResult {
    const words = msg('Gaat u weg? Dan is wat u schreef ook weg. Print of bewaar het eerst.', {
      id: 'sheets.leaving',
    });
    return html`<div class="stack tight leaving" role="group" tabindex="-1" aria-label=${words}>
      <steunpunt-notice tone="attention">${words}</steunpunt-notice>
      <div class="row">
        <button class="button primary" type="button" @click=${this.#stay}>
          ${msg('Terug naar mijn blad', { id: 'sheets.stay' })}
        </button>
        <button
          class="button"
          type="button"
          @click=${() => this.dispatchEvent(new GoEvent(place?.screen ?? null, place?.id))}
        >
          ${msg('Toch weggaan', { id: 'sheets.leave' })}
        </button>
      </div>
    </div>`;
  }

  /** Once: who goes on knows it. A quick exit is another event, and nothing holds it back. */
  readonly #hold = (event: Event): void => {
    if (this.leaving || this.filled === this.#kept || !isWritten(this.filled)) return;
    event.stopImmediatePropagation();
    this.leaving = { place: 'place' in event ? (event.place as Place | null) : null };
    void this.updateComplete.then(() => {
      const warning = this.renderRoot.querySelector<HTMLElement>('.leaving');
      warning?.focus();
      warning?.scrollIntoView({ block: 'center' });
    });
  };

  readonly #stay = (): void => {
    this.leaving = null;
    void this.focusHeading();
  };

  readonly #print = (): void => {
    this.#kept = this.filled;
    this.#printing.print();
  };

  readonly #save = (): void => {
    const title = this.#word('title');
    offer(`${title}.html`, savedPage(this.#around, title));
    this.#kept = this.filled;
    this.said = msg('Het staat bij uw downloads. Open het hier later weer.', {
      id: 'sheets.saved',
    });
    this.visit.announce(this.said);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-sheet': SteunpuntSheet;
  }
}
