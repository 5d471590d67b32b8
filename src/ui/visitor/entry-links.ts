import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { VisitorEntry, VisitorLibrary } from '../../core/library/types.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { sign } from '../signs.ts';
import { GoEvent } from './events.ts';

export const entryLinkStyles = css`
  .entry {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75em;
    inline-size: 100%;
    min-block-size: var(--steunpunt-target);
    padding: 0.7em 1em;
    border: 1px solid var(--steunpunt-line);
    border-radius: var(--steunpunt-radius);
    background: var(--steunpunt-surface);
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
    touch-action: manipulation;
  }
  .entry:hover {
    border-color: var(--steunpunt-primary);
    background: var(--steunpunt-primary-soft);
  }
  .entry svg {
    inline-size: 1.2em;
    block-size: 1.2em;
    color: var(--steunpunt-ink-quiet);
  }
`;

/** For who reads the page in another language than its answers. */
export function dutchOnly({ lang }: VisitorLibrary): TemplateResult | typeof nothing {
  if (lang === currentLocale()) return nothing;
  return html`<p class="quiet">
    ${msg('Deze antwoorden zijn er alleen in het Nederlands. Zoek met Nederlandse woorden, of vraag het ons in uw taal.', { id: 'find.dutch-only' })}
  </p>`;
}

/** Ways to read these entries, as a list. `lang` is the language they are written in. */
export function entryLinks(
  element: HTMLElement,
  entries: readonly VisitorEntry[],
  lang: string,
): TemplateResult {
  return html`<ul class="stack tight" lang=${lang}>
    ${entries.map(
      ({ id, question }) =>
        html`<li>
          <button
            class="entry"
            type="button"
            dir="auto"
            @click=${() => element.dispatchEvent(new GoEvent('entry', id))}
          >
            <span>${question}</span> ${sign('next')}
          </button>
        </li>`,
    )}
  </ul>`;
}
