import { loadOnce } from '../../../core/load-once.ts';
import type { KeyEvent } from './key-event.ts';
import type { SteunpuntKioskKeyboard } from './steunpunt-kiosk-keyboard.ts';
import { deepFocus, hostOf, isTextField, kindOf, type TextField } from './text-field.ts';
import { eraseBefore, pressEnter, typeText } from './typing.ts';

/** So many letters of a keyboard on the table, and ours goes out of the way. */
const OWN_KEYS = 3;

/**
 * Brings our own keyboard to whoever comes to a field, as the child of `kiosk` in its slot
 * `keyboard`, which stands below what scrolls: it never covers the field. Everything else that types
 * goes on working, and it never takes the focus.
 *
 * States: away (no field, or put away) and there. `folded` says why it is away while there is a
 * field: `here` the person put it away at this field, `typing` they type on a keyboard of their own;
 * touching a field brings it back.
 */
export class KeyboardController {
  readonly #kiosk: HTMLElement;
  readonly #load: () => Promise<typeof import('./keyboard.ts')>;
  #keyboard: SteunpuntKioskKeyboard | null = null;
  #field: TextField | null = null;
  /** What the field asked of the system's keyboard. */
  #asked: string | null = null;
  #folded: 'no' | 'here' | 'typing' = 'no';
  #started = false;
  #pointers = 0;
  #ownKeys = 0;

  constructor(kiosk: HTMLElement, load = () => import('./keyboard.ts')) {
    this.#kiosk = kiosk;
    this.#load = loadOnce(load);
  }

  start(): void {
    this.#started = true;
    window.addEventListener('focusin', this.#focusIn);
    window.addEventListener('focusout', this.#soon);
    window.addEventListener('pointerdown', this.#pointerDown, true);
    window.addEventListener('pointerup', this.#pointerUp, true);
    window.addEventListener('pointercancel', this.#pointerUp, true);
    window.addEventListener('keydown', this.#keyDown, true);
    window.addEventListener('input', this.#keepField);
    this.#look();
  }

  stop(): void {
    this.#started = false;
    window.removeEventListener('focusin', this.#focusIn);
    window.removeEventListener('focusout', this.#soon);
    window.removeEventListener('pointerdown', this.#pointerDown, true);
    window.removeEventListener('pointerup', this.#pointerUp, true);
    window.removeEventListener('pointercancel', this.#pointerUp, true);
    window.removeEventListener('keydown', this.#keyDown, true);
    window.removeEventListener('input', this.#keepField);
    this.#leave();
    this.#keyboard?.remove();
  }

  /**
   * Focus that moves within one shadow root is not told outside it, so every root on the way to
   * where it was gets an ear; adding the same one twice is adding it once.
   */
  readonly #focusIn = (event: Event): void => {
    for (const target of event.composedPath())
      if (target instanceof ShadowRoot) target.addEventListener('focusin', this.#focusIn);
    this.#soon();
  };

  /** After the click that this belongs to: what is pressed must not move away under a finger. */
  readonly #soon = (): void => {
    setTimeout(() => {
      if (this.#started && this.#pointers === 0) this.#look();
    });
  };

  readonly #pointerDown = (event: PointerEvent): void => {
    this.#pointers++;
    const [touched] = event.composedPath();
    if (touched instanceof Element && isTextField(touched)) this.#folded = 'no';
  };

  readonly #pointerUp = (): void => {
    this.#pointers = 0;
    this.#soon();
  };

  /** Letters that come from elsewhere; a switch sends Space, Enter and arrows. */
  readonly #keyDown = ({ key, isTrusted }: KeyboardEvent): void => {
    if (!isTrusted || key.length > 1 || key === ' ' || !this.#field || deepFocus() !== this.#field)
      return;
    if (++this.#ownKeys < OWN_KEYS) return;
    this.#folded = 'typing';
    this.#soon();
  };

  #look(): void {
    const focus = deepFocus();
    if (isTextField(focus)) void this.#come(focus);
    else if (!this.#field?.isConnected || !focus || hostOf(focus) !== this.#keyboard) this.#leave();
  }

  async #come(field: TextField): Promise<void> {
    const news = field !== this.#field;
    if (news) this.#enter(field);
    const keyboard = this.#folded === 'no' ? await this.#fetched() : null;
    if (this.#field !== field) return;
    if (!keyboard) this.#hide();
    else if (keyboard.hidden || news) await this.#show(keyboard, field);
  }

  async #show(keyboard: SteunpuntKioskKeyboard, field: TextField): Promise<void> {
    keyboard.begin(kindOf(field, this.#asked));
    keyboard.hidden = false;
    if (!keyboard.isConnected) this.#kiosk.append(keyboard);
    await keyboard.updateComplete;
    this.#showField();
  }

  #enter(field: TextField): void {
    this.#leave();
    this.#field = field;
    this.#asked = field.getAttribute('inputmode');
    field.inputMode = 'none';
  }

  #leave(): void {
    if (this.#field) this.#giveBack(this.#field);
    this.#field = null;
    this.#ownKeys = 0;
    if (this.#folded === 'here') this.#folded = 'no';
    this.#hide();
  }

  /** The system's keyboard may come again, if there is one. */
  #giveBack(field: TextField): void {
    if (this.#asked === null) field.removeAttribute('inputmode');
    else field.setAttribute('inputmode', this.#asked);
  }

  #hide(): void {
    if (!this.#keyboard) return;
    this.#keyboard.hidden = true;
  }

  /** Null when it cannot be had now; the next field asks for it again. */
  async #fetched(): Promise<SteunpuntKioskKeyboard | null> {
    if (this.#keyboard) return this.#keyboard;
    try {
      const { makeKeyboard } = await this.#load();
      return (this.#keyboard ??= this.#made(makeKeyboard()));
    } catch {
      if (this.#field) this.#giveBack(this.#field);
      return null;
    }
  }

  #made(keyboard: SteunpuntKioskKeyboard): SteunpuntKioskKeyboard {
    keyboard.slot = 'keyboard';
    keyboard.hidden = true;
    keyboard.addEventListener('steunpunt-key', this.#key);
    // Another language has more rows, larger text larger keys.
    new ResizeObserver(this.#showField).observe(keyboard);
    return keyboard;
  }

  readonly #key = ({ deed }: KeyEvent): void => {
    const field = this.#field;
    if (!field) return;
    if (typeof deed === 'object') typeText(field, deed.text);
    else if (deed === 'erase') eraseBefore(field);
    else if (deed === 'away' || !pressEnter(field)) this.#away();
    // What was sent may have taken the field with it.
    this.#soon();
  };

  /** Who went among the keys comes back to the field they left. */
  #away(): void {
    this.#folded = 'here';
    if (this.#keyboard?.matches(':focus-within')) this.#field?.focus();
    this.#hide();
  }

  /** The label too where there is room, else where one writes. */
  readonly #showField = (): void => this.#bringInSight(true);
  /** A field that grows stays in sight; what else somebody scrolled to or what came up, too. */
  readonly #keepField = (): void => this.#bringInSight(false);

  #bringInSight(withLabel: boolean): void {
    const [field, keyboard] = [this.#field, this.#keyboard];
    if (!field || keyboard?.hidden !== false) return;
    // Much enlarged, all of the page scrolls: the keys stay where the finger is.
    if (document.documentElement.scrollHeight > innerHeight) return;
    if (withLabel) hostOf(field)?.scrollIntoView({ block: 'nearest' });
    field.scrollIntoView({ block: 'nearest' });
    const covered = field.getBoundingClientRect().bottom > keyboard.getBoundingClientRect().top;
    if (covered && field.selectionStart === field.value.length)
      field.scrollIntoView({ block: 'end' });
  }
}
