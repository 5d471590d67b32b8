import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { css } from 'lit';
import type { DayCount } from '../../src/core/embed.ts';
import { dayWords } from '../words.ts';

/** How often the window was opened somewhere. Days with fewer than five openings are not told apart. */

const WEEK = 7;

/** One day; null for fewer than five. */
export interface ShownDay {
  readonly day: number;
  readonly openings: number | null;
}

/** The `days` whole days before `today`, the newest first. */
export function lastDays(counts: readonly DayCount[], today: number, days: number): ShownDay[] {
  return Array.from({ length: days }, (_, i) => {
    const day = today - 1 - i;
    return { day, openings: counts.find((one) => one.day === day)?.openings ?? null };
  });
}

/** The last seven days in a sentence. */
export function weekWords(counts: readonly DayCount[], today: number): string {
  const days = lastDays(counts, today, WEEK);
  const sum = days.reduce((all, { openings }) => all + (openings ?? 0), 0);
  if (sum === 0)
    return msg('Laatste 7 dagen: elke dag minder dan 5 keer geopend', {
      id: 'desk.places.week-few',
    });
  return days.every(({ openings }) => openings !== null)
    ? msg(str`Laatste 7 dagen: ${sum} keer geopend`, { id: 'desk.places.week' })
    : msg(str`Laatste 7 dagen: minstens ${sum} keer geopend`, { id: 'desk.places.week-least' });
}

export const countsStyles = css`
  .counts {
    inline-size: 100%;
    max-inline-size: 34em;
    border-collapse: collapse;
  }
  .counts :is(th, td) {
    padding-block: 0.3em;
    border-block-end: 1px solid var(--steunpunt-line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  .counts th {
    inline-size: 45%;
    padding-inline-end: 1em;
  }
  .counts .number {
    display: flex;
    gap: 0.6em;
    align-items: center;
  }
  .counts b {
    flex: none;
    min-inline-size: 2.4ch;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .counts svg {
    flex: 1;
    min-inline-size: 0;
    block-size: 0.8em;
    stroke: none;
  }
  .counts rect {
    fill: var(--steunpunt-primary);
  }
  @media (forced-colors: active) {
    .counts rect {
      fill: CanvasText;
    }
  }
`;

/** Two weeks, day by day, with a bar in every row. */
export function countsTable(counts: readonly DayCount[], today: number): TemplateResult {
  const days = lastDays(counts, today, 2 * WEEK);
  const most = Math.max(1, ...days.map(({ openings }) => openings ?? 0));
  return html`<table class="counts">
    <caption class="unseen">
      ${msg('Hoe vaak het venster openging, per dag', { id: 'desk.places.counts' })}
    </caption>
    <thead class="unseen">
      <tr>
        <th scope="col">${msg('Dag', { id: 'desk.places.counts-day' })}</th>
        <th scope="col">${msg('Hoe vaak', { id: 'desk.places.counts-often' })}</th>
      </tr>
    </thead>
    <tbody>
      ${days.map(
        ({ day, openings }) =>
          html`<tr>
            <th scope="row">${dayWords(day, today)}</th>
            <td>${openings === null ? few() : bar(openings, most)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function few(): TemplateResult {
  return html`<span class="quiet">${msg('minder dan 5', { id: 'desk.places.few' })}</span>`;
}

function bar(openings: number, most: number): TemplateResult {
  return html`<span class="number">
    <b>${openings}</b>
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width=${(openings / most) * 100} height="10" rx="0.6"></rect>
    </svg>
  </span>`;
}
