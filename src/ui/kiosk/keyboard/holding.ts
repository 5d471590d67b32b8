import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DEEDS } from './layouts/layout.ts';

const HOLD_MS = 450;
const AGAIN_MS = 90;

interface Held {
  /** This key is held: true when it had something to offer. */
  holds(key: HTMLElement): boolean;
  /** The key that takes away is still held: false when nothing is left. */
  again(): boolean;
}

/**
 * Fingers, switches and keys that stay down on a key. What a key does at once it does on `click`;
 * the click that ends a holding does nothing more. A finger never takes the focus from the field.
 */
export class Holding implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #held: Held;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The pointer that is down did what a holding does. */
  #done = false;
  /** The key that Enter or Space is down on. */
  #down: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, held: Held) {
    this.#host = host;
    this.#held = held;
    host.addController(this);
    host.addEventListener('pointerdown', this.#pointerDown);
    host.addEventListener('mousedown', (event) => event.preventDefault());
    host.addEventListener('pointerup', this.#pointerUp);
    host.addEventListener('pointercancel', this.#stop);
    host.addEventListener('pointerleave', this.#stop);
    host.addEventListener('contextmenu', this.#menu);
    host.addEventListener('click', this.#click, true);
    host.addEventListener('keydown', this.#keyDown);
    host.addEventListener('keyup', this.#keyUp);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  readonly #pointerDown = (event: PointerEvent): void => {
    event.preventDefault();
    this.#stop();
    this.#done = false;
    const key = keyOf(event);
    if (key) this.#timer = setTimeout(() => this.#heldDown(key), HOLD_MS);
  };

  #heldDown(key: HTMLElement): void {
    if (key.dataset.key !== DEEDS.erase) this.#done ||= this.#held.holds(key);
    else {
      this.#done = true;
      if (this.#held.again()) this.#timer = setTimeout(() => this.#heldDown(key), AGAIN_MS);
    }
  }

  /** A finger that slid from the held key onto one of what it offers has chosen. */
  readonly #pointerUp = ({ clientX, clientY }: PointerEvent): void => {
    this.#stop();
    if (!this.#done) return;
    const under = this.#host.shadowRoot?.elementFromPoint(clientX, clientY);
    // Told apart from the click of the finger itself, which does nothing more.
    under?.closest('.more button')?.dispatchEvent(new MouseEvent('click'));
  };

  readonly #stop = (): void => clearTimeout(this.#timer);

  /** The same by the second button of a mouse or the menu key, and by a finger where systems say so. */
  readonly #menu = (event: MouseEvent): void => {
    event.preventDefault();
    const key = keyOf(event);
    if (key) this.#done = this.#held.holds(key) || this.#done;
  };

  /** Assistive technology clicks without a pointer: `detail` is 0. */
  readonly #click = (event: MouseEvent): void => {
    if (this.#done && event.detail > 0) event.stopPropagation();
    this.#done = false;
  };

  /** Held Enter would press again and again; Space and Enter press here when they are let go. */
  readonly #keyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (!key || (event.key !== 'Enter' && event.key !== ' ')) return;
    if (key.dataset.key === DEEDS.erase) return;
    event.preventDefault();
    if (!event.repeat) this.#down = key;
    else if (this.#down === key && this.#held.holds(key)) this.#down = null;
  };

  readonly #keyUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const key = keyOf(event);
    if (!key || key.dataset.key === DEEDS.erase) return;
    event.preventDefault();
    if (this.#down === key) key.click();
    this.#down = null;
  };
}

/** The button that an event within the keyboard is about. */
function keyOf(event: Event): HTMLElement | null {
  const [inner] = event.composedPath();
  return inner instanceof Element ? inner.closest('button') : null;
}
