import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** What a key offers beside itself: letters like it, or languages. */
export interface Offer {
  readonly over: HTMLElement;
  readonly name: string;
  readonly keys: readonly TemplateResult[];
}

/** The button of this keyboard that has the focus; null while a finger types. */
export const focusedKey = (host: LitElement): HTMLElement | null =>
  (host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;

/** The one offer that is open, above its key and within the keyboard: never over the field. */
export class Offers implements ReactiveController {
  readonly #host: LitElement;
  #open: Offer | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get keys(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.more button')];
  }

  /** Who came here with a key goes on with it among what is offered. */
  open(offer: Offer): void {
    const byKey = focusedKey(this.#host);
    this.#open = offer;
    this.#host.requestUpdate();
    if (byKey) void this.#host.updateComplete.then(() => this.keys[0]?.focus());
  }

  /** Focus goes back to the key. False when there was nothing open. */
  close(): boolean {
    const open = this.#open;
    if (!open) return false;
    if (focusedKey(this.#host)) open.over.focus();
    this.#open = null;
    this.#host.requestUpdate();
    return true;
  }

  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.more');
    if (!box || !this.#open) return;
    const { offsetLeft, offsetTop, offsetWidth, parentElement } = this.#open.over;
    const { offsetLeft: from, offsetWidth: all } = parentElement ?? this.#host;
    const left = offsetLeft + (offsetWidth - box.offsetWidth) / 2;
    box.style.left = `${Math.max(from, Math.min(left, from + all - box.offsetWidth))}px`;
    box.style.top = `${Math.max(this.#host.scrollTop, offsetTop - box.offsetHeight)}px`;
  }

  render(): TemplateResult | typeof nothing {
    return this.#open
      ? html`<div class="more" role="group" aria-label=${this.#open.name}>${this.#open.keys}</div>`
      : nothing;
  }
}
