import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/**
 * A colleague changed the same thing meanwhile: her words, null when it is gone, and the two ways to
 * go on.
 */
export function met(
  heading: string,
  theirs: string | null,
  { mine, theirs: keep }: { readonly mine: () => void; readonly theirs: () => void },
): TemplateResult {
  return html`<div class="card stack tight" role="alert">
    <h2>${heading}</h2>
    <p>
      ${
        theirs === null
          ? msg(
              'Er is niets verloren: uw tekst staat hierboven nog. Op de website staat dit niet meer.',
              { id: 'desk.website.met-gone' },
            )
          : msg('Er is niets verloren: uw tekst staat hierboven nog. Dit staat nu op de website:', {
              id: 'desk.website.met-explain',
            })
      }
    </p>
    ${theirs === null ? nothing : html`<blockquote>${theirs}</blockquote>`}
    <div class="row">
      <button class="button primary" type="button" @click=${mine}>
        ${msg('Zet mijn tekst op de website', { id: 'desk.website.met-mine' })}
      </button>
      <button class="button" type="button" @click=${keep}>
        ${msg('Laat de tekst van mijn collega staan', { id: 'desk.website.met-theirs' })}
      </button>
    </div>
  </div>`;
}
