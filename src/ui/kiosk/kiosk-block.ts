import { css, html, type TemplateResult } from 'lit';
import type { Block } from '../../core/library/types.ts';

/** An answer in short lines, its steps with numbers that can be counted standing. */
export const kioskBlockStyles = css`
  .answer,
  .answer :is(ul, ol) {
    display: grid;
    gap: 0.7em;
    grid-template-columns: minmax(0, 1fr);
  }
  .answer {
    padding: 1.5em;
    overflow-wrap: anywhere;
  }
  .answer ul {
    padding-inline-start: 1.3em;
    list-style: disc;
  }
  .answer ol {
    counter-reset: step;
  }
  .answer ol li {
    position: relative;
    min-block-size: 2em;
    padding-inline-start: 2.75em;
    counter-increment: step;
  }
  .answer ol li::before {
    position: absolute;
    inset-inline-start: 0;
    inline-size: 1.9em;
    border-radius: 50%;
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
    font-weight: 650;
    line-height: 1.9;
    text-align: center;
    content: counter(step);
  }
`;

export function kioskBlock(block: Block): TemplateResult {
  if ('p' in block) return html`<p>${block.p}</p>`;
  if ('note' in block) return html`<steunpunt-notice>${block.note}</steunpunt-notice>`;
  if ('list' in block)
    return html`<ul>
      ${items(block.list)}
    </ul>`;
  return html`<ol>
    ${items(block.steps)}
  </ol>`;
}

const items = (lines: readonly string[]): TemplateResult[] =>
  lines.map((line) => html`<li>${line}</li>`);
