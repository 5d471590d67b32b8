import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { signName } from './key-names.ts';

interface Option {
  readonly words: string;
  readonly lang: string;
}

/** What a key offers beside itself: the letters like it, or the languages. */
export interface Offer {
  readonly over: HTMLElement;
  readonly name: string;
  readonly options: readonly Option[];
  readonly choose: (at: number) => void;
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

  get there(): boolean {
    return this.#open !== null;
  }

  get keys(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.more button')];
  }

  /** Who came here with a key goes on with it among what is offered. Already open, it stays. */
  open(offer: Offer): void {
    if (this.#open?.over === offer.over) return;
    const byKey = focusedKey(this.#host) !== null;
    this.#show(offer);
    if (byKey) void this.#host.updateComplete.then(() => this.keys[0]?.focus());
  }

  close(): void {
    const back = focusedKey(this.#host)?.closest('.more') ? this.#open?.over : null;
    this.#show(null);
    back?.focus();
  }

  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.more');
    if (!box || !this.#open) return;
    const here = this.#host.getBoundingClientRect();
    const key = this.#open.over.getBoundingClientRect();
    const left = key.x + key.width / 2 - here.x - box.offsetWidth / 2;
    const top = key.y - here.y + this.#host.scrollTop - box.offsetHeight - 4;
    box.style.left = `${Math.max(0, Math.min(left, this.#host.clientWidth - box.offsetWidth))}px`;
    box.style.top = `${Math.max(0, top)}px`;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { name, options } = this.#open;
    return html`<div class="more" role="group" aria-label=${name}>
      ${options.map(({ words, lang }, at) => {
        const sign = signName(words);
        return html`<button
          type="button"
          tabindex="-1"
          lang=${sign ? nothing : lang}
          aria-label=${sign ?? nothing}
          @click=${() => this.#choose(at)}
        >
          ${words}
        </button>`;
      })}
    </div>`;
  }

  #choose(at: number): void {
    const chosen = this.#open?.choose;
    this.close();
    chosen?.(at);
  }

  #show(offer: Offer | null): void {
    this.#open = offer;
    this.#host.requestUpdate();
  }
}
