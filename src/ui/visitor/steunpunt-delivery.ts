import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Delivery } from '../../core/post-office.ts';
import { VisitorElement } from './visitor-element.ts';
import type { OwnMessage } from './conversation.ts';
import { deliveryTone, deliveryWords } from './delivery-words.ts';

/** What is kept is mostly sent within this: "not sent yet" is only said when it is not. */
const SOON_MS = 1000;

/**
 * @summary Where one submission is now, in honest words that change by themselves.
 * @tag steunpunt-delivery
 */
export class SteunpuntDelivery extends VisitorElement {
  static override properties = {
    message: { attribute: false },
  };

  message!: OwnMessage;
  #soon: ReturnType<typeof setTimeout> | undefined;

  override render(): TemplateResult {
    const delivery = this.#delivery;
    return html`<steunpunt-notice tone=${deliveryTone[delivery]}>
      ${deliveryWords(delivery, this.visit.content, this.message)}
    </steunpunt-notice>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes);
    const delivery = this.#delivery;
    clearTimeout(this.#soon);
    if (delivery === this.message.said) return;
    if (delivery === 'kept') this.#soon = setTimeout(() => this.#say(delivery), SOON_MS);
    else this.#say(delivery);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#soon);
  }

  #say(delivery: Delivery): void {
    this.message.said = delivery;
    this.visit.announce(deliveryWords(delivery, this.visit.content, this.message));
  }

  /** Without a post office to ask: the state that claims least. */
  get #delivery(): Delivery {
    return this.visit.post.office?.delivery(this.message.sid) ?? 'memory';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-delivery': SteunpuntDelivery;
  }
}
