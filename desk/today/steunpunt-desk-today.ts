import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { cardKind } from '../../src/core/desk/card.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import type { Clock } from '../../src/core/ports.ts';
import { calendarDay } from '../../src/i18n/dates.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { type Announce, announceContext, DeskScreen } from '../desk-screen.ts';
import { deskStyles } from '../desk-styles.ts';
import { type Due, WHENS, type When } from './due.ts';
import { laterDays, needsMoreTime, promiseMore } from './more-time.ts';
import { staffName } from '../people.ts';
import { dueItems } from './today.ts';
import { keepPlaces, rowsOf, type LaidRow, type Row } from './today-rows.ts';
import { worldAt, type TodayDesk } from './today-world.ts';
import {
  comingWords,
  moreWords,
  newsWords,
  othersWords,
  summaryWords,
  whenWords,
} from './today-words.ts';
import { troubleWords } from '../words.ts';
import { closedCard } from './closed-card.ts';
import { GoRoomEvent, OpenThreadEvent } from '../elements/events.ts';
import type { SteunpuntDeskMoreTime } from './steunpunt-desk-more-time.ts';
import { todayStyles } from './steunpunt-desk-today.styles.ts';
import { todayRow } from './today-row.ts';
import { redrawOn } from '../redraw-on.ts';

/** Rows at first sight: more than a day's work. */
const FIRST_ROWS = 60;

/**
 * @summary Vandaag: everything that is due, on one list that stays as it is while she looks at it.
 * @tag steunpunt-desk-today
 */
export class SteunpuntDeskToday extends DeskScreen {
  static override styles = [baseStyles, buttonStyles, deskStyles, todayStyles];

  @property({ attribute: false }) desk!: TodayDesk;
  @property({ attribute: false }) clock!: Clock;

  @consume({ context: announceContext }) private readonly announce?: Announce;
  @state() private mine = false;
  @state() private most = FIRST_ROWS;
  @query('steunpunt-desk-more-time') private readonly moreTime!: SteunpuntDeskMoreTime;
  /** As it was when she last looked; null before there was anything to look at. */
  #laid: readonly Row[] | null = null;
  #fresh: readonly Row[] = [];

  /** A list that nobody looks at is not kept up to date: coming back is a new look. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'hidden'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'hidden') this.requestUpdate();
  }

  /** A new look: everything in its right place. */
  override async focusHeading(): Promise<void> {
    this.#laid = null;
    this.requestUpdate();
    await super.focusHeading();
  }

  constructor() {
    super();
    redrawOn(this, () => {
      const { mailroom, documents, rounds, journeys, kiosks } = this.desk;
      return [mailroom, documents, rounds, journeys, ...(kiosks ? [kiosks] : [])];
    });
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hidden || !this.desk.rounds.loaded) return;
    this.#fresh = rowsOf(dueItems(worldAt(this.desk, this.clock.now())));
    this.#laid ??= this.#fresh;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.hidden) return nothing;
    const { rounds, content, documents } = this.desk;
    const { rooms } = documents.get(settingsKind, SETTINGS_ID);
    const goWebsite = rooms.includes('website')
      ? (): boolean => this.dispatchEvent(new GoRoomEvent('website'))
      : null;
    return html`<div class="stack">
      <div class="head">
        <div>
          <h1 tabindex="-1">${msg('Vandaag', { id: 'desk.rooms.today' })}</h1>
          <p class="date">${this.#dateWords()}</p>
        </div>
        ${rounds.loaded ? this.#tools() : nothing}
      </div>
      ${
        rounds.last.kind === 'ok'
          ? nothing
          : html`<steunpunt-notice tone="attention">${troubleWords(rounds.last)}</steunpunt-notice>`
      }
      ${closedCard(content, this.#today, goWebsite)}
      ${
        rounds.loaded
          ? this.#list()
          : html`<p class="quiet" aria-busy="true">${comingWords(this.desk.mailroom.progress)}</p>`
      }
      ${goWebsite && !content.closed?.some(({ until }) => until >= this.#today) ? this.#holiday(goWebsite) : nothing}
      <steunpunt-desk-more-time
        .days=${laterDays(this.#today, content)}
        .act=${this.#promise}
      ></steunpunt-desk-more-time>
    </div>`;
  }

  #holiday(go: () => void): TemplateResult {
    return html`<div class="foot">
      <button class="button quiet" type="button" @click=${go}>
        ${icon('clock')} ${msg('Zet vakantie aan', { id: 'desk.today.holiday' })}
      </button>
    </div>`;
  }

  #tools(): TemplateResult {
    return html`<div class="tools">
      <button
        class="button quiet"
        type="button"
        aria-pressed=${this.mine ? 'true' : 'false'}
        @click=${() => (this.mine = !this.mine)}
      >
        ${icon(this.mine ? 'check' : 'parent')} ${msg('Alleen van mij', { id: 'desk.today.mine' })}
      </button>
      <button
        class="button quiet"
        type="button"
        aria-disabled=${this.desk.rounds.busy ? 'true' : 'false'}
        @click=${this.#refresh}
      >
        ${icon('again')} ${msg('Ververs', { id: 'desk.list.refresh' })}
      </button>
    </div>`;
  }

  #list(): TemplateResult {
    const { rows, news } = keepPlaces(this.#laid ?? [], this.#fresh);
    const shown = rows.filter(({ row }) => this.#isShown(row));
    const others = rows.filter(({ row }) => !this.#isShown(row));
    return html`
      ${this.#summary(shown, countOf(others, 'now') + countOf(others, 'today'), this.#news(news))}
      ${WHENS.map((when) => this.#group(when, shown.slice(0, this.most)))}
      ${shown.length > this.most ? this.#more(shown.length - this.most) : nothing}
    `;
  }

  #more(count: number): TemplateResult {
    return html`<p>
      <button class="button" type="button" @click=${() => (this.most += FIRST_ROWS)}>
        ${moreWords(count)}
      </button>
    </p>`;
  }

  /** How it stands, in a place that is as high with news in it as without. */
  #summary(
    shown: readonly LaidRow[],
    others: number,
    news: TemplateResult | typeof nothing,
  ): TemplateResult {
    const [now, today] = [countOf(shown, 'now'), countOf(shown, 'today')];
    const isReady = now + today === 0;
    if (isReady && others === 0 && !shown.some(({ done }) => done))
      return html`<div class="ready">
        <span class="lamp">${icon('check')}</span>
        <strong>${summaryWords(now, today)}</strong>
        <div class="news">
          ${
            news === nothing
              ? html`<p>${msg('Er wacht vandaag niemand op u.', { id: 'desk.today.nobody' })}</p>`
              : news
          }
        </div>
      </div>`;
    const words =
      isReady && others > 0
        ? msg('Van u staat hier niets meer.', { id: 'desk.today.mine-done' })
        : summaryWords(now, today);
    return html`<div class="sum">
        <p>${icon(isReady ? 'check' : 'clock')}<span>${words}</span></p>
        ${news}
      </div>
      ${others > 0 ? html`<p class="quiet">${othersWords(others)}</p>` : nothing}`;
  }

  #news(came: readonly Row[]): TemplateResult | typeof nothing {
    if (came.length === 0) return nothing;
    return html`<button class="button" type="button" @click=${() => this.#lookAgain(came)}>
      ${icon('again')} ${newsWords(came.length)}
    </button>`;
  }

  #group(when: When, shown: readonly LaidRow[]): TemplateResult | typeof nothing {
    const rows = shown.filter(({ row }) => row.when === when);
    if (rows.length === 0) return nothing;
    return html`<section class="group ${when}" aria-labelledby=${`group-${when}`}>
      <h2 id=${`group-${when}`}>${whenWords(when)}</h2>
      <ul>
        ${repeat(
          rows,
          ({ row }) => row.key,
          (one) => html`<li>${this.#row(one)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #row(one: LaidRow): TemplateResult {
    const [first] = one.row.items;
    const { roster, documents, journeys } = this.desk;
    const assigned = first.thread && documents.get(cardKind, first.thread.mailbox).assigned;
    return todayRow(one, {
      today: this.#today,
      line: first.thread ? journeys.lineOf(first.thread) : '',
      whose: assigned ? staffName(roster, assigned) : '',
      canPromise: needsMoreTime(first, this.#today, this.desk.content),
      open: this.#open,
      promise: ({ thread }) => {
        if (thread) this.moreTime.show(thread);
      },
    });
  }

  get #today(): number {
    return calendarDay(new Date(this.clock.now()));
  }

  /** Worry about somebody's safety is everybody's. */
  #isShown({ items: [{ thread, task }] }: Row): boolean {
    if (!this.mine || task.kind === 'danger') return true;
    const { documents, staff } = this.desk;
    return thread !== null && documents.get(cardKind, thread.mailbox).assigned === staff.id;
  }

  #dateWords(): string {
    return new Intl.DateTimeFormat('nl-NL', {
      ...{ weekday: 'long', day: 'numeric', month: 'long' },
    }).format(this.clock.now());
  }

  readonly #open = ({ thread, task }: Due): void => {
    if (task.kind === 'pair' || task.kind === 'vog') this.dispatchEvent(new GoRoomEvent('buddies'));
    else if (thread) this.dispatchEvent(new OpenThreadEvent(thread.mailbox));
    else if (task.kind === 'recovery') this.dispatchEvent(new GoRoomEvent('team'));
    else if (task.kind === 'screens') this.dispatchEvent(new GoRoomEvent('kiosks'));
  };

  /** What came is put in its place, and reading goes on there. */
  #lookAgain(news: readonly Row[]): void {
    this.#laid = this.#fresh;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const first = this.#fresh.find((row) => news.some(({ key }) => key === row.key));
      const buttons = this.renderRoot.querySelectorAll<HTMLElement>('button[data-key]');
      const button = [...buttons].find((one) => one.dataset['key'] === first?.key);
      (button ?? this.renderRoot.querySelector<HTMLElement>('h1'))?.focus();
    });
  }

  readonly #refresh = (): void => {
    if (!this.desk.rounds.busy) void this.desk.rounds.now();
  };

  readonly #promise: SteunpuntDeskMoreTime['act'] = async (thread, day, words) => {
    const trouble = await promiseMore(this.desk, thread, day, words);
    if (!trouble)
      this.announce?.(msg('Verstuurd. De dag staat op de lijst.', { id: 'desk.more-time.done' }));
    return trouble;
  };
}

function countOf(rows: readonly LaidRow[], when: When): number {
  return rows.filter(({ row, done }) => row.when === when && !done).length;
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-today': SteunpuntDeskToday;
  }
}
