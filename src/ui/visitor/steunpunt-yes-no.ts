import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { callUs } from './call-us.ts';
import type { Conversation, Entry } from './conversation.ts';
import { SubmittedEvent } from './events.ts';
import { VisitorElement } from './visitor-element.ts';

/** What was chosen in this visit, by the id of what the desk asked. */
const chosen = new WeakMap<Conversation, Set<string>>();

/**
 * @summary Yes or no to what the desk asked last. Chosen once; words may follow.
 * @tag steunpunt-yes-no
 * @fires steunpunt-submitted - the choice is sealed and kept
 */
export class SteunpuntYesNo extends VisitorElement {
  static override properties = {
    conversation: { attribute: false },
    entries: { attribute: false },
    busy: { state: true },
    failed: { state: true },
  };

  static override styles = [baseStyles, buttonStyles];

  conversation!: Conversation;
  /** Those of the conversation as they are shown now. */
  entries: readonly Entry[] = [];
  private busy = false;
  private failed = false;

  override render(): TemplateResult | typeof nothing {
    const ask = this.#ask;
    if (ask === null) return nothing;
    if (chosen.get(this.conversation)?.has(ask))
      return html`<p class="quiet" role="status" tabindex="-1">
        ${msg('Dank u wel. Wilt u er iets bij zeggen? Dat kan hieronder.', { id: 'choice.done' })}
      </p>`;
    const question = msg('Wat wilt u?', { id: 'choice.heading' });
    return html`<section class="card stack tight" aria-label=${question}>
      <p>${msg('Een nee is ook goed. U hoeft niet te zeggen waarom.', { id: 'choice.free' })}</p>
      <div class="row">
        ${this.#button(ask, true)} ${this.#button(ask, false)}
        ${callUs(this.visit.content, 'quiet')}
      </div>
      ${
        this.failed
          ? html`<steunpunt-notice tone="attention">${this.#failedWords()}</steunpunt-notice>`
          : nothing
      }
    </section>`;
  }

  /** The id of what waits for a yes or a no; null for nothing, or once the talk is closed. */
  get #ask(): string | null {
    const said = this.entries.flatMap((entry) => (entry.kind === 'desk' ? [entry.reply] : []));
    if (said.at(-1)?.type === 'closed') return null;
    return said.findLast(({ ask }) => ask !== undefined)?.ask ?? null;
  }

  #button(ask: string, yes: boolean): TemplateResult {
    return html`<button
      class="button"
      type="button"
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${() => void this.#choose(ask, yes)}
    >
      ${yesNoWords(yes)}
    </button>`;
  }

  async #choose(ask: string, yes: boolean): Promise<void> {
    const { conversation } = this;
    const { post, door, consent, announce } = this.visit;
    if (!post.office || this.busy) return;
    this.busy = true;
    const choice = { ask, yes };
    const sent = await post.office
      .followUp(conversation.thread, { text: '', choice, door, locale: currentLocale(), consent })
      .catch(() => null);
    this.busy = false;
    this.failed = sent?.kind !== 'asked';
    if (sent?.kind !== 'asked') {
      announce(this.#failedWords());
      return;
    }
    chosen.set(conversation, (chosen.get(conversation) ?? new Set()).add(ask));
    const text = yesNoWords(yes);
    conversation.addOwn({ sid: sent.sid, text, as: 'question', day: new Date() });
    this.dispatchEvent(new SubmittedEvent(sent.sid));
    await this.updateComplete;
    // The pressed button is gone: reading goes on at what took its place.
    this.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus();
  }

  #failedWords(): string {
    return msg('Dat lukte niet. Probeer het nog eens, of bel ons.', { id: 'mail-me.failed' });
  }
}

const yesNoWords = (yes: boolean): string =>
  yes
    ? msg('Ja, dat is goed', { id: 'journey.yes' })
    : msg('Nee, liever niet', { id: 'choice.no' });

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-yes-no': SteunpuntYesNo;
  }
}
