import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Clock } from '../../src/core/ports.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { DeskScreen } from '../desk-screen.ts';
import { today } from '../clock.ts';
import type { OpenDesk } from '../session.ts';
import { Unfinished } from '../unfinished.ts';
import { troubleWords } from '../words.ts';
import type { FilterEvent, SelectEvent } from './events.ts';
import type { Filter, SteunpuntDeskList } from './steunpunt-desk-list.ts';
import type { SteunpuntDeskThread } from './steunpunt-desk-thread.ts';

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
  @query('steunpunt-desk-list') private readonly list!: SteunpuntDeskList;
  @query('steunpunt-desk-thread') private readonly shown!: SteunpuntDeskThread | null;
  readonly #unfinished = new Map<string, Unfinished>();
  #stops: (() => void)[] = [];

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

  override connectedCallback(): void {
    super.connectedCallback();
    const update = (): void => this.requestUpdate();
    const { mailroom, documents, rounds } = this.desk;
    this.#stops = [mailroom, documents, rounds].map((one) => one.subscribe(update));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    this.#unfinished.clear();
  }

  /** Shows a thread, chosen in another room. */
  openThread(mailbox: string): void {
    this.selected = mailbox;
    window.scrollTo({ top: 0 });
    void this.desk.mailroom.markRead(mailbox);
    void this.updateComplete.then(() => this.shown?.focusHeading());
  }

  override render(): TemplateResult {
    const { mailroom, rounds } = this.desk;
    const thread = this.selected ? mailroom.thread(this.selected) : null;
    const now = today(this.clock);
    return html`<steunpunt-desk-coming
        .desk=${this.desk}
        .clock=${this.clock}
      ></steunpunt-desk-coming>
      <div class="sides ${thread ? 'one' : ''}">
        <steunpunt-desk-list
          .threads=${rounds.loaded ? mailroom.threads : null}
          .filter=${this.filter}
          .selected=${this.selected}
          .today=${now}
          .trouble=${rounds.last.kind === 'ok' ? '' : troubleWords(rounds.last)}
          ?busy=${rounds.busy}
          @steunpunt-desk-select=${this.#select}
          @steunpunt-desk-filter=${this.#filter}
          @steunpunt-desk-refresh=${this.#refreshNow}
        ></steunpunt-desk-list>
        ${
          thread
            ? html`<steunpunt-desk-thread
                .desk=${this.desk}
                .thread=${thread}
                .today=${now}
                .unfinished=${this.#unfinishedOf(thread.mailbox)}
                @steunpunt-desk-back=${this.#back}
              ></steunpunt-desk-thread>`
            : mailroom.threads.length > 0
              ? html`<p class="none">
                  ${msg('Kies links een bericht om het te lezen.', { id: 'desk.room.choose' })}
                </p>`
              : nothing
        }
      </div>`;
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
    void this.updateComplete.then(() => this.list.focusThread(selected));
  };

  readonly #filter = (event: FilterEvent): void => {
    this.filter = event.filter;
    void this.desk.rounds.now(event.filter === 'closed');
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
