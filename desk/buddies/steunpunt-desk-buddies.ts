import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { buddyKind } from '../../src/core/desk/buddy.ts';
import {
  isBothYes,
  isOff,
  isUnwell,
  LEDGER_ID,
  matchLedgerKind,
} from '../../src/core/desk/match-ledger.ts';
import type { Clock } from '../../src/core/ports.ts';
import { calendarDay } from '../../src/i18n/dates.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { DeskScreen } from '../desk-screen.ts';
import type { SelectEvent } from '../elements/events.ts';
import type { OpenDesk } from '../open-desk.ts';
import { redrawOn } from '../redraw-on.ts';
import { comingWords } from '../today/today-words.ts';
import { dateWords, doorWords, languageWords, troubleWords } from '../words.ts';
import { BuddyKeeper } from './buddy-keeper.ts';
import type { BuddyPart, BuddyRoom } from './buddy-part.ts';
import { calledWords, needsWords, roomWords, topicWords, waitingWords } from './buddy-words.ts';
import { buddyWorld, type Asker, type BuddyWorld, type Offerer } from './buddy-world.ts';
import { checkDay } from './check-day.ts';
import { buddiesStyles } from './steunpunt-desk-buddies.styles.ts';

/**
 * @summary Buddy's: who asks for one, who is one, and who could meet whom.
 * @tag steunpunt-desk-buddies
 */
export class SteunpuntDeskBuddies extends DeskScreen {
  static override styles = [
    ...[baseStyles, buttonStyles, buddiesStyles],
    css`
      :host {
        display: block;
        box-sizing: border-box;
        inline-size: min(72em, 100%);
        padding: 1.5em 1.25em 4em;
      }
    `,
  ];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;

  /** Who is looked at, by thread; 'all' for the proposal, '' for the lists. */
  @state() private open = '';
  @query('#open') private readonly shown!: BuddyPart | null;

  get hasUnfinished(): boolean {
    return this.shown?.hasUnfinished === true;
  }

  constructor() {
    super();
    redrawOn(this, () => {
      const { mailroom, documents, rounds, journeys } = this.desk;
      return [mailroom, documents, rounds, journeys];
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The first look does not wait for the next round.
    void new BuddyKeeper(this.desk.mailroom, this.desk.documents).keep();
  }

  override render(): TemplateResult {
    const { rounds, mailroom } = this.desk;
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Buddy’s', { id: 'desk.rooms.buddies' })}</h1>
      ${
        rounds.last.kind === 'ok'
          ? nothing
          : html`<steunpunt-notice tone="attention">${troubleWords(rounds.last)}</steunpunt-notice>`
      }
      ${
        rounds.loaded
          ? this.#loaded()
          : html`<p class="quiet" aria-busy="true">${comingWords(mailroom.progress)}</p>`
      }
    </div>`;
  }

  #loaded(): TemplateResult {
    const { documents, mailroom } = this.desk;
    const today = calendarDay(new Date(this.clock.now()));
    const ledger = documents.get(matchLedgerKind, LEDGER_ID);
    const card = (id: string) => documents.get(buddyKind, id);
    const world = buddyWorld({ threads: mailroom.threads, card, ledger, today });
    const room: BuddyRoom = { desk: this.desk, world, ledger, today };
    const asker = world.askers.find(({ id }) => id === this.open);
    const offerer = [...world.offerers, ...world.gone].find(({ id }) => id === this.open);
    if (asker)
      return html`${this.#back()}<steunpunt-desk-buddy-asker
          id="open"
          .room=${room}
          .asker=${asker}
        ></steunpunt-desk-buddy-asker>`;
    if (offerer)
      return html`${this.#back()}<steunpunt-desk-buddy-offerer
          id="open"
          .room=${room}
          .offerer=${offerer}
        ></steunpunt-desk-buddy-offerer>`;
    if (this.open === 'all')
      return html`${this.#back()}<steunpunt-desk-buddy-all
          id="open"
          .room=${room}
          @steunpunt-desk-select=${({ mailbox }: SelectEvent) => this.#show(mailbox)}
        ></steunpunt-desk-buddy-all>`;
    return this.#lists(world, today);
  }

  #back(): TemplateResult {
    return html`<div>
      <button class="button quiet" type="button" @click=${this.#close}>
        ${icon('back')} ${msg('Terug naar de lijst', { id: 'desk.buddies.back' })}
      </button>
    </div>`;
  }

  #lists({ askers, offerers, gone, pool }: BuddyWorld, today: number): TemplateResult {
    return html`<div class="columns">
      <section class="part" aria-labelledby="askers">
        <h2 id="askers">${msg('Wie een buddy zoekt', { id: 'desk.buddies.askers' })}</h2>
        ${
          askers.length === 0
            ? html`<p class="quiet">
                ${msg('Niemand zoekt nu een buddy.', { id: 'desk.buddies.no-askers' })}
              </p>`
            : html`<ul class="people">
                ${askers.map((one) => html`<li>${this.#asker(one, today)}</li>`)}
              </ul>`
        }
        ${
          pool.requests.length > 1
            ? html`<div>
                <button class="button" type="button" @click=${() => this.#show('all')}>
                  ${msg('Voorstel voor iedereen', { id: 'desk.buddies.all' })}
                </button>
              </div>`
            : nothing
        }
      </section>
      <section class="part" aria-labelledby="offerers">
        <h2 id="offerers">${msg('Wie buddy is', { id: 'desk.buddies.offerers' })}</h2>
        ${
          offerers.length === 0
            ? html`<p class="quiet">
                ${msg('Nog niemand bood zich aan.', { id: 'desk.buddies.no-offerers' })}
              </p>`
            : html`<ul class="people">
                ${offerers.map((one) => html`<li>${this.#offerer(one, today)}</li>`)}
              </ul>`
        }
        ${
          gone.length === 0
            ? nothing
            : html`<details>
                <summary>
                  ${msg(str`Gestopt (${gone.length})`, { id: 'desk.buddies.gone' })}
                </summary>
                <ul class="people">
                  ${gone.map((one) => html`<li>${this.#offerer(one, today)}</li>`)}
                </ul>
              </details>`
        }
      </section>
    </div>`;
  }

  #asker(one: Asker, today: number): TemplateResult {
    const { request } = one;
    const topics = request?.topics.map((topic) => topicWords(topic, this.desk.journeys)) ?? [];
    const languages = request?.languages.map(languageWords) ?? [];
    const [state, tone] = askerState(one, today);
    return html`<button class="person" type="button" @click=${() => this.#show(one.id)}>
      <strong><bdi>${calledWords(one.name)}</bdi></strong>
      <span>${[...topics, languages.join(', ')].filter(Boolean).join(' · ')}</span>
      <span class="quiet">${doorWords(one.door)} · ${waitingWords(one.weeks)}</span>
      ${state ? html`<span class=${tone}>${state}</span>` : nothing}
    </button>`;
  }

  #offerer(one: Offerer, today: number): TemplateResult {
    const { card, buddy, missing, paused } = one;
    const until = card.vogUntil;
    return html`<button class="person" type="button" @click=${() => this.#show(one.id)}>
      <strong><bdi>${calledWords(one.name)}</bdi></strong>
      <span
        >${[
          ...(missing.length > 0
            ? []
            : paused
              ? [msg('heeft pauze', { id: 'desk.buddies.not-paused' })]
              : [roomWords(buddy?.busy ?? 0, buddy?.capacity ?? 0)]),
          (buddy?.languages ?? []).map(languageWords).join(', '),
        ].join(' · ')}</span
      >
      <span class="quiet"
        >${doorWords(one.door)}${
          until !== null && until >= today
            ? ` · ${msg(str`VOG tot ${dateWords(until)}`, { id: 'desk.buddies.vog-until' })}`
            : ''
        }</span
      >
      ${missing.length > 0 ? html`<span class="todo">${needsWords(missing)}</span>` : nothing}
    </button>`;
  }

  #show(id: string): void {
    this.open = id;
    window.scrollTo({ top: 0 });
    void this.#focusPart();
  }

  async #focusPart(): Promise<void> {
    await this.updateComplete;
    await this.shown?.updateComplete;
    this.shown?.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  readonly #close = (): void => {
    this.open = '';
    void this.focusHeading();
  };
}

/** How it stands with who asks, and whether somebody has to do something. */
function askerState({ pair }: Asker, today: number): [words: string, tone: 'todo' | 'go'] {
  if (!pair) return ['', 'go'];
  if (isBothYes(pair)) return [msg('Allebei ja: stel ze voor', { id: 'desk.buddies.go' }), 'todo'];
  if (isOff(pair))
    return [msg('Gaat niet door: laat het weten', { id: 'desk.buddies.go-tell' }), 'todo'];
  if (pair.state === 'asked')
    return [msg('Gevraagd, wacht op antwoord', { id: 'desk.buddies.go-asked' }), 'go'];
  if (isUnwell(pair)) return [msg('Het gaat niet goed', { id: 'desk.buddies.go-unwell' }), 'todo'];
  const due = checkDay(pair);
  return due !== null && due <= today
    ? [msg('Vraag hoe het gaat', { id: 'desk.buddies.check' }), 'todo']
    : [msg('Heeft een buddy', { id: 'desk.buddies.go-met' }), 'go'];
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-buddies': SteunpuntDeskBuddies;
  }
}
