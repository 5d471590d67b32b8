import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Clock } from '../../src/core/ports.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { type Announce, announceContext } from '../desk-screen.ts';
import { today } from '../clock.ts';
import { Refresher } from '../refresher.ts';
import type { OpenDesk } from '../session.ts';
import { troubleWords } from '../words.ts';
import type { FilterEvent, SelectEvent } from './events.ts';
import type { Filter, SteunpuntDeskList } from './steunpunt-desk-list.ts';
import type { Unfinished } from './steunpunt-desk-reply.ts';
import type { SteunpuntDeskThread } from './steunpunt-desk-thread.ts';

/**
 * @summary The unlocked desk: list and thread side by side, one after the other on a small screen.
 * @tag steunpunt-desk-room
 */
export class SteunpuntDeskRoom extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: 1.5em;
        inline-size: min(84em, 100%);
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
          grid-template-columns: minmax(18em, 24em) minmax(0, 1fr);
          align-items: start;
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

  @consume({ context: announceContext }) private readonly announce!: Announce;
  @state() private filter: Filter = 'open';
  @state() private selected = '';
  @state() private busy = false;
  @state() private loaded = false;
  @state() private trouble = '';
  @query('steunpunt-desk-list') private readonly list!: SteunpuntDeskList;
  @query('steunpunt-desk-thread') private readonly shown!: SteunpuntDeskThread | null;
  readonly #unfinished = new Map<string, Unfinished>();
  #refresher: Refresher | null = null;
  #stop: (() => void) | null = null;

  /** Whether an answer was begun and not sent. */
  get hasUnfinished(): boolean {
    return [...this.#unfinished.values()].some(({ text }) => text.trim() !== '');
  }

  /** After unlocking: reading starts at the heading of the list. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    await this.list.updateComplete;
    this.list.focusThread('');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.desk.mailroom.subscribe(() => this.requestUpdate());
    this.#refresher = new Refresher(this.clock, () => this.#refresh());
    this.#refresher.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#refresher?.stop();
    this.#stop?.();
    this.#unfinished.clear();
  }

  override render(): TemplateResult {
    const { mailroom, doubtful, name } = this.desk;
    const thread = this.selected ? mailroom.thread(this.selected) : null;
    const now = today(this.clock);
    return html`${
        doubtful
          ? html`<steunpunt-notice tone="attention">
              ${msg(
                'De server geeft andere gegevens van uw steunpunt dan u heeft vastgelegd. Verstuur nog niets en bel uw beheerder.',
                { id: 'desk.room.doubtful' },
              )}
            </steunpunt-notice>`
          : nothing
      }
      <div class="sides ${thread ? 'one' : ''}">
        <steunpunt-desk-list
          .threads=${this.loaded ? mailroom.threads : null}
          .filter=${this.filter}
          .selected=${this.selected}
          .today=${now}
          .trouble=${this.trouble}
          ?busy=${this.busy}
          @steunpunt-desk-select=${this.#select}
          @steunpunt-desk-filter=${this.#filter}
          @steunpunt-desk-refresh=${this.#refreshNow}
        ></steunpunt-desk-list>
        ${
          thread
            ? html`<steunpunt-desk-thread
                .mailroom=${mailroom}
                .thread=${thread}
                .by=${name}
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

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('selected') && this.selected) void this.shown?.focusHeading();
  }

  #unfinishedOf(mailbox: string): Unfinished {
    const known = this.#unfinished.get(mailbox) ?? { text: '' };
    this.#unfinished.set(mailbox, known);
    return known;
  }

  readonly #select = (event: SelectEvent): void => {
    this.selected = event.mailbox;
    window.scrollTo({ top: 0 });
    void this.desk.mailroom.markRead(event.mailbox);
  };

  readonly #back = (): void => {
    const { selected } = this;
    this.selected = '';
    void this.updateComplete.then(() => this.list.focusThread(selected));
  };

  readonly #filter = (event: FilterEvent): void => {
    this.filter = event.filter;
    void this.#refresh();
  };

  readonly #refreshNow = (): void => {
    void this.#refresher?.now();
  };

  async #refresh(): Promise<void> {
    const before = this.#waiting();
    this.busy = true;
    const { mailroom } = this.desk;
    let done = await mailroom.refresh(false);
    if (done.kind === 'ok' && this.filter === 'closed') done = await mailroom.refresh(true);
    this.busy = false;
    this.trouble = done.kind === 'ok' ? '' : troubleWords(done);
    if (done.kind === 'ok') this.#say(this.#waiting() - before);
    this.loaded ||= done.kind === 'ok';
  }

  #waiting(): number {
    return this.desk.mailroom.threads.filter((thread) => thread.state === 'new').length;
  }

  #say(news: number): void {
    if (!this.loaded || news <= 0) return;
    this.announce(
      news === 1
        ? msg('Er is 1 nieuw bericht.', { id: 'desk.room.one-new' })
        : msg(str`Er zijn ${news} nieuwe berichten.`, { id: 'desk.room.some-new' }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-room': SteunpuntDeskRoom;
  }
}
