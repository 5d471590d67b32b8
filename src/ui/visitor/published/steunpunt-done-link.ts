import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { currentLocale } from '../../../i18n/localization.ts';
import { baseStyles } from '../../base-styles.ts';
import { buttonStyles } from '../../button-styles.ts';
import type { Conversation } from '../conversation.ts';
import { GoEvent, SubmittedEvent } from '../events.ts';
import { VisitorElement } from '../visitor-element.ts';

/** What goes to the desk, which reads Dutch whatever the language of the page. */
const FOR_DESK = 'Dit hielp mij niet.';

/** Of which it was said in this visit that it did not help, by the id of what was done. */
const told = new WeakMap<Conversation, Set<string>>();

/**
 * @summary Under a message: the way to what was done, and to say that it did not help.
 * @tag steunpunt-done-link
 * @fires steunpunt-submitted - that it did not help is sealed and kept
 */
export class SteunpuntDoneLink extends VisitorElement {
  static override properties = {
    done: {},
    conversation: { attribute: false },
    busy: { state: true },
    failed: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        margin-block-start: 0.6em;
      }
    `,
  ];

  /** Id of what was done. */
  done = '';
  conversation!: Conversation;
  private busy = false;
  private failed = false;

  override render(): TemplateResult {
    return html`<div class="row">
        <button
          class="button"
          type="button"
          @click=${() => this.dispatchEvent(new GoEvent('more', `gedaan-${this.done}`))}
        >
          ${msg('Lees wat wij deden', { id: 'done.read' })}
        </button>
        ${
          told.get(this.conversation)?.has(this.done)
            ? html`<p class="quiet">${tellMore()}</p>`
            : html`<button
                class="button quiet"
                type="button"
                aria-disabled=${this.busy ? 'true' : 'false'}
                @click=${() => void this.#tell()}
              >
                ${didNotHelp()}
              </button>`
        }
      </div>
      ${
        this.failed
          ? html`<steunpunt-notice tone="attention">${failedWords()}</steunpunt-notice>`
          : nothing
      }`;
  }

  /** Opens the talk again, and leaves the person where more can be said. */
  async #tell(): Promise<void> {
    const { conversation, done } = this;
    const { post, door, consent, announce } = this.visit;
    if (!post.office || this.busy) return;
    this.busy = true;
    const sent = await post.office
      .followUp(conversation.thread, { text: FOR_DESK, door, locale: currentLocale(), consent })
      .catch(() => null);
    this.busy = false;
    this.failed = sent?.kind !== 'asked';
    if (sent?.kind !== 'asked') {
      announce(failedWords());
      return;
    }
    told.set(conversation, (told.get(conversation) ?? new Set()).add(done));
    const text = didNotHelp();
    conversation.addOwn({ sid: sent.sid, text, as: 'question', day: new Date() });
    this.dispatchEvent(new SubmittedEvent(sent.sid));
    announce(tellMore());
    (this.getRootNode() as ShadowRoot).querySelector('steunpunt-compose')?.focus();
  }
}

const didNotHelp = (): string => msg('Dit hielp mij niet', { id: 'done.no-help' });
const tellMore = (): string =>
  msg('Wij kijken er opnieuw naar. Vertel hieronder wat u nog nodig heeft.', {
    id: 'done.tell-more',
  });
const failedWords = (): string =>
  msg('Dat lukte niet. Probeer het nog eens, of bel ons.', { id: 'mail-me.failed' });

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-done-link': SteunpuntDoneLink;
  }
}
