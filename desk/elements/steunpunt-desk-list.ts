import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import { deskStyles } from '../desk-styles.ts';
import { waitingCall } from '../call-words.ts';
import type { ThreadView } from '../threads.ts';
import { dayWords, doorWords, languageWords, stateWords } from '../words.ts';
import { FilterEvent, RefreshEvent, SelectEvent } from './events.ts';
import { listStyles } from './steunpunt-desk-list.styles.ts';

export type Filter = 'open' | 'closed';

/**
 * @summary The threads, newest activity first.
 * @tag steunpunt-desk-list
 * @fires steunpunt-desk-select - a thread was chosen
 * @fires steunpunt-desk-filter - open or closed threads are wanted
 * @fires steunpunt-desk-refresh - look again now
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

  /** Puts focus back on the thread that was open. */
  focusThread(mailbox: string): void {
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('[data-mailbox]');
    const row = [...rows].find((one) => one.dataset['mailbox'] === mailbox);
    (row ?? this.renderRoot.querySelector<HTMLElement>('h1'))?.focus();
  }

  override render(): TemplateResult {
    const shown = this.#shown();
    const unreadable = shown.reduce((sum, thread) => sum + thread.unreadable, 0);
    return html`<section aria-labelledby="title" class="list">
      <div class="head">
        <h1 id="title" tabindex="-1">${msg('Berichten', { id: 'desk.list.title' })}</h1>
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
      ${
        this.threads === null
          ? html`<p class="quiet" aria-busy="true">
              ${msg('Wij halen de berichten op…', { id: 'desk.list.loading' })}
            </p>`
          : shown.length === 0
            ? this.#empty()
            : html`<ul>
                ${repeat(
                  shown,
                  ({ mailbox }) => mailbox,
                  (thread) => html`<li>${this.#row(thread)}</li>`,
                )}
              </ul>`
      }
    </section>`;
  }

  #shown(): readonly ThreadView[] {
    const closed = this.filter === 'closed';
    return (this.threads ?? []).filter((thread) => (thread.state === 'closed') === closed);
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
    const { mailbox, state, firstLine, door, locale, lastDay } = thread;
    return html`<button
      class="thread ${state}"
      type="button"
      data-mailbox=${mailbox}
      aria-current=${mailbox === this.selected ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new SelectEvent(mailbox))}
    >
      <span class="top">
        <span class="state">${stateWords(state)}</span>
        <span class="day">${dayWords(lastDay, this.today)}</span>
      </span>
      ${
        thread.call && !firstLine
          ? nothing
          : html`<bdi class="line" translate="no">${firstLine || this.#noWords(thread)}</bdi>`
      }
      ${thread.call ? html`<span class="call">${waitingCall(thread.call)}</span>` : nothing}
      <span class="meta">
        ${doorWords(door)}${locale ? html` · <bdi>${languageWords(locale)}</bdi>` : nothing}
      </span>
      ${
        thread.unproven > 0
          ? html`<span class="mark"
              >${msg('Niet alles is zeker van dezelfde persoon', { id: 'desk.list.unproven' })}</span
            >`
          : nothing
      }
      ${
        thread.unreadable > 0 && thread.readable
          ? html`<span class="mark"
              >${msg('Niet alles kan worden geopend', { id: 'desk.list.unreadable' })}</span
            >`
          : nothing
      }
    </button>`;
  }

  #noWords({ readable }: ThreadView): string {
    return readable
      ? msg('Een verzoek om te bellen', { id: 'desk.call.no-words' })
      : msg('Dit bericht kan niet worden geopend.', { id: 'desk.message.unreadable' });
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

  readonly #refresh = (): void => {
    if (!this.busy) this.dispatchEvent(new RefreshEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-list': SteunpuntDeskList;
  }
}
