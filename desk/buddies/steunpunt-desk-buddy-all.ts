import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { proposalFor, type ProposedPair } from '../../src/core/matching/proposal.ts';
import { SelectEvent } from '../elements/events.ts';
import { BuddyPart } from './buddy-part.ts';
import { reasonsWords } from './buddy-words.ts';
import { whoWords } from './pair-letters.ts';

/**
 * @summary A proposal for everybody who waits, at once: somebody chooses from it, one by one.
 * @tag steunpunt-desk-buddy-all
 * @fires steunpunt-desk-select - somebody who asks is opened
 */
export class SteunpuntDeskBuddyAll extends BuddyPart {
  override render(): TemplateResult {
    const { pairs } = proposalFor(this.room.world.pool);
    return html`<section class="part" aria-labelledby="all">
      <h2 id="all" tabindex="-1">${msg('Voorstel voor iedereen', { id: 'desk.buddies.all' })}</h2>
      <p>
        ${msg(
          'Zo passen de meeste mensen het best bij elkaar. Het is een voorstel: u kiest zelf, één voor één.',
          { id: 'desk.buddies.all-explain' },
        )}
      </p>
      ${
        pairs.length === 0
          ? html`<p>${msg('Nu past niemand bij elkaar.', { id: 'desk.buddies.all-none' })}</p>`
          : html`<ul class="people">
              ${pairs.map((pair) => html`<li>${this.#pair(pair)}</li>`)}
            </ul>`
      }
    </section>`;
  }

  #pair(pair: ProposedPair): TemplateResult | typeof nothing {
    const { world, desk } = this.room;
    const asker = world.askers.find(({ id }) => id === pair.request.id);
    const offerer = world.offerers.find(({ id }) => id === pair.buddy.id);
    if (!asker || !offerer) return nothing;
    return html`<button
      class="person"
      type="button"
      @click=${() => this.dispatchEvent(new SelectEvent(asker.id))}
    >
      <strong><bdi>${whoWords(asker)}</bdi> + <bdi>${whoWords(offerer)}</bdi></strong>
      <span>${reasonsWords(pair, desk.journeys)}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-buddy-all': SteunpuntDeskBuddyAll;
  }
}
