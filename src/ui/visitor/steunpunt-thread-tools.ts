import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { downloadText } from '../download.ts';
import { icon } from '../icons.ts';
import { VisitorElement } from './visitor-element.ts';
import type { SteunpuntDialog } from '../steunpunt-dialog.ts';
import type { Conversation } from './conversation.ts';
import { ErasedEvent } from './events.ts';
import { thisDevice } from './this-device.ts';
import { conversationText } from './thread-words.ts';

/**
 * @summary What a person may do with their own conversation: take it along, forget it, wipe it.
 * @tag steunpunt-thread-tools
 * @fires steunpunt-erased - wiped, here and at the hub
 */
export class SteunpuntThreadTools extends VisitorElement {
  static override properties = {
    conversation: { attribute: false },
    busy: { state: true },
    said: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .row .button {
        flex: 1 1 13em;
      }
    `,
  ];

  conversation!: Conversation;

  private busy = false;
  private said = '';
  get #dialog(): SteunpuntDialog {
    return this.renderRoot.querySelector('steunpunt-dialog') as SteunpuntDialog;
  }

  override render(): TemplateResult {
    return html`<div class="stack tight">
      <div class="row">
        <button class="button" type="button" @click=${this.#download}>
          ${icon('save')} ${msg('Bewaar als bestand', { id: 'tools.download' })}
        </button>
        ${this.conversation.remembered ? this.#forgetButton() : nothing}
        <button class="button danger" type="button" @click=${this.#ask}>
          ${icon('wipe')} ${msg('Alles wissen', { id: 'tools.wipe' })}
        </button>
      </div>
      ${this.said ? html`<steunpunt-notice tabindex="-1">${this.said}</steunpunt-notice>` : nothing}
      ${this.#question()}
    </div>`;
  }

  #forgetButton(): TemplateResult {
    return html`<button class="button" type="button" @click=${this.#forget}>
      ${icon('close')} ${msg(str`Vergeet op ${thisDevice()}`, { id: 'tools.forget' })}
    </button>`;
  }

  #question(): TemplateResult {
    return html`<steunpunt-dialog .heading=${msg('Alles wissen?', { id: 'tools.wipe-heading' })}>
      <p>
        ${msg('Wij wissen uw vraag en onze antwoorden, hier en bij ons. Daarna kan niemand het nog lezen. U ook niet.', { id: 'tools.wipe-what' })}
      </p>
      <button class="button primary" type="button" slot="actions" @click=${this.#keep}>
        ${msg('Nee, bewaar het', { id: 'tools.keep' })}
      </button>
      <button
        class="button danger"
        type="button"
        slot="actions"
        aria-disabled=${this.busy ? 'true' : 'false'}
        @click=${this.#wipe}
      >
        ${this.busy ? msg('Wij wissen…', { id: 'tools.wiping' }) : msg('Ja, wis alles', { id: 'tools.wipe-yes' })}
      </button>
    </steunpunt-dialog>`;
  }

  readonly #download = (): void => {
    const file = msg('mijn-vraag', { id: 'tools.file-name' });
    downloadText(`${file}.txt`, conversationText(this.visit.content.name, this.conversation));
    this.#say(msg('Uw vraag staat bij uw downloads.', { id: 'tools.downloaded' }));
  };

  readonly #forget = async (): Promise<void> => {
    await this.visit.post.office?.forget(this.conversation.thread);
    this.conversation.remembered = false;
    this.said = msg(str`Vergeten op ${thisDevice()}. Met uw code kunt u uw vraag nog openen.`, {
      id: 'tools.forgotten',
    });
    // The pressed button is gone: reading goes on at these words, which are then said.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('steunpunt-notice')?.focus();
  };

  readonly #ask = (): void => this.#dialog.show();
  readonly #keep = (): void => this.#dialog.close();

  readonly #wipe = async (): Promise<void> => {
    const { office } = this.visit.post;
    if (!office || this.busy) return;
    this.busy = true;
    const erased = await office.erase(this.conversation.thread).catch(() => 'offline' as const);
    this.busy = false;
    this.#dialog.close();
    if (erased === 'here') {
      this.conversation.empty((sid) => office.delivery(sid) === 'erased');
      this.dispatchEvent(new Event('steunpunt-emptied'));
      this.#say(
        msg(
          'Er is nu geen internet. Wat nog niet verstuurd was, is hier gewist. Wij versturen dat niet meer. Wat al bij ons was, is nog niet gewist. Probeer dat met internet nog eens.',
          { id: 'tools.wiped-here' },
        ),
      );
    } else if (erased === 'offline')
      this.#say(
        msg('Er is nu geen internet. Bij ons is nog niets gewist. Probeer het straks nog eens.', {
          id: 'tools.not-wiped',
        }),
      );
    else this.dispatchEvent(new ErasedEvent());
  };

  #say(words: string): void {
    this.said = words;
    this.visit.announce(words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-thread-tools': SteunpuntThreadTools;
  }
}
