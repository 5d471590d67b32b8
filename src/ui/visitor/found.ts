import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { bands } from '../../core/faq/faq.ts';
import type { Found, LibraryAccess } from '../contexts.ts';
import { askUs } from './ask-us.ts';
import { entryLinks } from './entry-links.ts';
import type { Memory } from './memory.ts';

/** At most three entries for `text`: what is sure, else what may be meant. */
export function foundFor(library: LibraryAccess, text: string): readonly Found[] {
  const found = library.find(text, 5).filter(({ score }) => score >= bands.offer);
  const sure = found.filter(({ score }) => score >= bands.answer);
  return (sure.length > 0 ? sure : found).slice(0, 3);
}

/** What was found, and the way to ask us instead. `lang` is the language of the entries. */
export function foundList(
  element: HTMLElement & { memory: Memory },
  found: readonly Found[],
  lang: string,
): TemplateResult {
  const [best] = found;
  const heading = !best
    ? msg('Dat antwoord hebben wij nog niet', { id: 'find.none' })
    : best.score >= bands.answer
      ? msg('Dit past het best', { id: 'find.best' })
      : msg('Bedoelt u een van deze?', { id: 'find.maybe' });
  return html`<section class="stack tight" aria-labelledby="found">
      <h2 id="found">${heading}</h2>
      ${entryLinks(
        element,
        found.map(({ entry }) => entry),
        lang,
      )}
    </section>
    <section class="stack tight">
      <p>${msg('Staat het er niet bij? Vraag het ons.', { id: 'find.not-there' })}</p>
      ${askUs(element, 'wide', element.memory)}
    </section>`;
}

/** The same for who does not see it come up. */
export const howMany = ({ length }: readonly Found[]): string =>
  length === 0
    ? msg('Dat antwoord hebben wij nog niet', { id: 'find.none' })
    : msg(str`Antwoorden gevonden: ${length}.`, { id: 'find.count' });
