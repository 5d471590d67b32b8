import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { isEmail } from '../../core/email.ts';
import type { Notice } from '../../core/message.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import type { SteunpuntField } from '../steunpunt-field.ts';
import { VisitorElement } from './visitor-element.ts';
import { callUs } from './call-us.ts';
import type { Conversation } from './conversation.ts';

/** What was asked last of this conversation, and under which sid it went. */
interface Asked {
  readonly notice: Notice | null;
  readonly sid: string;
}

/** In memory, and gone with the conversation: nothing on this device knows the address. */
const asked = new WeakMap<Conversation, Asked>();

/**
 * @summary An e-mail when there is an answer, for whoever wants one. The address goes sealed, as a
 * later message of the same conversation.
 * @tag steunpunt-mail-me
 */
export class SteunpuntMailMe extends VisitorElement {
  static override properties = {
    conversation: { attribute: false },
    open: { state: true },
    busy: { state: true },
    error: { state: true },
  };

  static override styles = [baseStyles, buttonStyles];

  conversation!: Conversation;

  private open = false;
  private busy = false;
  private error = '';

  /** Where it stands it is hidden: a hub that sends no mail never brings this element. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.hidden = false;
  }

  override render(): TemplateResult {
    if (this.open) return this.#form();
    const said = this.error || this.#said();
    const failed = said === this.#failed();
    const stop = said && !failed && asked.get(this.conversation)?.notice;
    const tone = failed ? 'attention' : 'good';
    return html`<div class="stack tight">
      ${said ? html`<steunpunt-notice tone=${tone} tabindex="-1">${said}</steunpunt-notice>` : nothing}
      ${
        stop
          ? this.#stopButton()
          : html`<div class="row">
              <button class="button" type="button" @click=${this.#show}>
                ${sign('envelope')}
                ${msg('Stuur mij een e-mail als er antwoord is', { id: 'mail-me.open' })}
              </button>
              ${failed ? callUs(this.visit.content, 'quiet') : nothing}
            </div>`
      }
    </div>`;
  }

  #form(): TemplateResult {
    return html`<form class="card stack" novalidate @submit=${this.#submit}>
      <steunpunt-field
        .type=${'email'}
        .label=${msg('Uw e-mailadres', { id: 'mail-me.label' })}
        .hint=${msg('In de mail staat niet waarover het gaat.', { id: 'mail-me.hint' })}
        .error=${this.error}
        @input=${() => (this.error = '')}
      ></steunpunt-field>
      <p class="quiet">
        ${msg('Leest iemand anders uw mail mee? Die ziet dan dat er iets nieuws is. Kies dan liever iets anders.', { id: 'mail-me.warning' })}
      </p>
      <div class="row">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${sign('envelope')} ${msg('Mail mij', { id: 'mail-me.send' })}
        </button>
        <button class="button quiet" type="button" @click=${this.#hide}>
          ${msg('Toch niet', { id: 'mail-me.cancel' })}
        </button>
      </div>
      ${this.conversation.receipt === null ? this.#stopButton() : nothing}
    </form>`;
  }

  /** Also where this page cannot know whether an e-mail was asked for: an earlier visit may have. */
  #stopButton(): TemplateResult {
    return html`<div class="row">
      <button class="button quiet" type="button" @click=${this.#stop}>
        ${sign('close')} ${msg('Stuur geen e-mail meer', { id: 'mail-me.stop' })}
      </button>
    </div>`;
  }

  /** What was asked and where that is now; '' for nothing. */
  #said(): string {
    const last = asked.get(this.conversation);
    const delivery = last && this.visit.post.office?.delivery(last.sid);
    if (!last || delivery === 'erased') return '';
    if (delivery === 'parked') return this.#failed();
    const words = last.notice
      ? msg(str`Goed. Is er antwoord? Dan gaat er een mail naar ${last.notice.email}.`, {
          id: 'mail-me.sent',
        })
      : msg('Goed. U krijgt geen e-mail meer.', { id: 'mail-me.stopped' });
    return `${words} ${this.#waiting(delivery)}`.trim();
  }

  #waiting(delivery: string | undefined): string {
    switch (delivery) {
      case 'kept':
        return msg('Dit is bewaard. Wij sturen het door zodra er internet is.', {
          id: 'mail-me.kept',
        });
      case 'sent':
        return '';
      default:
        return msg('Laat deze pagina open. Wij sturen het door zodra er internet is.', {
          id: 'mail-me.memory',
        });
    }
  }

  #failed(): string {
    return msg('Dat lukte niet. Probeer het nog eens, of bel ons.', { id: 'mail-me.failed' });
  }

  readonly #show = (): void => {
    this.open = true;
    void this.#focus('steunpunt-field');
  };

  readonly #hide = (): void => {
    this.open = false;
    this.error = '';
    void this.#focus('button');
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector('steunpunt-field') as SteunpuntField;
    const email = field.value.trim();
    if (isEmail(email)) void this.#send({ email });
    else {
      this.error = msg('Kijk uw e-mailadres nog eens na. Het lijkt op naam@voorbeeld.nl.', {
        id: 'mail-me.wrong',
      });
      void this.#focus('steunpunt-field');
    }
  };

  readonly #stop = (): void => void this.#send(null);

  async #send(notice: Notice | null): Promise<void> {
    const { conversation } = this;
    const { post, door, consent, announce } = this.visit;
    if (!post.office || this.busy) return;
    this.busy = true;
    const locale = currentLocale();
    const sent = await post.office
      .followUp(conversation.thread, { ...{ text: '', notice, door, locale, consent } })
      .catch(() => null);
    this.busy = false;
    this.error = sent?.kind === 'asked' ? '' : this.#failed();
    if (sent?.kind === 'asked') {
      asked.set(conversation, { notice, sid: sent.sid });
      this.open = false;
    } else announce(this.error);
    await this.#focus('steunpunt-notice, steunpunt-field');
  }

  /** The pressed button is gone: reading goes on at what took its place. */
  async #focus(part: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(part)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-mail-me': SteunpuntMailMe;
  }
}
