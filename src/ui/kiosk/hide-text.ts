import { css, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Comfort } from './comfort.ts';

/** For shadow roots that show what the visitor typed, marked `data-own`; fields hide by themselves. */
export const ownTextStyles = css`
  [data-own] {
    filter: var(--steunpunt-veil-said, none);
  }
`;

/** Inherited into every shadow root below. Dots in a field keep the cursor and the length of lines. */
const VEIL = { '--steunpunt-veil': 'disc', '--steunpunt-veil-said': 'blur(0.6em)' };

/**
 * "Verberg mijn tekst": who stands behind sees no words within `host`. A finger on a field, or on
 * what was typed, sees it for as long as it stays there. For assistive technology nothing changes.
 */
export class HideText implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #comfort: () => Comfort;
  #stop: (() => void) | null = null;
  #seen: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, comfort: () => Comfort) {
    this.#host = host;
    this.#comfort = comfort;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.#comfort().subscribe(this.#apply);
    this.#host.addEventListener('pointerdown', this.#see);
    window.addEventListener('pointerup', this.#cover);
    window.addEventListener('pointercancel', this.#cover);
    this.#apply();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#host.removeEventListener('pointerdown', this.#see);
    window.removeEventListener('pointerup', this.#cover);
    window.removeEventListener('pointercancel', this.#cover);
    this.#cover();
  }

  readonly #apply = (): void => {
    const { hideText } = this.#comfort();
    for (const [name, value] of Object.entries(VEIL))
      this.#host.style.setProperty(name, hideText ? value : null);
  };

  readonly #see = (event: PointerEvent): void => {
    const [touched] = event.composedPath();
    if (!(touched instanceof HTMLElement) || !touched.matches('input, textarea, [data-own]'))
      return;
    this.#cover();
    this.#seen = touched;
    for (const name of Object.keys(VEIL)) touched.style.setProperty(name, 'none');
  };

  readonly #cover = (): void => {
    for (const name of Object.keys(VEIL)) this.#seen?.style.removeProperty(name);
    this.#seen = null;
  };
}
