import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../src/core/library/types.ts';
import { wordsOfAnswer } from './answer-words.ts';

/** A colleague changed the same thing meanwhile: her words, and the two ways to go on. */
export function met(
  theirs: Pick<Entry, 'question' | 'answer'> | null,
  { mine, theirs: keep }: { readonly mine: () => void; readonly theirs: () => void },
): TemplateResult {
  return html`<div class="card stack tight" role="alert">
    <h2>${msg('Uw collega veranderde deze vraag net ook', { id: 'desk.website.met-title' })}</h2>
    <p>
      ${msg('Er is niets verloren: uw tekst staat hierboven nog. Dit staat nu op de website:', { id: 'desk.website.met-explain' })}
    </p>
    ${
      theirs
        ? html`<blockquote>${theirs.question} ${wordsOfAnswer(theirs.answer)}</blockquote>`
        : nothing
    }
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
