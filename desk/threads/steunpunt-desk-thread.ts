import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { cardKind } from '../../src/core/desk/card.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { calledWords } from './call-words.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import { sentWords } from './sent-words.ts';
import type { OpenDesk } from '../session.ts';
import type { ThreadView } from './threads.ts';
import { Unfinished } from './unfinished.ts';
import { doorWords, languageWords, stateWords } from '../words.ts';
import type { BesideThread } from '../card/card-part.ts';
import { BackEvent, type SayEvent } from '../elements/events.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import type { SteunpuntDeskReply } from './steunpunt-desk-reply.ts';
import { threadStyles } from './steunpunt-desk-thread.styles.ts';
import { redrawOn } from '../redraw-on.ts';

/**
 * @summary One thread: everything both sides wrote, what can be done, and the card beside it.
 * @tag steunpunt-desk-thread
 * @fires steunpunt-desk-back - to the list
 */
export class SteunpuntDeskThread extends LitElement {
  static override styles = [baseStyles, buttonStyles, deskStyles, threadStyles];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) thread!: ThreadView;
  @property({ attribute: false }) unfinished = new Unfinished();
  @property({ type: Number }) today = 0;

  @consume({ context: announceContext }) private readonly announce!: Announce;
  @state() private busy = false;
  @state() private trouble = '';
  @query('h1') private readonly heading!: HTMLElement;
  @query('steunpunt-desk-reply') private readonly reply!: SteunpuntDeskReply | null;
  @query('steunpunt-desk-confirm') private readonly closing!: SteunpuntDeskConfirm;
  @query('steunpunt-field') private readonly lastWords!: SteunpuntField;

  /** For the person's own choice from the list: reading starts at the top of the thread. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading.focus({ preventScroll: true });
  }

  constructor() {
    super();
    redrawOn(this, () => {
      const { mailroom, documents, rounds, journeys } = this.desk;
      return [mailroom, documents, rounds, journeys];
    });
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = changed.get('thread') as ThreadView | undefined;
    if (before && before.mailbox !== this.thread.mailbox) this.trouble = '';
  }

  override render(): TemplateResult {
    const { thread, desk, unfinished, today } = this;
    const card = desk.documents.get(cardKind, thread.mailbox);
    const beside: BesideThread = { desk, thread, card, unfinished, today };
    return html`<section aria-labelledby="title" @steunpunt-desk-say=${this.#say}>
      <div class="talk stack">
        ${this.#head()} ${this.#warnings()}
        <ol aria-label=${msg('Gesprek', { id: 'desk.thread.messages' })}>
          ${thread.entries.map(
            (entry) =>
              html`<li>
                <steunpunt-desk-message
                  .entry=${entry}
                  .journeys=${desk.journeys}
                  .dones=${desk.dones}
                  .today=${today}
                ></steunpunt-desk-message>
              </li>`,
          )}
        </ol>
        ${
          this.trouble
            ? html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`
            : nothing
        }
        <steunpunt-desk-idea .desk=${desk} .thread=${thread}></steunpunt-desk-idea>
        <steunpunt-desk-told .mailroom=${desk.mailroom} .thread=${thread}></steunpunt-desk-told>
        ${thread.state === 'closed' ? this.#closed() : this.#open(beside)}
      </div>
      <steunpunt-desk-card .beside=${beside}>
        <steunpunt-desk-keep .beside=${beside}></steunpunt-desk-keep>
        <steunpunt-desk-thread-end
          .beside=${beside}
          @steunpunt-desk-back=${this.#back}
        ></steunpunt-desk-thread-end>
      </steunpunt-desk-card>
      ${this.#closeDialog()}
    </section>`;
  }

  #head(): TemplateResult {
    const { state, locale, mailbox } = this.thread;
    return html`<div class="head">
      <button class="button quiet back" type="button" @click=${this.#back}>
        ${icon('back')} ${msg('Terug naar de lijst', { id: 'desk.thread.back' })}
      </button>
      <h1 id="title" tabindex="-1">${this.#title()}</h1>
      <p class="quiet">
        ${stateWords(state)}${
          locale
            ? html` · ${msg('leest', { id: 'desk.thread.reads' })}
                <bdi>${languageWords(locale)}</bdi>`
            : nothing
        }
      </p>
      ${
        this.desk.mailroom.isHere(mailbox)
          ? html`<p class="here">${msg('Kijkt nu mee', { id: 'desk.thread.here' })}</p>`
          : nothing
      }
    </div>`;
  }

  #title(): string {
    const { form } = this.thread;
    if (form) return this.desk.journeys.title(form);
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

  #open(beside: BesideThread): TemplateResult {
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
      <steunpunt-desk-reply .beside=${beside}>
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

  #closeDialog(): TemplateResult {
    return html`<steunpunt-desk-confirm
      .heading=${msg('Dit gesprek sluiten?', { id: 'desk.close.title' })}
      .yes=${msg('Sluit het gesprek', { id: 'desk.close.yes' })}
      .act=${this.#close}
    >
      <div class="stack">
        <p>
          ${msg('De ander ziet dat u klaar bent en kan altijd weer schrijven.', {
            id: 'desk.close.explain',
          })}
        </p>
        <steunpunt-field
          rows="3"
          .label=${msg('Wilt u nog iets zeggen?', { id: 'desk.close.words' })}
          .hint=${msg('U mag dit leeg laten.', { id: 'desk.close.words-hint' })}
        ></steunpunt-field>
      </div>
    </steunpunt-desk-confirm>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new BackEvent());
  };

  readonly #called = (): void => void this.reply?.propose(calledWords(this.thread.door));

  readonly #say = (event: SayEvent): void => {
    void this.#sayNow(event.words);
  };

  /** Words to the visitor are for an open thread: a closed one is opened first. */
  async #sayNow(words: string): Promise<void> {
    if (!this.reply) await this.#reopenNow();
    await this.updateComplete;
    await this.reply?.propose(words);
  }

  readonly #askClose = (): void => this.closing.show();

  readonly #close = async (): Promise<string> => {
    const { lastWords } = this;
    const done = await this.desk.mailroom.closeThread(this.thread.mailbox, lastWords.value.trim());
    const trouble = sentWords(done);
    if (trouble) return trouble;
    lastWords.clear();
    this.announce(msg('Het gesprek is gesloten.', { id: 'desk.close.done' }));
    return '';
  };

  readonly #reopen = (): void => {
    if (!this.busy) void this.#reopenAndRead();
  };

  async #reopenAndRead(): Promise<void> {
    await this.#reopenNow();
    if (!this.trouble) await this.focusHeading();
  }

  async #reopenNow(): Promise<void> {
    this.busy = true;
    const done = await this.desk.mailroom.reopen(this.thread.mailbox);
    this.busy = false;
    this.trouble = sentWords(done);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-thread': SteunpuntDeskThread;
  }
}
