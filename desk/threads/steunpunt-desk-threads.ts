import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Clock } from '../../src/core/ports.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { DeskScreen } from '../desk-screen.ts';
import { today } from '../clock.ts';
import type { OpenDesk } from '../session.ts';
import { doorsAt } from '../doors.ts';
import { othersWords } from '../team/door-words.ts';
import type { ThreadView } from './threads.ts';
import { Unfinished } from './unfinished.ts';
import { troubleWords } from '../words.ts';
import type { FilterEvent, SelectEvent } from '../elements/events.ts';
import type { SteunpuntDeskGone } from './steunpunt-desk-gone.ts';
import type { Filter, SteunpuntDeskList } from './steunpunt-desk-list.ts';
import type { SteunpuntDeskThread } from './steunpunt-desk-thread.ts';
import { redrawOn } from '../redraw-on.ts';

/**
 * @summary All threads: list and thread side by side, one after the other on a small screen.
 * @tag steunpunt-desk-threads
 */
export class SteunpuntDeskThreads extends DeskScreen {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: 1.5em;
        inline-size: min(96em, 100%);
        margin-inline: auto;
        padding: 1.5em 1.25em 4em;
        grid-template-columns: minmax(0, 1fr);
      }
      .none {
        display: none;
      }
      .one steunpunt-desk-list {
        display: none;
      }
      .sides {
        display: grid;
        gap: clamp(1.5em, 3vw, 3em);
        grid-template-columns: minmax(0, 1fr);
      }
      @media (min-width: 60em) {
        .sides {
          grid-template-columns: 24em minmax(0, 1fr);
          align-items: start;
        }
        /* The talk and its card need the room more than the list does. */
        .sides.one {
          gap: 1.75em;
          grid-template-columns: clamp(15em, 22vw, 22em) minmax(0, 1fr);
        }
        .one steunpunt-desk-list {
          display: block;
        }
        .none {
          display: grid;
          place-items: center;
          min-block-size: 60vh;
          color: var(--steunpunt-ink-quiet);
          text-align: center;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk!: OpenDesk;
  @property({ attribute: false }) clock!: Clock;

  @state() private filter: Filter = 'open';
  @state() private selected = '';
  /** The chosen thread that was here and is no more. */
  @state() private gone = '';
  @query('steunpunt-desk-list') private readonly list!: SteunpuntDeskList;
  @query('steunpunt-desk-thread') private readonly shown!: SteunpuntDeskThread | null;
  @query('steunpunt-desk-gone') private readonly sorry!: SteunpuntDeskGone | null;
  readonly #unfinished = new Map<string, Unfinished>();
  /** The thread that was shown last. */
  #seen = '';

  /** Whether an answer or a note was begun and not sent. */
  get hasUnfinished(): boolean {
    return [...this.#unfinished.values()].some(({ any }) => any);
  }

  /** Reading starts at the heading of the list. */
  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    await this.list.updateComplete;
    this.list.focusThread('');
  }

  constructor() {
    super();
    redrawOn(
      this,
      () => [this.desk.mailroom, this.desk.documents, this.desk.rounds, this.desk.journeys],
      () => {
        this.requestUpdate();
        // It asks the same parts itself: who looks now is in none of its properties.
        this.shown?.requestUpdate();
      },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfinished.clear();
  }

  /** Shows a thread, chosen in another room: it may be one that was not fetched yet. */
  openThread(mailbox: string): void {
    this.selected = mailbox;
    this.gone = '';
    window.scrollTo({ top: 0 });
    void this.#arrive(mailbox);
  }

  override render(): TemplateResult {
    const { mailroom, rounds } = this.desk;
    const thread = this.selected ? mailroom.thread(this.selected) : null;
    const now = today(this.clock);
    const some = rounds.loaded || mailroom.threads.length > 0;
    return html`<steunpunt-desk-coming
        .desk=${this.desk}
        .clock=${this.clock}
      ></steunpunt-desk-coming>
      <div class="sides ${thread || this.gone ? 'one' : ''}">
        <steunpunt-desk-list
          .threads=${some ? mailroom.threads : null}
          .filter=${this.filter}
          .selected=${this.selected}
          .today=${now}
          .trouble=${rounds.last.kind === 'ok' ? '' : troubleWords(rounds.last)}
          .lineOf=${(one: ThreadView) => this.desk.journeys.lineOf(one)}
          .isHere=${(mailbox: string) => mailroom.isHere(mailbox)}
          .progress=${mailroom.progress}
          .others=${othersWords(doorsAt(this.desk).own)}
          ?more=${mailroom.moreArchived}
          ?busy=${rounds.busy}
          @steunpunt-desk-select=${this.#select}
          @steunpunt-desk-filter=${this.#filter}
          @steunpunt-desk-more=${this.#more}
          @steunpunt-desk-refresh=${this.#refreshNow}
        ></steunpunt-desk-list>
        ${thread ? this.#thread(thread, now) : this.#noThread()}
      </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { selected } = this;
    if (this.shown) this.#seen = selected;
    else if (selected && selected === this.#seen)
      // Whoever erased it here goes back to the list first.
      this.clock.after(0, () => this.#miss(selected));
    if (changed.has('gone') && this.gone) void this.sorry?.focusHeading();
  }

  #thread(thread: ThreadView, now: number): TemplateResult {
    return html`<steunpunt-desk-thread
      .desk=${this.desk}
      .thread=${thread}
      .today=${now}
      .unfinished=${this.#unfinishedOf(thread.mailbox)}
      @steunpunt-desk-back=${this.#back}
    ></steunpunt-desk-thread>`;
  }

  #noThread(): TemplateResult | typeof nothing {
    if (this.gone)
      return html`<steunpunt-desk-gone
        .unfinished=${this.#unfinishedOf(this.gone)}
        @steunpunt-desk-back=${this.#back}
      ></steunpunt-desk-gone>`;
    return this.desk.mailroom.threads.length > 0
      ? html`<p class="none">
          ${msg('Kies links een gesprek om het te lezen.', { id: 'desk.room.choose' })}
        </p>`
      : nothing;
  }

  async #arrive(mailbox: string): Promise<void> {
    const { mailroom } = this.desk;
    if (!mailroom.thread(mailbox)) {
      const done = await mailroom.read([mailbox]);
      if (done.kind === 'ok') this.#miss(mailbox);
    }
    void mailroom.markRead(mailbox);
    await this.updateComplete;
    if (this.selected === mailbox) await this.shown?.focusHeading();
  }

  #miss(mailbox: string): void {
    if (this.selected === mailbox && !this.desk.mailroom.thread(mailbox)) this.gone = mailbox;
  }

  #unfinishedOf(mailbox: string): Unfinished {
    const known = this.#unfinished.get(mailbox) ?? new Unfinished();
    this.#unfinished.set(mailbox, known);
    return known;
  }

  readonly #select = (event: SelectEvent): void => {
    this.openThread(event.mailbox);
  };

  readonly #back = (): void => {
    const { selected } = this;
    this.selected = '';
    // What was begun for a thread that is no more was shown, and goes with it.
    if (this.gone) this.#unfinished.delete(this.gone);
    this.gone = '';
    void this.updateComplete.then(() => this.list.focusThread(selected));
  };

  readonly #filter = (event: FilterEvent): void => {
    this.filter = event.filter;
    void this.desk.rounds.now(event.filter === 'closed');
  };

  readonly #more = (): void => {
    void this.desk.mailroom.readMoreArchived().then(() => this.desk.rounds.now(true));
  };

  readonly #refreshNow = (): void => {
    void this.desk.rounds.now();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-threads': SteunpuntDeskThreads;
  }
}
