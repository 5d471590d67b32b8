import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Door } from '../../core/library/types.ts';
import type { KeptDraft, RememberedThread } from '../../core/post-office.ts';
import { dayOrToday } from '../../i18n/dates.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { VisitorElement } from './visitor-element.ts';
import { callUs } from './call-us.ts';
import { Conversation } from './conversation.ts';
import { ConversationEvent, DoorEvent, GoEvent, LanguageEvent, type ScreenName } from './events.ts';
import type { Memory } from './memory.ts';
import { opening } from './opening.ts';
import { choice, choiceStyles } from './choice.ts';
import { inChecked } from '../checked.ts';
import { promise, promiseInDanger } from './consent.ts';
import { whoReads } from './who-reads.ts';

/**
 * @summary First screen: who you are, what we promise, and the ways to go on.
 * @tag steunpunt-start
 */
export class SteunpuntStart extends VisitorElement {
  static override properties = {
    memory: { attribute: false },
    said: { attribute: false },
    remembered: { state: true },
    draft: { state: true },
    leaving: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    choiceStyles,
    css`
      .promise {
        font-weight: 600;
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

  memory!: Memory;
  /** A sentence about what just happened; '' most of the time. */
  said = '';

  private remembered: readonly RememberedThread[] = [];
  private draft: KeptDraft | null = null;
  /** What to go on with, that would lose the only way to an earlier question. */
  private leaving: (() => void) | null = null;
  #asked = false;

  override render(): TemplateResult {
    const { draft } = this;
    return html`<div class="stack">
      ${this.said ? html`<steunpunt-notice tone="good">${this.said}</steunpunt-notice>` : nothing}
      ${this.#unsent()}
      <div class="wall stack">
        <h1 tabindex="-1">${msg('Waarmee kunnen wij u helpen?', { id: 'start.heading' })}</h1>
        <p class="promise">${inChecked(promise)}</p>
        ${this.#doors()}
      </div>
      <p class="quiet">${whoReads(this.visit)} ${inChecked(promiseInDanger)}</p>
      ${this.leaving ? this.#keepFirst(this.leaving) : nothing}
      <ul class="stack tight">
        ${this.#conversations().map((one) => html`<li>${this.#goOn(one)}</li>`)}
        ${draft?.door === this.visit.door ? html`<li>${this.#writeOn(draft)}</li>` : nothing}
        <li>
          ${choice({
            picture: sign('search'),
            title: msg('Vind een antwoord', { id: 'find.heading' }),
            hint: msg('Wat anderen ook vroegen.', { id: 'start.find-hint' }),
            chosen: () => this.#go('find'),
          })}
        </li>
        <li>
          ${choice({
            picture: sign('ask'),
            title: msg('Stel een vraag', { id: 'start.ask' }),
            hint: msg('U hoeft uw naam niet te noemen.', { id: 'start.ask-hint' }),
            chosen: () => this.#leave(() => this.#go('journey', 'vraag')),
          })}
        </li>
        <li>
          ${choice({
            picture: sign('callBack'),
            title: msg('Bel mij terug', { id: 'call-back' }),
            hint: msg('U zegt wanneer, en in welke taal.', { id: 'start.call-hint' }),
            chosen: () => this.#go('journey', 'bel-mij'),
          })}
        </li>
      </ul>
      <div class="row ways">
        <button class="button quiet" type="button" @click=${() => this.#go('more')}>
          ${msg('Meer manieren', { id: 'start.more' })} ${sign('next')}
        </button>
        <button class="button quiet" type="button" @click=${() => this.#go('code')}>
          ${sign('code')} ${msg('Ik heb een code', { id: 'start.code' })}
        </button>
        ${callUs(this.visit.content, 'quiet')}
      </div>
      ${opening(this.visit.content)} ${this.#languages()}
    </div>`;
  }

  #doors(): TemplateResult {
    const one = (door: Door, words: string): TemplateResult =>
      html`<button
        class="door"
        type="button"
        aria-pressed=${this.visit.door === door ? 'true' : 'false'}
        @click=${() => this.#enter(door)}
      >
        <span class="picture">${sign(door)}</span> ${words}
      </button>`;
    return html`<div
      class="doors"
      role="group"
      aria-label=${msg('Wie bent u?', { id: 'start.doors' })}
    >
      ${one('parent', msg('Ouder of verzorger', { id: 'start.parent' }))}
      ${one('youth', msg('Jongere', { id: 'start.youth' }))}
    </div>`;
  }

  /** The door shows at once that somebody is in it, also where the words stay the same. */
  #enter(door: Door): void {
    this.dispatchEvent(new DoorEvent(door));
    this.requestUpdate();
  }

  /** That of this visit, then those that an earlier visit at this door left. */
  #conversations(): readonly Conversation[] {
    const { conversation } = this.memory;
    const earlier = this.remembered.filter(
      ({ thread, door }) =>
        door === this.visit.door && thread.handle !== conversation?.thread.handle,
    );
    return [
      ...(conversation ? [conversation] : []),
      ...earlier.map(
        ({ thread, asked, door }) => new Conversation(thread, { remembered: true, asked, door }),
      ),
    ];
  }

  #goOn(conversation: Conversation): TemplateResult {
    const { asked } = conversation;
    const day = asked && dayOrToday(asked, new Date(), currentLocale());
    return choice({
      picture: sign('envelope'),
      title: day
        ? msg(str`Verder met uw vraag van ${day}`, { id: 'start.go-on-day' })
        : msg('Verder met uw vraag', { id: 'start.go-on' }),
      hint: msg('Lees of schrijf verder.', { id: 'start.go-on-hint' }),
      first: true,
      chosen: () => {
        if (conversation === this.memory.conversation) this.#go('thread');
        else this.#leave(() => this.dispatchEvent(new ConversationEvent(conversation, 'thread')));
      },
    });
  }

  #writeOn(draft: KeptDraft): TemplateResult {
    return choice({
      picture: sign('ask'),
      title: msg('Verder met wat u schreef', { id: 'start.write-on' }),
      hint: msg('Het staat nog op dit apparaat.', { id: 'start.write-on-hint' }),
      first: true,
      chosen: () => {
        this.memory.talk('vraag').unfinished.text ||= draft.text;
        this.#leave(() => this.#go('journey', 'vraag'));
      },
    });
  }

  /** What comes next takes the place of the conversation of this visit, and of its code. */
  #leave(go: () => void): void {
    if (!this.memory.conversation?.loose) {
      go();
      return;
    }
    this.leaving = go;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.keep-first')?.focus(),
    );
  }

  #keepFirst(goOn: () => void): TemplateResult {
    const words = msg('Uw vorige vraag staat hier nog. Bewaar eerst uw code.', {
      id: 'start.keep-first',
    });
    return html`<div class="stack tight keep-first" role="group" tabindex="-1" aria-label=${words}>
      <steunpunt-notice tone="attention">${words}</steunpunt-notice>
      <div class="row">
        <button class="button primary" type="button" @click=${() => this.#go('sent')}>
          ${msg('Naar uw code', { id: 'start.to-code' })}
        </button>
        <button class="button" type="button" @click=${goOn}>
          ${msg('Ga zonder code verder', { id: 'start.without-code' })}
        </button>
      </div>
    </div>`;
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

  #go(screen: ScreenName, id?: string): void {
    this.dispatchEvent(new GoEvent(screen, id));
  }

  protected override postChanged(): void {
    super.postChanged();
    void this.#lookAround();
  }

  /** What an earlier visit left here, once, as soon as the post office is there. */
  async #lookAround(): Promise<void> {
    const { office } = this.visit.post;
    if (!office || this.#asked) return;
    this.#asked = true;
    [this.remembered, this.draft] = await Promise.all([office.remembered(), office.draft()]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-start': SteunpuntStart;
  }
}
