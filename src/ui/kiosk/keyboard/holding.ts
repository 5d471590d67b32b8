import { DEEDS } from './layouts/layout.ts';

const HOLD_MS = 450;
const AGAIN_MS = 90;

/**
 * Fingers, switches and keys that stay down on a key of `host`: `holds` is told, and says whether
 * that did something. What a key does at once it does on `click`; the click that ends a holding does
 * nothing more. A finger never takes the focus from the field.
 */
export function watchHolding(host: HTMLElement, holds: (key: HTMLElement) => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The pointer that is down did what a holding does. */
  let done = false;
  /** The key that Enter or Space is down on. */
  let down: HTMLElement | null = null;

  const wait = (key: HTMLElement | null, ms: number): void => {
    timer = setTimeout(() => {
      if (!key?.isConnected || !holds(key)) return;
      done = true;
      if (erases(key)) wait(key, AGAIN_MS);
    }, ms);
  };

  const pointer = (event: PointerEvent): void => {
    clearTimeout(timer);
    if (event.type === 'pointerdown') {
      event.preventDefault();
      done = false;
      wait(keyOf(event), HOLD_MS);
    } else if (event.type === 'pointerup' && done) {
      // A finger that slid from the held key onto one of what it offers has chosen.
      const under = host.shadowRoot?.elementFromPoint(event.clientX, event.clientY);
      under?.closest<HTMLElement>('.more button')?.click();
    }
  };

  /** Held Enter would press again and again: both keys press when they are let go. */
  const pressed = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (!key || erases(key) || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (event.type === 'keydown' && !event.repeat) down = key;
    else if (down === key) {
      if (event.type === 'keyup') key.click();
      else if (!holds(key)) return;
      down = null;
    }
  };

  // A pointer that is taken away leaves too.
  for (const type of ['pointerdown', 'pointerup', 'pointerleave'] as const)
    host.addEventListener(type, pointer);
  for (const type of ['keydown', 'keyup'] as const) host.addEventListener(type, pressed);
  // Else a key takes the focus, brings up a menu, or a finger that chooses scrolls.
  for (const type of ['mousedown', 'contextmenu', 'touchmove'] as const)
    host.addEventListener(type, (event) => {
      if (done || type !== 'touchmove') event.preventDefault();
    });
  // Scripts and assistive technology click without a pointer: `detail` is 0.
  const click = (event: MouseEvent): void => {
    if (done && event.detail) event.stopPropagation();
  };
  host.addEventListener('click', click, true);
}

const erases = (key: HTMLElement): boolean => key.dataset.key === DEEDS.erase;

/** The button that an event within the keyboard is about. */
const keyOf = (event: Event): HTMLElement | null =>
  (event.composedPath()[0] as Element).closest('button');
