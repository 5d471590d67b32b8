import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { icon } from '../icons.ts';
import { VisitorElement } from './visitor-element.ts';
import type { Conversation } from './conversation.ts';
import { deliveryHeading } from './delivery-words.ts';
import { GoEvent } from './events.ts';

/**
 * @summary After sending: where the question is, the code, and the way back to the answer.
 * @tag steunpunt-sent
 */
export class SteunpuntSent extends VisitorElement {
  static override properties = {
    conversation: { attribute: false },
  };

  static override styles = [baseStyles, buttonStyles];

  conversation!: Conversation;

  override render(): TemplateResult | typeof nothing {
    const message = this.conversation.lastOwn;
    if (!message) return nothing;
    const delivery = this.visit.post.office?.delivery(message.sid) ?? 'memory';
    return html`<div class="stack">
      <h1 class="no-print" tabindex="-1">${deliveryHeading(delivery, message.as)}</h1>
      <steunpunt-delivery class="no-print" .message=${message}></steunpunt-delivery>
      ${delivery === 'parked' ? nothing : message.noReply ? this.#toStart() : this.#wayBack()}
    </div>`;
  }

  #wayBack(): TemplateResult {
    const { conversation } = this;
    const { receipt } = conversation;
    return html`${
        receipt
          ? html`<steunpunt-receipt
              .receipt=${receipt}
              .taken=${() => (conversation.codeTaken = true)}
            ></steunpunt-receipt>`
          : nothing
      }
      <steunpunt-way-back class="no-print" .conversation=${conversation}></steunpunt-way-back>
      <steunpunt-mail-me hidden class="no-print" .conversation=${conversation}></steunpunt-mail-me>
      <div class="row no-print">
        <button class="button primary" type="button" @click=${this.#goOn}>
          ${msg('Naar mijn vraag', { id: 'sent.to-thread' })} ${icon('next')}
        </button>
      </div>`;
  }

  /** Nobody answers: there is nothing to come back to. */
  #toStart(): TemplateResult {
    return html`<div class="row">
      <button class="button" type="button" @click=${() => this.dispatchEvent(new GoEvent('start'))}>
        ${msg('Naar het begin', { id: 'sent.to-start' })}
      </button>
    </div>`;
  }

  readonly #goOn = (): void => void this.dispatchEvent(new GoEvent('thread'));
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-sent': SteunpuntSent;
  }
}
