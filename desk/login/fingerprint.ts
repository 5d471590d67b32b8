import { css, html, type TemplateResult } from 'lit';

/** Digits to read aloud, in groups with room between them. */
export const digitStyles = css`
  .digits {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.7em;
    padding: 0.5em 0.8em;
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-primary-soft);
    font-size: clamp(1.3em, 5.6vw, 2.4em);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    letter-spacing: 0.06em;
  }
`;

/** `text` is groups of digits, parted by spaces. */
export function digits(text: string, label: string): TemplateResult {
  return html`<p class="digits" role="group" aria-label=${label} translate="no">
    ${text.split(' ').map((group) => html`<span>${group} </span>`)}
  </p>`;
}
