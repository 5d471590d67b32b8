import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { deskStyles } from '../desk-styles.ts';
import { searchThreads } from './search.ts';
import type { Progress } from './shelf.ts';
import type { ThreadView } from './threads.ts';
import { FilterEvent, MoreEvent, RefreshEvent, SelectEvent } from '../elements/events.ts';
import { listRow } from './list-row.ts';
import { listStyles } from './steunpunt-desk-list.styles.ts';

export type Filter = 'open' | 'closed';

/** Rows at a time: more than anybody reads, less than a slow laptop minds. */
const PAGE = 100;
/** A list that is seen in one look needs no searching. */
const SEARCH_FROM = 8;

const numbers = new Intl.NumberFormat('nl-NL');

/**
 * @summary The threads, newest activity first.
 * @tag steunpunt-desk-list
 * @fires steunpunt-desk-select - a thread was chosen
 * @fires steunpunt-desk-filter - open or closed threads are wanted
 * @fires steunpunt-desk-refresh - look again now
 * @fires steunpunt-desk-more - more closed threads are wanted than were fetched
 */
export class SteunpuntDeskList extends LitElement {
  static override styles = [baseStyles, buttonStyles, deskStyles, listStyles];

  /** All threads the desk has opened; null before the first answer. */
  @property({ attribute: false }) threads: readonly ThreadView[] | null = null;
  @property() filter: Filter = 'open';
  /** Mailbox hash of the thread that is shown; '' for none. */
  @property() selected = '';
  @property({ type: Number }) today = 0;
  @property({ type: Boolean }) busy = false;
  /** Why the list may be old; '' when it is not. */
  @property() trouble = '';
  /** Whether the visitor of a thread is looking now. */
  @property({ attribute: false }) lineOf: (thread: ThreadView) => string = (one) => one.firstLine;
  @property({ attribute: false }) isHere: (mailbox: string) => boolean = () => false;
  /** How far opening is; null when there is nothing to wait for. */
  @property({ attribute: false }) progress: Progress | null = null;
  /** Whose threads are for others; '' for nobody's. */
  @property() others = '';
  /** There are closed threads that were not fetched. */
  @property({ type: Boolean }) more = false;

  /** What is looked for: here and nowhere else. */
  @state() private query = '';
  @state() private rows = PAGE;
  /** The first of the rows that were asked for, until it is there. */
  #focusAt: number | null = null;

  /** Puts focus back on the thread that was open. */
  focusThread(mailbox: string): void {
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('[data-mailbox]');
    const row = [...rows].find((one) => one.dataset['mailbox'] === mailbox);
    (row ?? this.renderRoot.querySelector<HTMLElement>('h1'))?.focus();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('filter')) return;
    this.rows = PAGE;
    this.#focusAt = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#focusAt === null) return;
    const row = this.renderRoot.querySelectorAll<HTMLElement>('[data-mailbox]')[this.#focusAt];
    const waits =
      this.shadowRoot?.activeElement?.matches('.pager button') === true ||
      document.activeElement === document.body;
    // Whoever went on with something else is not called back.
    if (!waits) this.#focusAt = null;
    if (!waits || !row) return;
    this.#focusAt = null;
    row.focus();
  }

  override render(): TemplateResult {
    const all = this.#all();
    const shown = searchThreads(all, this.query);
    const unreadable = shown.reduce((sum, thread) => sum + thread.unreadable, 0);
    return html`<section aria-labelledby="title" class="list">
      <div class="head">
        <h1 id="title" tabindex="-1">${msg('Gesprekken', { id: 'desk.list.title' })}</h1>
        <button
          class="button quiet"
          type="button"
          aria-disabled=${this.busy ? 'true' : 'false'}
          @click=${this.#refresh}
        >
          ${icon('again')} ${msg('Ververs', { id: 'desk.list.refresh' })}
        </button>
      </div>
      <div
        class="filter"
        role="group"
        aria-label=${msg('Welke gesprekken', { id: 'desk.list.filter' })}
      >
        ${this.#filterButton('open', msg('Open', { id: 'desk.list.open' }))}
        ${this.#filterButton('closed', msg('Gesloten', { id: 'desk.list.closed' }))}
      </div>
      ${
        this.trouble
          ? html`<steunpunt-notice tone="attention">${this.trouble}</steunpunt-notice>`
          : nothing
      }
      ${
        unreadable > 0
          ? html`<steunpunt-notice tone="attention"
              >${this.#unreadableWords(unreadable)}</steunpunt-notice
            >`
          : nothing
      }
      ${this.#search(all.length, shown.length)}
      ${
        this.progress
          ? html`<p class="quiet progress">${this.#progressWords(this.progress)}</p>`
          : nothing
      }
      ${
        this.threads === null && shown.length === 0
          ? html`<p class="quiet" aria-busy="true">
              ${msg('Wij halen de berichten op…', { id: 'desk.list.loading' })}
            </p>`
          : shown.length === 0 && !this.#searching
            ? this.#empty()
            : html`<ul>
                  ${repeat(
                    shown.slice(0, this.rows),
                    ({ mailbox }) => mailbox,
                    (thread) => html`<li>${this.#row(thread)}</li>`,
                  )}
                </ul>
                ${this.#pager(shown.length)}`
      }
      ${this.others ? html`<p class="quiet">${this.others}</p>` : nothing}
    </section>`;
  }

  #all(): readonly ThreadView[] {
    const closed = this.filter === 'closed';
    return (this.threads ?? []).filter((thread) => (thread.state === 'closed') === closed);
  }

  #search(all: number, found: number): TemplateResult | typeof nothing {
    if (all < SEARCH_FROM && this.query === '') return nothing;
    return html`<div class="search">
      <steunpunt-field
        type="search"
        .label=${msg('Zoek in gesprekken', { id: 'desk.list.search' })}
        .value=${this.query}
        @input=${this.#look}
      ></steunpunt-field>
      <p class="quiet" role="status">${this.#searching ? this.#foundWords(found) : nothing}</p>
    </div>`;
  }

  get #searching(): boolean {
    return this.query.trim() !== '';
  }

  #foundWords(found: number): string {
    switch (found) {
      case 0:
        return msg('Geen gesprek met deze woorden. Kijk of u het anders kunt schrijven.', {
          id: 'desk.list.not-found',
        });
      case 1:
        return msg('1 gesprek gevonden.', { id: 'desk.list.one-found' });
      default:
        return msg(str`${numbers.format(found)} gesprekken gevonden.`, {
          id: 'desk.list.some-found',
        });
    }
  }

  #progressWords({ opened, of }: Progress): string {
    return msg(str`${numbers.format(opened)} van ${numbers.format(of)} geopend`, {
      id: 'desk.list.progress',
    });
  }

  #pager(found: number): TemplateResult | typeof nothing {
    const fetch = this.filter === 'closed' && this.more;
    if (found <= this.rows && !fetch) return nothing;
    return html`<div class="pager">
      <p class="quiet">${this.#seenWords(Math.min(found, this.rows), found, fetch)}</p>
      <button class="button" type="button" @click=${() => this.#showMore(found)}>
        ${msg('Toon meer', { id: 'desk.list.more' })}
      </button>
    </div>`;
  }

  #seenWords(seen: number, found: number, fetch: boolean): string {
    if (!fetch)
      return msg(str`${numbers.format(seen)} van ${numbers.format(found)} gesprekken.`, {
        id: 'desk.list.seen-of',
      });
    return this.#searching
      ? msg('In oudere gesprekken zochten wij nog niet.', { id: 'desk.list.older' })
      : msg(str`${numbers.format(seen)} gesprekken. Er zijn er nog meer.`, {
          id: 'desk.list.seen',
        });
  }

  #filterButton(filter: Filter, words: string): TemplateResult {
    return html`<button
      class="button quiet"
      type="button"
      aria-pressed=${this.filter === filter ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new FilterEvent(filter))}
    >
      ${words}
    </button>`;
  }

  #row(thread: ThreadView): TemplateResult {
    const { mailbox } = thread;
    return listRow({
      thread,
      line: this.lineOf(thread),
      current: mailbox === this.selected,
      here: this.isHere(mailbox),
      today: this.today,
      choose: () => this.dispatchEvent(new SelectEvent(mailbox)),
    });
  }

  #unreadableWords(count: number): string {
    return count === 1
      ? msg('1 bericht kan niet worden geopend.', { id: 'desk.list.one-unreadable' })
      : msg(str`${count} berichten kunnen niet worden geopend.`, {
          id: 'desk.list.some-unreadable',
        });
  }

  #empty(): TemplateResult {
    const words =
      this.filter === 'open'
        ? msg('Er wacht niemand op u. Nieuwe vragen komen hier vanzelf te staan.', {
            id: 'desk.list.empty',
          })
        : msg('Hier staan straks de gesprekken die klaar zijn.', { id: 'desk.list.empty-closed' });
    return html`<div class="empty">
      ${icon(this.filter === 'open' ? 'check' : 'envelope')}
      <p>${words}</p>
    </div>`;
  }

  readonly #look = (event: Event): void => {
    this.query = (event.target as SteunpuntField).value;
    this.rows = PAGE;
  };

  /** The next rows; fetched where all that are here are shown already. */
  #showMore(found: number): void {
    this.#focusAt = this.rows;
    this.rows += PAGE;
    if (this.filter === 'closed' && this.more && found < this.rows)
      this.dispatchEvent(new MoreEvent());
  }

  readonly #refresh = (): void => {
    if (!this.busy) this.dispatchEvent(new RefreshEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-list': SteunpuntDeskList;
  }
}
