import { consume } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Content } from '../../core/content.ts';
import type { Delivery } from '../../core/post-office.ts';
import { announceContext, contentContext, type Announce } from '../contexts.ts';
import { LocalizedElement } from '../localized-element.ts';
import { PostController } from '../post-controller.ts';
import { deliveryTone, deliveryWords } from './delivery-words.ts';

/**
 * @summary Where one submission is now, in honest words that change by themselves.
 * @tag steunpunt-delivery
 */
export class SteunpuntDelivery extends LocalizedElement {
  readonly #post = new PostController(this);

  /** The submission's name. */
  @property() sid = '';

  @consume({ context: contentContext }) private readonly content!: Content;
  @consume({ context: announceContext }) private readonly announce!: Announce;
  #said: Delivery | null = null;

  override render(): TemplateResult {
    const delivery = this.#delivery;
    return html`<steunpunt-notice tone=${deliveryTone[delivery]}>
      ${deliveryWords(delivery, this.content)}
    </steunpunt-notice>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes);
    if (changes.has('sid')) this.#said = null;
    const delivery = this.#delivery;
    if (delivery === this.#said) return;
    this.#said = delivery;
    this.announce(deliveryWords(delivery, this.content));
  }

  /** Kept until the post office says otherwise: it has sealed and stored before there is a sid. */
  get #delivery(): Delivery {
    return this.#post.office?.delivery(this.sid) ?? 'kept';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-delivery': SteunpuntDelivery;
  }
}
