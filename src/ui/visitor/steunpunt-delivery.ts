import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Delivery } from '../../core/post-office.ts';
import { VisitorElement } from './visitor-element.ts';
import { deliveryTone, deliveryWords } from './delivery-words.ts';

/**
 * @summary Where one submission is now, in honest words that change by themselves.
 * @tag steunpunt-delivery
 */
export class SteunpuntDelivery extends VisitorElement {
  static override properties = {
    sid: {},
  };

  /** The submission's name. */
  sid = '';

  #said: Delivery | null = null;

  override render(): TemplateResult {
    const delivery = this.#delivery;
    return html`<steunpunt-notice tone=${deliveryTone[delivery]}>
      ${deliveryWords(delivery, this.visit.content)}
    </steunpunt-notice>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes);
    if (changes.has('sid')) this.#said = null;
    const delivery = this.#delivery;
    if (delivery === this.#said) return;
    this.#said = delivery;
    this.visit.announce(deliveryWords(delivery, this.visit.content));
  }

  /** Kept until the post office says otherwise: it has sealed and stored before there is a sid. */
  get #delivery(): Delivery {
    return this.visit.post.office?.delivery(this.sid) ?? 'kept';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-delivery': SteunpuntDelivery;
  }
}
