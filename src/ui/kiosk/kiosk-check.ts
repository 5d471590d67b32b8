import { msg, str } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import type { StepId } from '../../core/dialogue/script.ts';
import type { Answered } from '../visitor/walking.ts';

export const checkStyles = css`
  dl {
    display: grid;
    padding-block: 0.3em;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--steunpunt-m);
    align-items: center;
    /* Beside a drawing too, an answer stays with its question. */
    align-content: start;
    padding-block: max(0.35em, calc(var(--steunpunt-kiosk-gap, 10px) / 2));
  }
  dl > div + div {
    border-block-start: 1px solid var(--steunpunt-line);
  }
  dd:last-child {
    grid-area: 1 / 2 / span 2;
  }
  dt {
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
  }
  @media (orientation: landscape) and (min-width: 1000px) {
    dl {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: calc(2 * var(--steunpunt-l));
    }
    dl > div:nth-child(2) {
      border: 0;
    }
  }
  /* A number runs from left to right, and stands where the others begin. */
  .words bdi {
    white-space: pre-line;
  }
  .words {
    font-weight: 600;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;

/** Every answer under its question, each with a way to change it. */
export const checkList = (
  answers: readonly Answered[],
  change: (event: MouseEvent, step: StepId) => void,
): TemplateResult =>
  html`<dl class="card">
    ${answers.map(
      ({ step, question, words }) =>
        html`<div>
          <dt>${question}</dt>
          <dd class="words" data-own><bdi>${words}</bdi></dd>
          <dd>
            <button
              class="button quiet"
              type="button"
              aria-label=${msg(str`Verander: ${question}`, { id: 'journey.change-what' })}
              @click=${(event: MouseEvent) => change(event, step)}
            >
              ${msg('Verander', { id: 'journey.change' })}
            </button>
          </dd>
        </div>`,
    )}
  </dl>`;
