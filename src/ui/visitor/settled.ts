import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A text that somebody types, as it was at their last pause: what reacts to it stays calm. */
export class Settled implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: () => string;
  readonly #ms: number;
  #text = '';
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `read` gives the text as it is now; `ms` is how long a pause has to be. */
  constructor(host: ReactiveControllerHost, read: () => string, ms = 400) {
    this.#host = host;
    this.#read = read;
    this.#ms = ms;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  hostUpdate(): void {
    const text = this.#read();
    if (text === this.#next) return;
    this.#next = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = text;
      this.#host.requestUpdate();
    }, this.#ms);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#text = this.#next = '';
  }
}
