import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DEEDS } from './layouts/layout.ts';

const HOLD_MS = 450;
const AGAIN_MS = 90;

/**
 * Fingers, switches and keys that stay down on a key. What a key does at once it does on `click`;
 * the click that ends a holding does nothing more. A finger never takes the focus from the field.
 */
export class Holding implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #holds: (key: HTMLElement) => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The pointer that is down did what a holding does. */
  #done = false;
  /** The key that Enter or Space is down on. */
  #down: HTMLElement | null = null;

  /** `holds` is told of a held key, and says whether that did something. */
  constructor(host: ReactiveControllerHost & HTMLElement, holds: (key: HTMLElement) => boolean) {
    this.#host = host;
    this.#holds = holds;
    host.addController(this);
    host.addEventListener('pointerdown', this.#pointerDown);
    host.addEventListener('mousedown', calm);
    host.addEventListener('contextmenu', calm);
    host.addEventListener('pointerup', this.#pointerUp);
    host.addEventListener('pointercancel', this.#stop);
    host.addEventListener('pointerleave', this.#stop);
    host.addEventListener('click', this.#click, true);
    host.addEventListener('keydown', this.#key);
    host.addEventListener('keyup', this.#key);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  readonly #pointerDown = (event: PointerEvent): void => {
    event.preventDefault();
    this.#stop();
    this.#done = false;
    this.#wait(keyOf(event), HOLD_MS);
  };

  #wait(key: HTMLElement | null, ms: number): void {
    this.#timer = setTimeout(() => {
      if (!key || !this.#holds(key)) return;
      this.#done = true;
      if (erases(key)) this.#wait(key, AGAIN_MS);
    }, ms);
  }

  /** A finger that slid from the held key onto one of what it offers has chosen. */
  readonly #pointerUp = ({ clientX, clientY }: PointerEvent): void => {
    this.#stop();
    const under = this.#host.shadowRoot?.elementFromPoint(clientX, clientY);
    // Told apart from the click of the finger itself, which does nothing more.
    if (this.#done) under?.closest('.more button')?.dispatchEvent(new MouseEvent('click'));
  };

  readonly #stop = (): void => clearTimeout(this.#timer);

  /** Assistive technology clicks without a pointer: `detail` is 0. */
  readonly #click = (event: MouseEvent): void => {
    if (this.#done && event.detail) event.stopPropagation();
  };

  /** Held Enter would press again and again: both keys press when they are let go. */
  readonly #key = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (!key || erases(key) || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (event.type === 'keydown' && !event.repeat) this.#down = key;
    else if (this.#down === key) {
      if (event.type === 'keyup') key.click();
      else if (!this.#holds(key)) return;
      this.#down = null;
    }
  };
}

const calm = (event: Event): void => event.preventDefault();

const erases = (key: HTMLElement): boolean => key.dataset.key === DEEDS.erase;

/** The button that an event within the keyboard is about. */
function keyOf(event: Event): HTMLElement | null {
  const [inner] = event.composedPath();
  return inner instanceof Element ? inner.closest('button') : null;
}
