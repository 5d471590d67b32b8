import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Block, VisitorEntry, VisitorLibrary } from '../../core/library/types.ts';
import { dayInWords, dayOf } from '../../i18n/dates.ts';
import { dirOf } from '../../i18n/locales.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { entryLinks } from './entry-links.ts';

/** What a page and a waiting-room screen show of an entry alike. */

export const answerStyles = css`
  .answer {
    gap: var(--steunpunt-m);
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
    padding-inline-start: 2.5em;
    counter-increment: step;
  }
  .answer ol li::before {
    position: absolute;
    inset-inline-start: 0;
    inline-size: 1.7em;
    border-radius: 50%;
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
    font-weight: 650;
    line-height: 1.7;
    text-align: center;
    content: counter(step);
  }
`;

/** One block of an answer. */
export function answerBlock(block: Block): TemplateResult {
  if ('p' in block) return html`<p>${block.p}</p>`;
  if ('note' in block) return html`<steunpunt-notice>${block.note}</steunpunt-notice>`;
  if ('list' in block)
    return html`<ul class="stack tight">
      ${items(block.list)}
    </ul>`;
  return html`<ol class="stack tight">
    ${items(block.steps)}
  </ol>`;
}

const items = (lines: readonly string[]): TemplateResult[] =>
  lines.map((line) => html`<li>${line}</li>`);

/** The same answer once more, for who does not read the language it is in; mostly nothing. */
export function alsoIn({ also }: VisitorEntry): TemplateResult | typeof nothing {
  if (!also) return nothing;
  const { lang, question, answer } = also;
  return html`<section class="stack" lang=${lang} dir=${dirOf(lang)}>
    <h2>${question}</h2>
    <div class="answer card stack">${answer.map(answerBlock)}</div>
  </section>`;
}

/** "Lees ook"; nothing for an entry that stands alone. */
export function relatedLinks(
  element: HTMLElement,
  { entries, lang }: VisitorLibrary,
  { related = [] }: VisitorEntry,
): TemplateResult | typeof nothing {
  const others = entries.filter(({ id }) => related.includes(id));
  if (others.length === 0) return nothing;
  return html`<section class="stack tight" aria-labelledby="related">
    <h2 id="related">${msg('Lees ook', { id: 'entry.related' })}</h2>
    ${entryLinks(element, others, lang)}
  </section>`;
}

/** Nothing where staff still have something to check. */
export function reviewedLine({ reviewed }: VisitorEntry): TemplateResult | typeof nothing {
  if (!reviewed) return nothing;
  const day = dayInWords(dayOf(reviewed), currentLocale());
  const year = reviewed.slice(0, 4);
  return html`<p class="quiet">
    ${msg(str`Wij keken dit na op ${day} ${year}.`, { id: 'entry.reviewed' })}
  </p>`;
}
