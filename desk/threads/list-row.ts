import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { waitingCall } from './call-words.ts';
import type { ThreadView } from './threads.ts';
import { dayWords, doorWords, languageWords, stateWords } from '../words.ts';

export interface ListRow {
  readonly thread: ThreadView;
  /** How it began; '' where a call says it all, or nothing could be opened. */
  readonly line: string;
  /** It is the one that is shown beside the list. */
  readonly current: boolean;
  /** Its visitor is looking at it now. */
  readonly here: boolean;
  readonly today: number;
  readonly choose: () => void;
}

/** One thread of the list, styled by `listStyles`. */
export function listRow({ thread, line, current, here, today, choose }: ListRow): TemplateResult {
  const { mailbox, state, door, locale, lastDay } = thread;
  return html`<button
    class="thread ${state}"
    type="button"
    data-mailbox=${mailbox}
    aria-current=${current ? 'true' : 'false'}
    @click=${choose}
  >
    <span class="top">
      <span class="state">${stateWords(state)}</span>
      <span class="day">${dayWords(lastDay, today)}</span>
    </span>
    ${
      thread.call && !line
        ? nothing
        : html`<bdi class="line" translate="no">${line || noWords(thread)}</bdi>`
    }
    ${thread.call ? html`<span class="call">${waitingCall(thread.call)}</span>` : nothing}
    <span class="meta">
      ${doorWords(door)}${locale ? html` · <bdi>${languageWords(locale)}</bdi>` : nothing}
    </span>
    ${
      here
        ? html`<span class="here">${msg('Kijkt nu mee', { id: 'desk.thread.here' })}</span>`
        : nothing
    }
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

function noWords({ readable }: ThreadView): string {
  return readable
    ? msg('Een verzoek om te bellen', { id: 'desk.call.no-words' })
    : msg('Dit bericht kan niet worden geopend.', { id: 'desk.message.unreadable' });
}
