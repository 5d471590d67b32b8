import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { VisitorElement } from './visitor-element.ts';
import { Conversation, type Unfinished } from './conversation.ts';
import { CONSENT } from './consent.ts';
import { ConversationEvent, SubmittedEvent } from './events.ts';
import type { Deliver } from './steunpunt-compose.ts';

/**
 * @summary Ask one open question.
 * @tag steunpunt-ask
 * @fires steunpunt-conversation - sealed and kept: a conversation has begun
 */
export class SteunpuntAsk extends VisitorElement {
  static override properties = {
    unfinished: { attribute: false },
  };

  static override styles = baseStyles;

  unfinished: Unfinished = { text: '' };

  override render(): TemplateResult {
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Stel uw vraag', { id: 'ask.heading' })}</h1>
      <steunpunt-compose
        .label=${msg('Wat is uw vraag?', { id: 'ask.label' })}
        .hint=${msg('Schrijf het zoals u het zou zeggen. U hoeft uw naam niet te noemen.', { id: 'ask.hint' })}
        .sendLabel=${msg('Verstuur mijn vraag', { id: 'ask.send' })}
        .rows=${6}
        .unfinished=${this.unfinished}
        .deliver=${this.#deliver}
      >
        <p class="quiet">
          ${msg('Dit is geen officiële klacht of bezwaar. Heeft u een brief met een datum? Bel ons.', { id: 'ask.no-complaint' })}
        </p>
      </steunpunt-compose>
    </div>`;
  }

  readonly #deliver: Deliver = async (office, text) => {
    const locale = currentLocale();
    const asked = await office.ask({ text, door: this.visit.door, locale, consent: CONSENT });
    if (asked.kind === 'asked') {
      const conversation = new Conversation(asked.thread, { receipt: asked.receipt });
      conversation.addOwn(asked.sid, text, new Date());
      this.dispatchEvent(new SubmittedEvent(asked.sid));
      this.dispatchEvent(new ConversationEvent(conversation, 'sent'));
    }
    return asked;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-ask': SteunpuntAsk;
  }
}
