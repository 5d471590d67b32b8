import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { currentLocale } from '../../../i18n/localization.ts';
import { baseStyles } from '../../base-styles.ts';
import { Holding } from './holding.ts';
import { signName } from './key-names.ts';
import { keySign } from './keyboard-signs.ts';
import { layoutFor, LAYOUTS } from './layouts/all.ts';
import { DEEDS, type Layout } from './layouts/layout.ts';
import { PAD_ROWS, SIGN_ROWS } from './layouts/signs.ts';
import { focusedKey, Offers } from './offers.ts';
import { nextKey } from './roving.ts';
import { keyboardStyles } from './steunpunt-kiosk-keyboard.styles.ts';
import type { TextField } from './text-field.ts';
import { eraseBefore, pressEnter, typeText } from './typing.ts';

/** The person is done with the keyboard: they put it away, or the last field was sent. */
export class KeyboardAwayEvent extends Event {
  constructor() {
    super('steunpunt-keyboard-away');
  }
}

type Capitals = 'none' | 'once' | 'all';
const NEXT: Record<Capitals, Capitals> = { none: 'once', once: 'all', all: 'none' };

/**
 * @summary A keyboard on the screen. It keeps nothing and guesses nothing.
 * @tag steunpunt-kiosk-keyboard
 * @fires steunpunt-keyboard-away - it is not needed now
 *
 * The field keeps the focus while a finger types. Who comes here with a key or a switch has one stop
 * for Tab, arrows between the keys, and types into the field they came from.
 */
export class SteunpuntKioskKeyboard extends LitElement {
  static override properties = {
    field: { attribute: false },
    digits: { type: Boolean },
    chosen: { state: true },
    signs: { state: true },
    capitals: { state: true },
  };

  static override styles = [baseStyles, keyboardStyles];

  /** Where the letters go; null while there is none. */
  field: TextField | null = null;
  /** A phone number or a code: only digits. */
  digits = false;
  /** Null: the keyboard of the page's language. */
  private chosen: Layout | null = null;
  private signs = false;
  private capitals: Capitals = 'none';
  readonly #offers = new Offers(this);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new Holding(this, {
      holds: (key) => this.#holds(key),
      again: () => this.field !== null && eraseBefore(this.field),
    });
    this.addEventListener('keydown', this.#arrows);
    this.addEventListener('focusin', () => this.#rove(focusedKey(this)));
  }

  get #layout(): Layout {
    return this.chosen ?? layoutFor(currentLocale());
  }

  /** A new field begins with small letters. */
  begin(): void {
    this.signs = false;
    this.capitals = 'none';
    this.#offers.close();
  }

  override render(): TemplateResult {
    const layout = this.#layout;
    const rows = this.digits ? PAD_ROWS : this.signs ? SIGN_ROWS : layout.rows;
    const columns = Math.max(...rows.map((row) => row.length));
    return html`<div
        class="board ${this.digits ? 'pad' : ''}"
        role="group"
        aria-label=${msg('Toetsenbord', { id: 'kiosk.keyboard' })}
        style="--columns:${columns}"
      >
        <div class="row top">
          ${this.digits ? html`<span></span>` : this.#languageKey(layout)}
          <button type="button" tabindex="-1" @click=${this.#away}>
            ${keySign('away')} ${msg('Toetsenbord weg', { id: 'kiosk.keyboard.away' })}
          </button>
        </div>
        ${rows.map((row) => html`<div class="row">${Array.from(row, (key) => this.#key(key, layout))}</div>`)}
        ${this.digits ? nothing : this.#bottom(layout)}
      </div>
      ${this.#offers.render()}`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    const keys = this.renderRoot.querySelectorAll('button');
    if (![...keys].some(({ tabIndex }) => tabIndex === 0)) this.#rove(keys[0] ?? null);
  }

  #languageKey({ lang, name }: Layout): TemplateResult {
    const label = msg(str`Taal van het toetsenbord: ${name}`, { id: 'kiosk.keyboard.language' });
    return html`<button type="button" tabindex="-1" aria-label=${label} @click=${this.#languages}>
      <span lang=${lang}>${name}</span> ${keySign('others')}
    </button>`;
  }

  #bottom(layout: Layout): TemplateResult {
    const [before, after] = layout.marks;
    const keys = [DEEDS.signs, before, DEEDS.space, ...Array.from(after), DEEDS.enter];
    return html`<div class="row">${keys.map((key) => this.#key(key, layout))}</div>`;
  }

  #key(key: string, layout: Layout): TemplateResult {
    const deed = (kind: string, words: unknown, label?: string): TemplateResult =>
      html`<button
        type="button"
        tabindex="-1"
        class=${kind}
        aria-label=${label ?? nothing}
        aria-pressed=${key === DEEDS.shift ? String(this.capitals !== 'none') : nothing}
        data-key=${key}
        @click=${this.#pressed}
      >
        ${words}
      </button>`;
    switch (key) {
      case DEEDS.shift:
        return this.capitals === 'all'
          ? deed(
              'deed',
              keySign('capitals'),
              msg('Alles met hoofdletters', { id: 'kiosk.key.capitals' }),
            )
          : deed('deed', keySign('shift'), msg('Hoofdletter', { id: 'kiosk.key.capital' }));
      case DEEDS.erase:
        return deed('deed', keySign('erase'), msg('Wis een letter', { id: 'kiosk.key.erase' }));
      case DEEDS.space:
        return deed('space', msg('Spatie', { id: 'kiosk.key.space' }));
      case DEEDS.enter:
        return this.field instanceof HTMLTextAreaElement
          ? deed('enter', keySign('enter'), msg('Nieuwe regel', { id: 'kiosk.key.line' }))
          : deed('enter', msg('Verder', { id: 'journey.on' }));
      case DEEDS.signs:
        return this.signs
          ? deed('deed', layout.abc, msg('Letters', { id: 'kiosk.key.letters' }))
          : deed('deed', '123', msg('Cijfers en tekens', { id: 'kiosk.key.signs' }));
      default:
        return this.#letter(key, layout);
    }
  }

  #letter(key: string, { lang }: Layout): TemplateResult {
    const name = signName(key);
    return html`<button
      type="button"
      tabindex="-1"
      class="letter"
      lang=${name ? nothing : lang}
      aria-label=${name ?? nothing}
      data-key=${key}
      @click=${this.#pressed}
    >
      ${this.#cased(key)}
    </button>`;
  }

  /** Turkish has a capital for each of its two letters i; the language of the letters tells. */
  #cased(letter: string): string {
    return this.capitals === 'none' ? letter : letter.toLocaleUpperCase(this.#layout.lang);
  }

  readonly #pressed = (event: Event): void => {
    const { field } = this;
    const key = (event.currentTarget as HTMLElement).dataset.key ?? '';
    this.#offers.close();
    if (key === DEEDS.shift) this.capitals = NEXT[this.capitals];
    else if (key === DEEDS.signs) this.signs = !this.signs;
    else if (!field) return;
    else if (key === DEEDS.erase) eraseBefore(field);
    else if (key !== DEEDS.enter) this.#type(key === DEEDS.space ? ' ' : this.#cased(key));
    else if (!pressEnter(field)) this.#away();
  };

  #type(text: string): void {
    if (this.field) typeText(this.field, text);
    if (this.capitals === 'once') this.capitals = 'none';
  }

  readonly #away = (): void => void this.dispatchEvent(new KeyboardAwayEvent());

  #holds(over: HTMLElement): boolean {
    const { lang, more } = this.#layout;
    const letters = this.digits || this.signs ? '' : (more[over.dataset.key ?? ''] ?? '');
    if (!letters) return false;
    const options = Array.from(letters, (letter) => ({ words: this.#cased(letter), lang }));
    const name = msg('Andere letters', { id: 'kiosk.keyboard.more' });
    const choose = (at: number): void => this.#type(options[at]?.words ?? '');
    this.#offers.open({ over, name, options, choose });
    return true;
  }

  readonly #languages = (event: Event): void => {
    const over = event.currentTarget as HTMLElement;
    const name = msg('Kies de taal van het toetsenbord', { id: 'kiosk.keyboard.languages' });
    const options = LAYOUTS.map((layout) => ({ words: layout.name, lang: layout.lang }));
    const choose = (at: number): void => {
      this.chosen = LAYOUTS[at] ?? null;
      this.begin();
    };
    if (this.#offers.there) this.#offers.close();
    else this.#offers.open({ over, name, options, choose });
  };

  readonly #arrows = (event: KeyboardEvent): void => {
    const focused = focusedKey(this);
    if (event.key === 'Escape' && this.#offers.there) {
      event.stopPropagation();
      this.#offers.close();
    } else if (focused && event.key.startsWith('Arrow')) {
      event.preventDefault();
      const keys = this.renderRoot.querySelectorAll('button');
      nextKey(focused, event.key, this.#offers.there ? this.#offers.keys : [...keys])?.focus();
    }
  };

  /** One stop for Tab: the key that was used last. */
  #rove(to: HTMLElement | null): void {
    if (!to) return;
    for (const key of this.renderRoot.querySelectorAll('button'))
      key.tabIndex = key === to ? 0 : -1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-keyboard': SteunpuntKioskKeyboard;
  }
  interface HTMLElementEventMap {
    'steunpunt-keyboard-away': KeyboardAwayEvent;
  }
}
