import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Thread } from '../../core/post-office.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { VisitorElement } from './visitor-element.ts';
import { telUrl } from './call-us.ts';
import { Conversation } from './conversation.ts';
import { ConversationEvent, GoEvent, LanguageEvent } from './events.ts';
import { choice, choiceStyles } from './choice.ts';

/**
 * @summary First screen: what we promise, and three ways to go on.
 * @tag steunpunt-start
 */
export class SteunpuntStart extends VisitorElement {
  static override properties = {
    conversation: { attribute: false },
    said: { attribute: false },
    remembered: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    choiceStyles,
    css`
      .promise {
        display: flex;
        gap: 0.9em;
        align-items: flex-start;
      }
      .promise > svg {
        margin-block-start: 0.1em;
        color: var(--steunpunt-primary);
        inline-size: 2em;
        block-size: 2em;
      }
      .promise p + p {
        margin-block-start: 0.3em;
      }
      .promise strong {
        display: block;
        font-weight: 650;
      }
      .languages {
        justify-content: center;
        gap: 0;
      }
      .languages .button {
        padding-inline: 0.8em;
        font-weight: 500;
      }
      .languages [aria-current='true'] {
        color: var(--steunpunt-ink);
        text-decoration: underline;
        text-decoration-thickness: 2px;
        text-underline-offset: 0.35em;
      }
    `,
  ];

  /** The conversation of this visit; null before there is one. */
  conversation: Conversation | null = null;
  /** A sentence about what just happened; '' most of the time. */
  said = '';

  private remembered: Thread | null = null;
  #asked = false;

  override render(): TemplateResult {
    const { phone } = this.visit.content;
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Waarmee kunnen wij u helpen?', { id: 'start.heading' })}</h1>
      ${this.said ? html`<steunpunt-notice tone="good">${this.said}</steunpunt-notice>` : nothing}
      ${this.#unsent()} ${this.#promise()}
      <ul class="stack tight">
        ${this.conversation || this.remembered ? html`<li>${this.#goOn()}</li>` : nothing}
        <li>
          ${choice({
            icon: 'ask',
            title: msg('Stel een vraag', { id: 'start.ask' }),
            hint: msg('U hoeft uw naam niet te noemen.', { id: 'start.ask-hint' }),
            chosen: () => this.#go('ask'),
          })}
        </li>
        <li>
          ${choice({
            icon: 'code',
            title: msg('Ik heb een code', { id: 'start.code' }),
            hint: msg('Lees ons antwoord.', { id: 'start.code-hint' }),
            chosen: () => this.#go('code'),
          })}
        </li>
        ${
          phone
            ? html`<li>
                ${choice({
                  icon: 'phone',
                  title: msg('Bel ons', { id: 'call-us' }),
                  hint: html`<bdi dir="ltr">${phone}</bdi>`,
                  href: telUrl(phone),
                })}
              </li>`
            : nothing
        }
      </ul>
      ${this.#languages()}
    </div>`;
  }

  #promise(): TemplateResult {
    return html`<div class="promise">
      ${sign('envelope')}
      <div>
        <p>
          <strong>
            ${msg('School kan dit niet lezen. Wij zeggen niets door zonder uw ja.', { id: 'start.promise' })}
          </strong>
        </p>
        <p class="quiet">
          ${msg('Alleen bij groot gevaar moeten wij soms iemand bellen. Dat bespreken wij dan eerst met u, als het kan.', { id: 'start.promise-danger' })}
        </p>
      </div>
    </div>`;
  }

  #goOn(): TemplateResult {
    return choice({
      icon: 'envelope',
      title: msg('Verder met uw vraag', { id: 'start.go-on' }),
      hint: msg('Lees of schrijf verder.', { id: 'start.go-on-hint' }),
      first: true,
      chosen: () => this.#openRemembered(),
    });
  }

  #unsent(): TemplateResult | typeof nothing {
    const count = this.visit.post.office?.unsent() ?? 0;
    if (count === 0) return nothing;
    const words = msg(str`Nog niet verstuurd: ${count}. Wij versturen het zodra er internet is.`, {
      id: 'start.unsent',
    });
    return html`<steunpunt-notice tone="waiting">${words}</steunpunt-notice>`;
  }

  #languages(): TemplateResult {
    const now = currentLocale();
    const one = (locale: Locale): TemplateResult =>
      html`<button
        class="button quiet"
        type="button"
        lang=${locale}
        aria-current=${locale === now ? 'true' : 'false'}
        @click=${() => this.dispatchEvent(new LanguageEvent(locale))}
      >
        ${LOCALES[locale].name}
      </button>`;
    return html`<div
      class="row languages"
      role="group"
      aria-label=${msg('Taal', { id: 'start.language' })}
    >
      ${(Object.keys(LOCALES) as Locale[]).map(one)}
    </div>`;
  }

  #go(screen: 'ask' | 'code'): void {
    this.dispatchEvent(new GoEvent(screen));
  }

  #openRemembered(): void {
    if (this.conversation) this.dispatchEvent(new GoEvent('thread'));
    else if (this.remembered)
      this.dispatchEvent(
        new ConversationEvent(new Conversation(this.remembered, { remembered: true }), 'thread'),
      );
  }

  protected override postChanged(): void {
    super.postChanged();
    void this.#lookForRemembered();
  }

  /** Once, as soon as the post office is there. */
  async #lookForRemembered(): Promise<void> {
    const { office } = this.visit.post;
    if (!office || this.#asked) return;
    this.#asked = true;
    this.remembered = await office.remembered();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-start': SteunpuntStart;
  }
}
