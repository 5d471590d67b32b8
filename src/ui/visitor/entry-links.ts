import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { VisitorEntry, VisitorLibrary } from '../../core/library/types.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { sign } from '../signs.ts';
import { GoEvent } from './events.ts';
import { dirOf } from '../../i18n/locales.ts';

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

/** For who reads the page in a language that not all of its answers are in. */
export function someInDutch({ entries, lang }: VisitorLibrary): TemplateResult | typeof nothing {
  const locale = currentLocale();
  if (entries.every((entry) => (entry.lang ?? lang) === locale)) return nothing;
  return html`<p class="quiet">
    ${msg('Niet elk antwoord is er al in uw taal. De andere zijn in het Nederlands. U kunt het ons ook vragen.', { id: 'find.some-dutch' })}
  </p>`;
}

/** The same of one answer. */
export function inDutch(lang: string): TemplateResult | typeof nothing {
  if (lang === currentLocale()) return nothing;
  return html`<p class="quiet">
    ${msg('Dit antwoord is er nog niet in uw taal. Vraag het ons gerust.', { id: 'entry.in-dutch' })}
  </p>`;
}

/** Ways to read these entries, as a list. `lang` is the language of those that say no other. */
export function entryLinks(
  element: HTMLElement,
  entries: readonly VisitorEntry[],
  lang: string,
): TemplateResult {
  return html`<ul class="stack tight">
    ${entries.map(
      ({ id, question, lang: own = lang }) =>
        html`<li>
          <button
            class="entry"
            type="button"
            lang=${own}
            dir=${dirOf(own)}
            @click=${() => element.dispatchEvent(new GoEvent('entry', id))}
          >
            <span>${question}</span> ${sign('next')}
          </button>
        </li>`,
    )}
  </ul>`;
}
