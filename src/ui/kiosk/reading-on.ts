import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So much of a page stays in sight when it moves on. */
const KEPT = 0.2;
/** Less than this below the edge, in CSS px, is not worth a button. */
const WORTH = 24;

/** Whether there is more below what is in sight, and the way there for who does not swipe. */
export class ReadingOn implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => Element | null;
  /** In the next frame: what this adds is no part of the layout that it hears of. */
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(this.#look));
  #watched: readonly Element[] = [];
  #more = false;

  /** `scroller` is what scrolls, once it is there; its only child is the page. */
  constructor(host: ReactiveControllerHost, scroller: () => Element | null) {
    this.#host = host;
    this.#scroller = scroller;
    host.addController(this);
  }

  get more(): boolean {
    return this.#more;
  }

  /** Nearly as far as there is in sight. */
  on(): void {
    const scroller = this.#scroller();
    scroller?.scrollBy(0, scroller.clientHeight * (1 - KEPT));
  }

  hostUpdated(): void {
    const scroller = this.#scroller();
    if (!scroller) return;
    const watched = [scroller, ...scroller.children];
    if (watched.every((element, at) => element === this.#watched[at])) return;
    this.hostDisconnected();
    this.#watched = watched;
    for (const element of watched) this.#resized.observe(element);
    scroller.addEventListener('scroll', this.#look);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#watched[0]?.removeEventListener('scroll', this.#look);
    this.#watched = [];
  }

  readonly #look = (): void => {
    const scroller = this.#scroller();
    if (!scroller) return;
    const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    if (below > WORTH === this.#more) return;
    this.#more = below > WORTH;
    this.#host.requestUpdate();
  };
}
