import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { RECEIPT_DIGITS } from '../../core/receipt.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { VisitorElement } from './visitor-element.ts';
import type { SteunpuntField } from '../steunpunt-field.ts';
import { callUs } from './call-us.ts';
import { Conversation } from './conversation.ts';
import { ConversationEvent } from './events.ts';

/**
 * @summary Back to a conversation with its code, typed in any way and in digits of any script.
 * @tag steunpunt-code-entry
 * @fires steunpunt-conversation - the code is one; what is behind it the thread screen tells
 */
export class SteunpuntCodeEntry extends VisitorElement {
  static override properties = {
    busy: { state: true },
    error: { state: true },
  };

  static override styles = [baseStyles, buttonStyles];

  private busy = false;
  private error = '';
  readonly #scanned = takeFragment();
  get #field(): SteunpuntField {
    return this.renderRoot.querySelector('steunpunt-field') as SteunpuntField;
  }

  override render(): TemplateResult {
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <h1 tabindex="-1">${msg('Lees ons antwoord', { id: 'code.heading' })}</h1>
      <steunpunt-field
        digits
        .label=${msg('Wat is uw code?', { id: 'code.label' })}
        .hint=${msg('Het zijn 20 cijfers. Spaties mogen.', { id: 'code.hint' })}
        .error=${this.error}
        .value=${this.#scanned}
        @input=${this.#typed}
      ></steunpunt-field>
      ${this.#waiting()}
      <div class="row">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${this.busy ? this.#busyWords() : msg('Open mijn vraag', { id: 'code.open' })}
        </button>
      </div>
      <div class="stack tight">
        <h2>${msg('Code kwijt?', { id: 'code.lost' })}</h2>
        <p>
          ${msg('Wij kunnen hem niet opzoeken. Stel uw vraag gerust nog eens, of bel ons.', { id: 'code.lost-help' })}
        </p>
        <div class="row">${callUs(this.visit.content)}</div>
      </div>
    </form>`;
  }

  #waiting(): TemplateResult | typeof nothing {
    const { office, late } = this.visit.post;
    if (!this.busy || office || !late) return nothing;
    return html`<steunpunt-notice tone="waiting">
      ${msg('Wij wachten op internet. Laat deze pagina open.', { id: 'code.late' })}
    </steunpunt-notice>`;
  }

  #busyWords(): string {
    return msg('Wij zoeken uw vraag op…', { id: 'code.busy' });
  }

  readonly #typed = (): void => void (this.error = '');

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#open();
  };

  async #open(): Promise<void> {
    const typed = this.#field.value;
    this.busy = true;
    this.visit.announce(this.#busyWords());
    try {
      const office = await this.visit.post.ready();
      const thread = await office.open(typed);
      if (!this.isConnected) return;
      if (thread) this.dispatchEvent(new ConversationEvent(new Conversation(thread), 'thread'));
      else this.#refuse(typed);
    } catch {
      this.error = msg('Dat lukte niet. Probeer het nog eens, of bel ons.', { id: 'code.failed' });
    } finally {
      this.busy = false;
    }
  }

  /** Says what to look at; focus goes back to the field that the person pressed to send. */
  #refuse(typed: string): void {
    const count = typed.match(/\p{Nd}/gu)?.length ?? 0;
    this.error =
      count === RECEIPT_DIGITS
        ? msg('Er klopt een cijfer niet. Kijk de cijfers nog eens na, groepje voor groepje.', {
            id: 'code.other-digit',
          })
        : msg(
            str`Kijk de cijfers nog eens na. Het zijn er ${RECEIPT_DIGITS}, u heeft er nu ${count}.`,
            { id: 'code.count' },
          );
    void this.updateComplete.then(() => this.#field.focus());
  }
}

/** The code of a QR that was scanned; the address forgets it at once. No server ever saw it. */
function takeFragment(): string {
  const { hash, pathname, search } = location;
  if (hash) history.replaceState(null, '', pathname + search);
  return hash.replaceAll(/\D/g, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-code-entry': SteunpuntCodeEntry;
  }
}
