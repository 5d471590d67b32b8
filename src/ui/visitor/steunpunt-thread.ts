import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { PostOffice } from '../../core/post-office.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { icon } from '../icons.ts';
import { VisitorElement } from './visitor-element.ts';
import type { Conversation } from './conversation.ts';
import { lateWords, promiseOf } from './delivery-words.ts';
import { SubmittedEvent } from './events.ts';
import type { DeliverText } from './steunpunt-compose.ts';
import { ThreadReader } from './thread-reader.ts';

/**
 * @summary A conversation: what was written, what came back, and a field to write more.
 * @tag steunpunt-thread
 */
export class SteunpuntThread extends VisitorElement {
  static override properties = {
    conversation: { attribute: false },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .head {
        justify-content: space-between;
      }
    `,
  ];

  conversation!: Conversation;

  readonly #reader = new ThreadReader(this, (last, news, asked) => {
    if (news.length > 0)
      this.visit.announce(msg('Er is iets nieuws voor u.', { id: 'thread.news' }));
    else if (asked)
      this.visit.announce(
        last === 'here' ? msg('Er is niets nieuws.', { id: 'thread.no-news' }) : this.#lookWords(),
      );
  });

  get office(): PostOffice | null {
    return this.visit.post.office;
  }

  override render(): TemplateResult {
    const { entries, lastOwn } = this.conversation;
    const { looking } = this.#reader;
    return html`<div class="stack" @steunpunt-submitted=${() => this.requestUpdate()}>
      <div class="row head">
        <h1 tabindex="-1">${msg('Uw vraag', { id: 'thread.heading' })}</h1>
        <button
          class="button"
          type="button"
          aria-disabled=${looking ? 'true' : 'false'}
          @click=${this.#lookAgain}
        >
          ${icon('again')}
          ${looking ? msg('Wij kijken…', { id: 'thread.looking' }) : msg('Kijk opnieuw', { id: 'thread.look' })}
        </button>
      </div>
      ${this.#state()}
      ${
        this.conversation.receipt || this.#unknown
          ? nothing
          : html`<p class="quiet">
              ${msg('Wat u eerder schreef, staat hier niet. Zo kan niemand het hier teruglezen.', { id: 'thread.earlier' })}
            </p>`
      }
      <ol class="stack">
        ${entries.map(
          (entry) =>
            html`<li>
              <steunpunt-message .entry=${entry} ?delivery=${entry === lastOwn}></steunpunt-message>
              ${
                entry.kind === 'desk' && entry.reply.done
                  ? html`<steunpunt-done-link
                      .done=${entry.reply.done}
                      .conversation=${this.conversation}
                    ></steunpunt-done-link>`
                  : nothing
              }
            </li>`,
        )}
      </ol>
      <steunpunt-yes-no
        .conversation=${this.conversation}
        .entries=${[...entries]}
      ></steunpunt-yes-no>
      ${this.#unknown ? nothing : this.#more()}
    </div>`;
  }

  /** The hub has shown nothing of it, nor did this page write it: there is nothing to add to. */
  get #unknown(): boolean {
    const { last } = this.#reader;
    return (last === 'none' || last === 'nothing') && !this.conversation.lastOwn;
  }

  #more(): TemplateResult {
    return html`<section class="card stack tight">
        <steunpunt-compose
          .label=${msg('Wilt u nog iets zeggen?', { id: 'thread.more' })}
          .sendLabel=${msg('Verstuur', { id: 'thread.send' })}
          .rows=${3}
          .unfinished=${this.conversation.unfinished}
          .deliver=${this.#deliver}
          @input=${() => this.requestUpdate()}
        >
          <steunpunt-danger .text=${this.conversation.unfinished.text}></steunpunt-danger>
        </steunpunt-compose>
        <p class="quiet">
          ${msg('Wij zien wanneer u hier kijkt. Soms kunnen wij dan meteen antwoorden.', { id: 'thread.seen' })}
        </p>
      </section>
      <steunpunt-mail-me hidden .conversation=${this.conversation}></steunpunt-mail-me>
      <steunpunt-thread-tools
        .conversation=${this.conversation}
        @steunpunt-emptied=${() => this.requestUpdate()}
      ></steunpunt-thread-tools>`;
  }

  #state(): TemplateResult | typeof nothing {
    const words = this.#lookWords();
    if (!words) return nothing;
    const tone = this.#reader.last === 'gap' ? 'attention' : 'calm';
    return html`<steunpunt-notice tone=${tone}>${words}</steunpunt-notice>`;
  }

  /** '' when the messages say it all. */
  #lookWords(): string {
    switch (this.#reader.last) {
      case 'offline':
        return msg('Er is nu geen internet. Kijk straks nog eens.', { id: 'thread.offline' });
      case 'nothing':
        return this.#nothingWords();
      case 'gap':
        return msg('Er ontbreekt een bericht van ons. Bel ons, dan vertellen wij wat er stond.', {
          id: 'thread.gap',
        });
      default:
        return this.#noAnswerYet();
    }
  }

  #nothingWords(): string {
    // Its own question is on its way: the line under the message says so.
    if (!this.#unknown) return '';
    return msg(
      'Wij vinden bij deze code nog niets. Is uw vraag net verstuurd? Kijk dan straks nog eens. Kijk anders de cijfers van uw code na.',
      { id: 'thread.nothing' },
    );
  }

  #noAnswerYet(): string {
    const { entries, lastOwn } = this.conversation;
    if (this.#reader.last !== 'here' || lastOwn || entries.length > 0) return '';
    const { asked } = this.conversation;
    if (!asked)
      return msg(
        'Wij hebben uw vraag. Er is nog geen antwoord. Hoorde u na een week niets? Bel ons.',
        { id: 'thread.no-answer-week' },
      );
    const day = promiseOf(asked, this.visit.content);
    if (day === null) return lateWords();
    return msg(str`Wij hebben uw vraag. Er is nog geen antwoord. U hoort voor ${day} iets.`, {
      id: 'thread.no-answer',
    });
  }

  readonly #lookAgain = (): void => {
    this.office?.sendNow();
    void this.#reader.look(true);
  };

  readonly #deliver: DeliverText = async (office, text) => {
    const { thread } = this.conversation;
    const { door, consent } = this.visit;
    const locale = currentLocale();
    const sent = await office.followUp(thread, {
      text,
      door,
      locale,
      consent,
    });
    if (sent.kind === 'asked') {
      this.conversation.addOwn({ sid: sent.sid, text, as: 'question', day: new Date() });
      this.dispatchEvent(new SubmittedEvent(sent.sid));
      this.requestUpdate();
    }
    return sent;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-thread': SteunpuntThread;
  }
}
