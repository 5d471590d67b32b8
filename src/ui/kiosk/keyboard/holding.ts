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
    host.addEventListener('mousedown', calm);
    host.addEventListener('contextmenu', calm);
    // A pointer that is taken away leaves too.
    for (const type of ['pointerdown', 'pointerup', 'pointerleave'] as const)
      host.addEventListener(type, this.#pointer);
    host.addEventListener('click', this.#click, true);
    host.addEventListener('keydown', this.#key);
    host.addEventListener('keyup', this.#key);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #pointer = (event: PointerEvent): void => {
    clearTimeout(this.#timer);
    if (event.type === 'pointerdown') {
      event.preventDefault();
      this.#done = false;
      this.#wait(keyOf(event), HOLD_MS);
    } else if (event.type === 'pointerup' && this.#done) {
      // A finger that slid from the held key onto one of what it offers has chosen.
      const under = this.#host.shadowRoot?.elementFromPoint(event.clientX, event.clientY);
      under?.closest<HTMLElement>('.more button')?.click();
    }
  };

  #wait(key: HTMLElement | null, ms: number): void {
    this.#timer = setTimeout(() => {
      if (!key || !this.#holds(key)) return;
      this.#done = true;
      if (erases(key)) this.#wait(key, AGAIN_MS);
    }, ms);
  }

  /** Scripts and assistive technology click without a pointer: `detail` is 0. */
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
const keyOf = (event: Event): HTMLElement | null =>
  (event.composedPath()[0] as Element).closest('button');
