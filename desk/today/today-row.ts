import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../src/ui/icons.ts';
import { daypartWords } from '../threads/call-words.ts';
import { dialUrl } from '../threads/dial.ts';
import type { Due, Task } from './due.ts';
import type { ThreadView } from '../threads/threads.ts';
import type { LaidRow } from './today-rows.ts';
import { titleOf, todoOf } from './today-words.ts';
import { doorWords, languageWords } from '../words.ts';

const icons: Readonly<Record<Task['kind'], IconName>> = {
  ...{ danger: 'alert', question: 'envelope', call: 'callBack', promised: 'clock' },
  ...{ step: 'change', proposed: 'clock', referral: 'ask', unread: 'envelope' },
  ...{
    pair: 'parent',
    vog: 'clock',
    handed: 'parent',
    erase: 'wipe',
    recovery: 'print',
    screens: 'info',
  },
};

export interface RowParts {
  readonly today: number;
  /** How its thread began. */
  readonly line: string;
  /** First name of the colleague whose thread it is; '' for nobody's. */
  readonly whose: string;
  /** More time can be promised here. */
  readonly canPromise: boolean;
  readonly open: (due: Due) => void;
  readonly promise: (due: Due) => void;
}

/** One row: everything that has to be known before pressing it, and one press to the thread. */
export function todayRow({ row, done }: LaidRow, parts: RowParts): TemplateResult {
  const [first, ...more] = row.items;
  const { today, open, promise, canPromise } = parts;
  const call = row.items.find(({ task }) => task.kind === 'call');
  const tone = done ? 'done' : first.task.kind === 'danger' ? 'danger' : first.late ? 'late' : '';
  const acts = beside(call, canPromise ? () => promise(first) : null);
  return html`<div class="row-card ${tone} ${acts === nothing ? '' : 'with-more'}">
    <button type="button" class="open" data-key=${row.key} @click=${() => open(first)}>
      <span class="lamp">${icon(done ? 'check' : icons[first.task.kind])}</span>
      <span class="what">
        <span class="top">
          <strong><bdi>${titleOf(first, today)}</bdi></strong>
          ${first.thread ? meta(first.thread.door, first.thread.locale, parts.whose) : nothing}
        </span>
        ${first.thread ? visitorLine(first.thread, parts.line) : nothing}
        ${call ? callLine(call) : nothing}
        <span class="todo">
          <bdi class="over">${todoOf(first, today)}</bdi>
          ${done ? html`<span>${msg('Klaar', { id: 'desk.today.row-done' })}</span>` : nothing}
        </span>
        ${more.map(
          (due) =>
            html`<span class="also over"
              >${icon(icons[due.task.kind])}<bdi
                >${sentence(titleOf(due, today))} ${todoOf(due, today)}</bdi
              ></span
            >`,
        )}
      </span>
      <span class="go">${icon('next')}</span>
    </button>
    ${acts}
  </div>`;
}

/** How it began; nothing where a call says it all. */
function visitorLine({ readable }: ThreadView, line: string): TemplateResult | typeof nothing {
  if (line) return html`<bdi class="line" translate="no">${line}</bdi>`;
  if (readable) return nothing;
  return html`<span class="line"
    >${msg('Dit bericht kan niet worden geopend.', { id: 'desk.message.unreadable' })}</span
  >`;
}

/** Number, part of the day and language at once: enough to pick up the phone. */
function callLine({ task }: Due): TemplateResult | typeof nothing {
  if (task.kind !== 'call') return nothing;
  const { phone, daypart, language, interpreter } = task.call;
  return html`<span class="call"
    ><bdi class="phone" dir="ltr" translate="no">${phone}</bdi>
    <span
      >${daypartWords(daypart)}${
        language ? html` · <bdi>${languageWords(language)}</bdi>` : nothing
      }${interpreter ? html` · ${msg('met tolk', { id: 'desk.call.interpreted' })}` : nothing}</span
    ></span
  >`;
}

function meta(
  door: Parameters<typeof doorWords>[0],
  locale: string | null,
  whose: string,
): TemplateResult {
  return html`<span class="meta"
    >${doorWords(door)}${locale ? html` · <bdi>${languageWords(locale)}</bdi>` : nothing}${
      whose ? html` · ${msg('bij', { id: 'desk.today.with' })} <bdi>${whose}</bdi>` : nothing
    }</span
  >`;
}

function beside(
  call: Due | undefined,
  promise: (() => void) | null,
): TemplateResult | typeof nothing {
  const url = call?.task.kind === 'call' ? dialUrl(call.task.call.phone) : null;
  const phone = call?.task.kind === 'call' ? call.task.call.phone : '';
  if (!url && !promise) return nothing;
  return html`<div class="beside">
    ${
      url
        ? html`<a class="button" href=${url}
            >${icon('phone')} ${msg('Bel', { id: 'desk.today.dial' })}
            <span class="unseen"><bdi dir="ltr">${phone}</bdi></span></a
          >`
        : nothing
    }
    ${
      promise
        ? html`<button class="button quiet" type="button" @click=${promise}>
            ${icon('clock')} ${msg('Meer tijd nodig', { id: 'desk.today.more-time' })}
          </button>`
        : nothing
    }
  </div>`;
}

/** A title among other sentences; one that asks ends already. */
function sentence(title: string): string {
  return title.endsWith('?') ? title : `${title}.`;
}
