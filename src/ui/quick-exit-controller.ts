import type { ReactiveController, ReactiveControllerHost } from 'lit';

const TIMES = 3;
const WITHIN_MS = 3000;

/** Leaves when Escape is pressed three times within three seconds, wherever focus is. */
export class QuickExitController implements ReactiveController {
  readonly #leave: () => void;
  #presses: number[] = [];

  constructor(host: ReactiveControllerHost, leave: () => void) {
    this.#leave = leave;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#pressed, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#pressed, true);
    this.#presses = [];
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat) return;
    const since = event.timeStamp - WITHIN_MS;
    this.#presses = [...this.#presses.filter((at) => at > since), event.timeStamp];
    if (this.#presses.length < TIMES) return;
    this.#presses = [];
    this.#leave();
  };
}
