import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { currentLocale } from '../../../i18n/localization.ts';
import { baseStyles } from '../../base-styles.ts';
import { watchHolding } from './holding.ts';
import { keyButton } from './key-button.ts';
import { signName } from './key-names.ts';
import { KeyEvent, type KeyDeed } from './key-event.ts';
import { keySign } from './keyboard-signs.ts';
import { layoutFor, LAYOUTS } from './layouts/all.ts';
import { DEEDS, type Layout } from './layouts/layout.ts';
import { PAD_ROWS, SIGN_ROWS } from './layouts/signs.ts';
import { focusedKey, Offers } from './offers.ts';
import { nextKey } from './roving.ts';
import { keyboardStyles } from './steunpunt-kiosk-keyboard.styles.ts';

/** What the field wants: letters, letters in lines, or a phone number or code. */
export type FieldKind = 'line' | 'lines' | 'digits';

/** Small letters, one capital, capitals. */
type Capitals = 0 | 1 | 2;

/** Which keys there are. */
interface Shown {
  readonly kind: FieldKind;
  /** Null: those of the page's language. */
  readonly chosen: Layout | null;
  readonly signs: boolean;
  readonly capitals: Capitals;
}

/**
 * @summary A keyboard on the screen. It keeps nothing and guesses nothing.
 * @tag steunpunt-kiosk-keyboard
 * @fires steunpunt-key - a key was pressed
 *
 * The field keeps the focus while a finger types. For who comes here with a key or a switch it is
 * one stop for Tab, with arrows between the keys.
 */
export class SteunpuntKioskKeyboard extends LitElement {
  static override styles = [baseStyles, keyboardStyles];

  #shown: Shown = { kind: 'line', chosen: null, signs: false, capitals: 0 };
  readonly #offers = new Offers(this);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    watchHolding(this, (key) => this.#holds(key));
    this.addEventListener('keydown', this.#arrows);
  }

  /** A new field begins with small letters. */
  begin(kind: FieldKind): void {
    this.#turn({ kind, signs: false, capitals: 0 });
  }

  get #layout(): Layout {
    return this.#shown.chosen ?? layoutFor(currentLocale());
  }

  get #keys(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  override render(): TemplateResult {
    const { rows, marks } = this.#layout;
    const digits = this.#shown.kind === 'digits';
    const all = digits
      ? PAD_ROWS
      : [
          ...(this.#shown.signs ? SIGN_ROWS : rows),
          DEEDS.signs + marks[0] + DEEDS.space + marks[1] + DEEDS.enter,
        ];
    // Not as an attribute: the policy of the page lets no style attribute through.
    this.style.setProperty('--columns', String(Math.max(...all.map((row) => row.length))));
    return html`<div
      class=${digits ? 'board pad' : 'board'}
      role="region"
      aria-label=${msg('Toetsenbord', { id: 'kiosk.keyboard' })}
    >
      <div class="row top">${digits ? nothing : this.#languageKey()} ${this.#awayKey()}</div>
      ${all.map((row) => html`<div class="row">${Array.from(row, (key) => this.#key(key))}</div>`)}
      ${this.#offers.render()}
    </div>`;
  }

  protected override firstUpdated(): void {
    // From key to key is told in here alone.
    this.renderRoot.addEventListener('focusin', () => this.#rove(focusedKey(this)));
  }

  protected override updated(): void {
    const [first] = this.#keys;
    if (first && this.#keys.every(({ tabIndex }) => tabIndex < 0)) this.#rove(first);
  }

  #languageKey(): TemplateResult {
    const { lang, name } = this.#layout;
    return keyButton(html`<span lang=${lang}>${name}</span> ${keySign('down')}`, {
      label: msg(str`Taal van het toetsenbord: ${name}`, { id: 'kiosk.keyboard.language' }),
      press: this.#languages,
    });
  }

  #awayKey(): TemplateResult {
    const words = msg('Toetsenbord weg', { id: 'kiosk.keyboard.away' });
    return keyButton(html`${words} ${keySign('down')}`, {
      press: () => this.#do('away'),
    });
  }

  #key(key: string): TemplateResult {
    const { kind, capitals, signs } = this.#shown;
    const deed = (words: unknown, press: () => void, about = {}): TemplateResult =>
      keyButton(words, {
        kind: 'deed',
        key,
        press,
        ...about,
      });
    const enter = (): void => this.#do('enter');
    switch (key) {
      case DEEDS.shift:
        return deed(
          keySign(capitals > 1 ? 'capitals' : 'capital'),
          () => this.#turn({ capitals: ((capitals + 1) % 3) as Capitals }),
          {
            pressed: capitals ? 'true' : 'false',
            label:
              capitals > 1
                ? msg('Alles met hoofdletters', { id: 'kiosk.key.capitals' })
                : msg('Hoofdletter', { id: 'kiosk.key.capital' }),
          },
        );
      case DEEDS.erase:
        return deed(keySign('erase'), () => this.#do('erase'), {
          label: msg('Wis een letter', { id: 'kiosk.key.erase' }),
        });
      case DEEDS.space:
        return deed(msg('Spatie', { id: 'kiosk.key.space' }), () => this.#do({ text: ' ' }), {
          kind: 'space',
        });
      case DEEDS.enter:
        return kind === 'lines'
          ? deed(keySign('enter'), enter, {
              label: msg('Nieuwe regel', { id: 'kiosk.key.line' }),
            })
          : deed(msg('Verder', { id: 'journey.on' }), enter, { kind: 'deed enter' });
      case DEEDS.signs:
        return deed(
          html`${signs ? this.#layout.abc : '123'}
            <span class="unseen">
              ${
                signs
                  ? msg('Letters', { id: 'kiosk.key.letters' })
                  : msg('Cijfers en tekens', { id: 'kiosk.key.signs' })
              }
            </span>`,
          () => this.#turn({ signs: !signs }),
        );
      default:
        return this.#letter(key, { kind: 'letter', key });
    }
  }

  /** Turkish has a capital for each of its two letters i; the language of the letters tells. */
  #letter(letter: string, about: { kind?: string; key?: string } = {}): TemplateResult {
    const { lang } = this.#layout;
    const text = this.#shown.capitals ? letter.toLocaleUpperCase(lang) : letter;
    const label = signName(text);
    const press = (): void => this.#do({ text });
    return keyButton(text, { ...about, press, ...(label ? { label } : { lang }) });
  }

  /** What was offered by one of these keys goes. */
  #turn(news: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...news };
    this.#offers.close();
    this.requestUpdate();
  }

  #do(deed: KeyDeed): void {
    this.#turn(this.#shown.capitals === 1 && typeof deed === 'object' ? { capitals: 0 } : {});
    this.dispatchEvent(new KeyEvent(deed));
  }

  #holds(over: HTMLElement): boolean {
    const { kind, signs } = this.#shown;
    const key = over.dataset.key ?? '';
    const letters = signs || kind === 'digits' ? '' : this.#layout.more[key];
    if (letters)
      this.#offers.open({
        over,
        name: msg('Andere letters', { id: 'kiosk.keyboard.more' }),
        keys: Array.from(letters, (letter) => this.#letter(letter)),
      });
    else if (key === DEEDS.erase) this.#do('erase');
    else return false;
    return true;
  }

  readonly #languages = ({ currentTarget }: Event): void => {
    const over = currentTarget as HTMLElement;
    if (this.#offers.close()) return;
    this.#offers.open({
      over,
      name: over.ariaLabel ?? '',
      keys: LAYOUTS.map((layout) =>
        keyButton(layout.name, {
          lang: layout.lang,
          press: () => this.#turn({ chosen: layout, signs: false, capitals: 0 }),
        }),
      ),
    });
  };

  readonly #arrows = (event: KeyboardEvent): void => {
    const focused = focusedKey(this);
    if (event.key === 'Escape') this.#offers.close();
    if (!focused || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const offered = this.#offers.keys;
    nextKey(focused, event.key, offered.length ? offered : this.#keys)?.focus();
  };

  /** The stop for Tab is the key that was used last. */
  #rove(to: HTMLElement | null): void {
    if (to) for (const key of this.#keys) key.tabIndex = key === to ? 0 : -1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-keyboard': SteunpuntKioskKeyboard;
  }
}
