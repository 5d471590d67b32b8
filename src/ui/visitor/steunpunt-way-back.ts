import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { icon } from '../icons.ts';
import { VisitorElement } from './visitor-element.ts';
import { callBack } from './call-us.ts';
import type { Conversation } from './conversation.ts';
import { thisDevice } from './this-device.ts';

type Choice = 'open' | 'busy' | 'remembered' | 'own' | 'failed';

/**
 * @summary How the person wants to have the answer: on this device, with the code alone, by phone.
 * @tag steunpunt-way-back
 */
export class SteunpuntWayBack extends VisitorElement {
  static override properties = {
    conversation: { attribute: false },
    choice: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .row .button {
        flex: 1 1 14em;
      }
    `,
  ];

  conversation!: Conversation;

  private choice: Choice = 'open';

  override render(): TemplateResult {
    return html`<section class="stack" aria-labelledby="heading">
      <div class="stack tight">
        <h2 id="heading" tabindex="-1">
          ${msg('Hoe leest u straks ons antwoord?', { id: 'way-back.heading' })}
        </h2>
        ${this.#body()}
      </div>
    </section>`;
  }

  #body(): TemplateResult {
    const words = this.#words();
    if (this.conversation.remembered || this.choice === 'own')
      return html`<steunpunt-notice tone="good">${words}</steunpunt-notice>`;
    const device = thisDevice();
    return html`<p>${words}</p>
      <div class="row">
        <button
          class="button"
          type="button"
          aria-disabled=${this.choice === 'busy' ? 'true' : 'false'}
          @click=${this.#remember}
        >
          ${icon('keep')} ${msg(str`Onthoud op ${device}`, { id: 'way-back.remember' })}
        </button>
        <button class="button" type="button" @click=${this.#keepCode}>
          ${icon('code')} ${msg('Ik bewaar de code zelf', { id: 'way-back.own' })}
        </button>
        ${this.conversation.lastOwn?.as === 'call' ? nothing : callBack(this, '')}
      </div>`;
  }

  #words(): string {
    const device = thisDevice();
    if (this.conversation.remembered)
      return msg(
        str`Goed. Open deze pagina later nog eens op ${device}. Dan staat uw vraag bovenaan.`,
        { id: 'way-back.remembered' },
      );
    if (this.choice === 'own')
      return msg('Goed. Leg de code op een plek waar u hem terugvindt.', { id: 'way-back.kept' });
    if (this.choice === 'failed')
      return msg(str`Onthouden lukt niet op ${device}. Bewaar daarom de code zelf.`, {
        id: 'way-back.failed',
      });
    return msg(
      str`Gebruikt iemand anders ${device} ook? Bewaar dan liever de code zelf. Anders kan die ander uw vraag ook openen.`,
      { id: 'way-back.warning' },
    );
  }

  readonly #remember = async (): Promise<void> => {
    const { office } = this.visit.post;
    if (!office || this.choice === 'busy') return;
    this.choice = 'busy';
    const kept = await office.remember(this.conversation.thread);
    this.conversation.remembered = kept;
    this.#chosen(kept ? 'remembered' : 'failed');
  };

  readonly #keepCode = (): void => {
    this.conversation.codeTaken = true;
    this.#chosen('own');
  };

  /** The pressed button is gone: reading goes on at the heading above what was said. */
  #chosen(choice: Choice): void {
    this.choice = choice;
    this.visit.announce(this.#words());
    void this.updateComplete.then(() => {
      if (choice !== 'failed') this.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-way-back': SteunpuntWayBack;
  }
}
