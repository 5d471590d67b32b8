import { msg } from '@lit/localize';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Form } from '../../../core/message.ts';
import type { PostOffice } from '../../../core/post-office.ts';
import { currentLocale } from '../../../i18n/localization.ts';
import type { Visit } from '../../contexts.ts';
import { journeySign } from '../../journey-signs.ts';
import type { OwnMessage } from '../conversation.ts';
import { SubmittedEvent } from '../events.ts';

/**
 * The stickers of a visit, by idea. One is enough: a courtesy, kept nowhere but here. They go with the
 * post office, whose end is the end of the visit.
 */
const stuck = new WeakMap<PostOffice, Map<string, OwnMessage>>();

/** What the journey `sticker` asks is one question with one answer: so one tap says it all. */
const formOn = (about: string): Form => ({
  ...{ script: 'sticker', about },
  answers: { yes: { kind: 'option', id: 'yes' } },
});

/** "Dit vind ik ook": sealed and kept with one tap, on the screen of the idea. */
export class Sticker {
  readonly #host: LitElement;
  readonly #visit: () => Visit;
  readonly #thanks: (message: OwnMessage) => TemplateResult;
  /** The idea whose button was pressed last, and how that stands. */
  #idea = '';
  #at: 'busy' | 'failed' | 'free' = 'free';

  /** `thanks` says where the sticker is, and thanks for it once it is there. */
  constructor(
    host: LitElement,
    visit: () => Visit,
    thanks: (message: OwnMessage) => TemplateResult,
  ) {
    this.#host = host;
    this.#visit = visit;
    this.#thanks = thanks;
  }

  /** The button at an idea, or the thanks for it. */
  on(idea: string): TemplateResult {
    const { office } = this.#visit().post;
    const message = office && stuck.get(office)?.get(idea);
    if (message) return html`<div class="thanks" tabindex="-1">${this.#thanks(message)}</div>`;
    const at = this.#idea === idea ? this.#at : 'free';
    return html`<button
        class="button primary go"
        type="button"
        aria-disabled=${at === 'busy' ? 'true' : 'false'}
        @click=${() => void this.#stick(idea)}
      >
        ${journeySign('feedback')}
        ${
          at === 'busy'
            ? msg('Even geduld…', { id: 'compose.busy' })
            : msg('Dit vind ik ook', { id: 'ideas.me-too' })
        }
      </button>
      ${
        at === 'failed'
          ? html`<steunpunt-notice tone="attention">${failedWords()}</steunpunt-notice>`
          : ''
      }`;
  }

  async #stick(idea: string): Promise<void> {
    if (this.#at === 'busy' && this.#idea === idea) return;
    this.#idea = idea;
    this.#set('busy');
    const { post, door, consent, library, announce } = this.#visit();
    const office = await post.ready();
    // Who went elsewhere while waiting did not mean to send later, unseen.
    if (!this.#host.isConnected || this.#idea !== idea) return;
    const draft = { text: '', form: formOn(idea), door, locale: currentLocale(), consent };
    const sent = await office.ask(draft).catch(() => null);
    this.#set(sent?.kind === 'asked' ? 'free' : 'failed');
    if (sent?.kind !== 'asked') {
      announce(failedWords());
      return;
    }
    const of = stuck.get(office) ?? new Map<string, OwnMessage>();
    stuck.set(
      office,
      of.set(idea, {
        ...{ kind: 'own', sid: sent.sid, text: '', as: 'form', noReply: true },
        ...{ day: new Date(), said: null, thanks: () => library.word('sticker.sent') },
      }),
    );
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SubmittedEvent(sent.sid));
    await this.#host.updateComplete;
    // The pressed button is gone: reading goes on at what took its place.
    this.#host.renderRoot.querySelector<HTMLElement>('.thanks')?.focus();
  }

  #set(at: 'busy' | 'failed' | 'free'): void {
    this.#at = at;
    this.#host.requestUpdate();
  }
}

const failedWords = (): string =>
  msg('Dat lukte niet. Probeer het nog eens, of bel ons.', { id: 'mail-me.failed' });
