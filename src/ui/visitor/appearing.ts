import type { LitElement, ReactiveController } from 'lit';

/**
 * A panel that comes up by itself: it takes no room while there is nothing in it. `came` runs each
 * time that there is something again.
 */
export class Appearing implements ReactiveController {
  readonly #host: LitElement;
  readonly #came: () => void;
  #shown = false;

  constructor(host: LitElement, came: () => void) {
    this.#host = host;
    this.#came = came;
    host.addController(this);
  }

  hostUpdated(): void {
    const shown = this.#host.renderRoot.querySelector(':not(style)') !== null;
    this.#host.hidden = !shown;
    if (shown && !this.#shown) this.#came();
    this.#shown = shown;
  }
}
