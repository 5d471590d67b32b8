import { css, html, type TemplateResult } from 'lit';
import type { Form } from '../../src/core/message.ts';
import { drawnStyles, strokesPicture } from '../../src/ui/drawn.ts';
import type { Journeys } from '../journeys.ts';

const cardStyles = css`
  .form {
    display: grid;
    gap: 0.6em;
  }
  .form h3 {
    margin: 0;
    font-size: 1.05em;
    font-weight: 650;
  }
  .form dl {
    display: grid;
    gap: 0.55em;
    margin: 0;
  }
  .form dt {
    color: var(--steunpunt-ink-quiet);
    font-size: var(--steunpunt-small);
  }
  .form dd {
    margin: 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .form svg.drawn {
    inline-size: min(100%, 20em);
  }
`;

export const formStyles = [drawnStyles, cardStyles];

/** What a journey asked, and what it was told: in our words where it was a choice. */
export function formCard(form: Form, journeys: Journeys): TemplateResult {
  return html`<div class="form">
    <h3>${journeys.title(form)}</h3>
    <dl>
      ${journeys.told(form).map(
        ({ question, answer, strokes }) =>
          html`<div>
            <dt>${question}</dt>
            <dd dir="auto" translate="no">${strokes ? strokesPicture(strokes, answer) : answer}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}
