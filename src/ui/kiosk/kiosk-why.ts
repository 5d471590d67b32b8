import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { sign } from '../signs.ts';

export const whyStyles = css`
  .why summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--steunpunt-target);
    padding-inline: 0.5em;
    margin-inline-start: -0.5em;
    border-radius: var(--steunpunt-radius);
    color: var(--steunpunt-primary);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .why summary::-webkit-details-marker {
    display: none;
  }
  .why p {
    border-inline-start: 4px solid var(--steunpunt-accent);
    padding: 0.2em 0.8em;
  }
`;

export const whyWords = (): string => msg('Waarom vragen we dit?', { id: 'kiosk.journey.why' });

/** Why a question is asked, for who wants to know; nothing without words. */
export const why = (words: string): TemplateResult | typeof nothing =>
  words
    ? html`<details class="why">
        <summary>${sign('info')} ${whyWords()}</summary>
        <p>${words}</p>
      </details>`
    : nothing;
