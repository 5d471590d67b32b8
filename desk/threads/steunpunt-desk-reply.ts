import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { BLANK, languageOfTexts } from '../../src/core/desk/standard-texts.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { readsWords } from './answer-words.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import type { Sent } from './mailroom.ts';
import { tooManyCharacters, type Beside } from './reply.ts';
import { sentWords } from './sent-words.ts';
import type { BesideThread } from '../card/card-part.ts';

/**
 * @summary Writes and sends an answer. Whatever goes wrong, the text stays in the field.
 * @tag steunpunt-desk-reply
 */
export class SteunpuntDeskReply extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      /* Large letters on a phone: a long word goes on below. */
      .button {
        max-inline-size: 100%;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) beside!: BesideThread;

  @consume({ context: announceContext }) private readonly announce!: Announce;
  @state() private busy = false;
  /** The standard texts are on the screen. */
  @state() private offering = false;
  /** So are the ways to what was done. */
  @state() private pointing = false;
  @state() private error = '';
  @state() private note = '';
  @query('steunpunt-field') private readonly field!: SteunpuntField;

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = changed.get('beside') as BesideThread | undefined;
    if (!before || before.thread.mailbox === this.beside.thread.mailbox) return;
    this.error = '';
    this.note = '';
    this.offering = false;
    this.pointing = false;
  }

  /** Puts `words` into the field, after what is there already, for the colleague to change. */
  async propose(words: string): Promise<void> {
    const { unfinished } = this.beside;
    if (!unfinished.text.includes(words))
      unfinished.text = [unfinished.text.trim(), words].filter(Boolean).join('\n\n');
    this.error = '';
    this.requestUpdate();
    await this.updateComplete;
    await this.field.updateComplete;
    this.field.focus();
    this.#selectBlank();
  }

  override render(): TemplateResult {
    const { desk, thread, unfinished } = this.beside;
    const reads = readsWords(thread);
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <div>
        <steunpunt-field
          id="answer"
          rows="5"
          .label=${msg('Uw antwoord', { id: 'desk.reply.label' })}
          .hint=${msg('Alleen wie de vraag stelde, kan dit lezen.', { id: 'desk.reply.hint' })}
          .error=${this.error || this.#tooLong()}
          .value=${live(this.beside.unfinished.text)}
          @input=${this.#typed}
        ></steunpunt-field>
        <steunpunt-desk-plain
          for="answer"
          .text=${unfinished.text}
          .door=${thread.door}
          .language=${languageOfTexts(thread.locale, thread.door)}
        ></steunpunt-desk-plain>
      </div>
      ${reads ? html`<p class="quiet">${reads}</p>` : nothing}
      <div class="row">
        <button
          class="button quiet"
          type="button"
          aria-expanded=${this.offering ? 'true' : 'false'}
          @click=${this.#offer}
        >
          ${icon('ask')} ${msg('Standaardteksten', { id: 'desk.texts.title' })}
        </button>
        <button
          class="button quiet"
          type="button"
          aria-expanded=${this.#pointing ? 'true' : 'false'}
          @click=${this.#point}
        >
          ${icon('check')} ${msg('Verwijs naar wat wij deden', { id: 'desk.reply.done' })}
        </button>
      </div>
      ${
        this.#pointing
          ? html`<steunpunt-desk-reply-done .beside=${this.beside}></steunpunt-desk-reply-done>`
          : nothing
      }
      ${
        this.offering
          ? html`<steunpunt-desk-reply-texts
              .desk=${desk}
              .thread=${thread}
              .written=${unfinished.text}
              @steunpunt-desk-say=${this.#picked}
            ></steunpunt-desk-reply-texts>`
          : nothing
      }
      ${this.note ? html`<steunpunt-notice>${this.note}</steunpunt-notice>` : nothing}
      <div class="row">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${
            this.busy
              ? msg('Even geduld…', { id: 'desk.reply.busy' })
              : msg('Verstuur antwoord', { id: 'desk.reply.send' })
          }
        </button>
        <slot></slot>
      </div>
    </form>`;
  }

  /** What was chosen is never out of sight. */
  get #pointing(): boolean {
    return this.pointing || this.beside.unfinished.done !== '';
  }

  get #with(): Beside {
    const { done } = this.beside.unfinished;
    return done === '' ? {} : { done };
  }

  #tooLong(): string {
    const { unfinished, desk } = this.beside;
    const over = tooManyCharacters(unfinished.text, desk.staff.name, this.#with);
    if (over === 0) return '';
    const tooLong =
      over === 1
        ? msg('Uw antwoord is 1 teken te lang.', { id: 'desk.reply.one-too-long' })
        : msg(str`Uw antwoord is ${over} tekens te lang.`, { id: 'desk.reply.too-long' });
    const advice = msg('Maak het korter, of stuur de rest als tweede antwoord.', {
      id: 'desk.reply.shorten',
    });
    return `${tooLong} ${advice}`;
  }

  /** The first place to fill in is marked, so that typing fills it. */
  #selectBlank(): void {
    const at = this.beside.unfinished.text.indexOf(BLANK);
    if (at < 0) return;
    const area = this.field.renderRoot.querySelector('textarea');
    area?.setSelectionRange(at, at + BLANK.length);
  }

  /** One is in the answer now: the others make room for it. */
  readonly #picked = (): void => {
    this.offering = false;
  };

  readonly #offer = (): void => {
    this.offering = !this.offering;
  };

  readonly #point = (): void => {
    this.pointing = !this.#pointing;
    this.beside.unfinished.done = '';
  };

  readonly #typed = (): void => {
    this.beside.unfinished.text = this.field.value;
    this.error = '';
    this.note = '';
    this.requestUpdate();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#send();
  };

  async #send(): Promise<void> {
    const { desk, thread, unfinished } = this.beside;
    const { mailbox } = thread;
    const text = unfinished.text.trim();
    if (!text) {
      this.#stop(msg('Schrijf eerst uw antwoord.', { id: 'desk.reply.empty' }));
      return;
    }
    if (this.#tooLong()) {
      this.#stop('');
      return;
    }
    if (text.includes(BLANK)) {
      this.#stop(
        msg('Vul eerst in wat bij […] hoort, of haal het weg.', { id: 'desk.reply.blank' }),
      );
      return;
    }
    this.busy = true;
    this.error = '';
    const sent = await desk.mailroom.answer(mailbox, text, this.#with);
    this.busy = false;
    if (sent.kind === 'ok' || sent.kind === 'ok-after-another') {
      unfinished.text = '';
      unfinished.done = '';
      this.pointing = false;
    }
    // Who chose another thread meanwhile sees what is there now, not what became of this one.
    if (this.beside.thread.mailbox === mailbox && this.isConnected) this.#tell(sent);
  }

  #tell(sent: Sent): void {
    switch (sent.kind) {
      case 'ok':
        this.note = '';
        this.announce(msg('Uw antwoord is verstuurd.', { id: 'desk.reply.sent' }));
        return;
      case 'ok-after-another':
        this.note = msg('Verstuurd. Iemand anders schreef net ook iets: lees het even na.', {
          id: 'desk.reply.after-another',
        });
        {
          this.announce(this.note);
          return;
        }
      case 'too-long': {
        this.#stop('');
        return;
      }
      default: {
        this.#stop(sentWords(sent));
        return;
      }
    }
  }

  /** Focus goes to the field, which says what to do. */
  #stop(error: string): void {
    this.error = error;
    void this.updateComplete.then(() => this.field.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-reply': SteunpuntDeskReply;
  }
}
