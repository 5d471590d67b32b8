import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { calledWords } from '../call-words.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import type { Mailroom } from '../mailroom.ts';
import { sentWords } from '../sent-words.ts';
import type { ThreadView } from '../threads.ts';
import { doorWords, languageWords, stateWords, troubleWords } from '../words.ts';
import { BackEvent } from './events.ts';
import type { SteunpuntDeskClose } from './steunpunt-desk-close.ts';
import type { SteunpuntDeskErase } from './steunpunt-desk-erase.ts';
import type { SteunpuntDeskReply, Unfinished } from './steunpunt-desk-reply.ts';
import { threadStyles } from './steunpunt-desk-thread.styles.ts';

/**
 * @summary One thread: everything both sides wrote, and what can be done.
 * @tag steunpunt-desk-thread
 * @fires steunpunt-desk-back - to the list
 */
export class SteunpuntDeskThread extends LitElement {
  static override styles = [baseStyles, buttonStyles, deskStyles, threadStyles];

  @property({ attribute: false }) mailroom!: Mailroom;
  @property({ attribute: false }) thread!: ThreadView;
  @property({ attribute: false }) by = '';
  @property({ attribute: false }) unfinished: Unfinished = { text: '' };
  @property({ type: Number }) today = 0;

  @consume({ context: announceContext }) private readonly announce!: Announce;
  @state() private busy = false;
  @state() private trouble = '';
  @query('h1') private readonly heading!: HTMLElement;
  @query('steunpunt-desk-reply') private readonly reply!: SteunpuntDeskReply;
  @query('steunpunt-desk-close') private readonly closing!: SteunpuntDeskClose;
  @query('steunpunt-desk-erase') private readonly erasing!: SteunpuntDeskErase;

  /** For the person's own choice from the list: reading starts at the top of the thread. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading.focus({ preventScroll: true });
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = changed.get('thread') as ThreadView | undefined;
    if (before && before.mailbox !== this.thread.mailbox) this.trouble = '';
  }

  override render(): TemplateResult {
    const { thread } = this;
    return html`<section aria-labelledby="title" class="stack">
      <div class="head">
        <button class="button quiet back" type="button" @click=${this.#back}>
          ${icon('back')} ${msg('Alle berichten', { id: 'desk.thread.back' })}
        </button>
        <h1 id="title" tabindex="-1">${this.#title()}</h1>
        <p class="quiet">
          ${stateWords(thread.state)}${
            thread.locale
              ? html` · ${msg('leest', { id: 'desk.thread.reads' })}
                  <bdi>${languageWords(thread.locale)}</bdi>`
              : nothing
          }
        </p>
      </div>
      ${this.#warnings()}
      <ol aria-label=${msg('Gesprek', { id: 'desk.thread.messages' })}>
        ${thread.entries.map(
          (entry) =>
            html`<li>
              <steunpunt-desk-message .entry=${entry} .today=${this.today}></steunpunt-desk-message>
            </li>`,
        )}
      </ol>
      ${
        this.trouble
          ? html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`
          : nothing
      }
      ${thread.state === 'closed' ? this.#closed() : this.#open()}
      <div class="erase">
        <button class="button quiet danger" type="button" @click=${this.#askErase}>
          ${icon('wipe')} ${msg('Wis dit gesprek', { id: 'desk.thread.erase' })}
        </button>
      </div>
      <steunpunt-desk-close .confirm=${this.#close}></steunpunt-desk-close>
      <steunpunt-desk-erase .confirm=${this.#erase}></steunpunt-desk-erase>
    </section>`;
  }

  #title(): string {
    return this.thread.door === 'youth'
      ? msg('Vraag van een jongere', { id: 'desk.thread.youth' })
      : this.thread.door === 'parent'
        ? msg('Vraag van een ouder', { id: 'desk.thread.parent' })
        : doorWords(null);
  }

  #warnings(): TemplateResult {
    const { rivals, missing } = this.thread;
    return html`${
      rivals
        ? html`<steunpunt-notice tone="attention">
            ${msg(
              'Dit gesprek heeft twee eerste berichten. Eén ervan is van iemand anders. Daarom kunt u hier niet antwoorden.',
              { id: 'desk.thread.rivals' },
            )}
          </steunpunt-notice>`
        : nothing
    }
    ${
      missing.length > 0
        ? html`<steunpunt-notice tone="attention">
            ${msg(str`Van ons ontbreekt bericht ${missing.join(', ')}.`, {
              id: 'desk.thread.missing',
            })}
          </steunpunt-notice>`
        : nothing
    }`;
  }

  #open(): TemplateResult {
    const { call } = this.thread;
    return html`<div class="card reply">
      ${
        call
          ? html`<div class="row called">
              <p>${msg('Heeft u gebeld? Laat het hier ook weten.', { id: 'desk.call.tell' })}</p>
              <button class="button" type="button" @click=${this.#called}>
                ${icon('phone')} ${msg('Wij hebben gebeld', { id: 'desk.call.done' })}
              </button>
            </div>`
          : nothing
      }
      <steunpunt-desk-reply
        .mailroom=${this.mailroom}
        .mailbox=${this.thread.mailbox}
        .by=${this.by}
        .unfinished=${this.unfinished}
      >
        <button class="button quiet" type="button" @click=${this.#askClose}>
          ${icon('check')} ${msg('Sluit dit gesprek', { id: 'desk.thread.close' })}
        </button>
      </steunpunt-desk-reply>
    </div>`;
  }

  #closed(): TemplateResult {
    return html`<steunpunt-notice>
      <div class="row">
        <span>${msg('Dit gesprek is gesloten.', { id: 'desk.thread.is-closed' })}</span>
        <button
          class="button"
          type="button"
          aria-disabled=${this.busy ? 'true' : 'false'}
          @click=${this.#reopen}
        >
          ${msg('Open dit gesprek weer', { id: 'desk.thread.reopen' })}
        </button>
      </div>
    </steunpunt-notice>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new BackEvent());
  };

  readonly #called = (): void => void this.reply.propose(calledWords(this.thread.door));

  readonly #askClose = (): void => this.closing.show();
  readonly #askErase = (): void => this.erasing.show();

  readonly #close = async (lastWords: string): Promise<string> => {
    const done = await this.mailroom.closeThread(this.thread.mailbox, lastWords);
    const trouble = sentWords(done);
    if (trouble) return trouble;
    this.announce(msg('Het gesprek is gesloten.', { id: 'desk.close.done' }));
    return '';
  };

  readonly #erase = async (): Promise<string> => {
    const done = await this.mailroom.erase(this.thread.mailbox);
    if (done.kind !== 'ok') return troubleWords(done);
    this.announce(msg('Het gesprek is gewist.', { id: 'desk.erase.done' }));
    this.dispatchEvent(new BackEvent());
    return '';
  };

  readonly #reopen = (): void => {
    if (!this.busy) void this.#reopenNow();
  };

  async #reopenNow(): Promise<void> {
    this.busy = true;
    const done = await this.mailroom.reopen(this.thread.mailbox);
    this.busy = false;
    this.trouble = sentWords(done);
    if (!this.trouble) await this.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-thread': SteunpuntDeskThread;
  }
}
