import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { journeySign } from '../journey-signs.ts';
import { choice, choiceStyles } from './choice.ts';
import { GoEvent } from './events.ts';
import { moreWays } from './more-ways.ts';
import { VisitorElement } from './visitor-element.ts';

/**
 * @summary What else one can do here: the journeys that the library has for this door.
 * @tag steunpunt-more
 */
export class SteunpuntMore extends VisitorElement {
  static override styles = [baseStyles, choiceStyles];

  override render(): TemplateResult {
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Meer manieren', { id: 'start.more' })}</h1>
      ${this.#ways()}
    </div>`;
  }

  #ways(): TemplateResult {
    const { library } = this.visit;
    const ways = moreWays(library.library, this.visit.door);
    if (ways.length === 0) return html`<p role="status">${this.#none()}</p>`;
    return html`<ul class="stack tight">
      ${ways.map(
        ({ id, menu }) =>
          html`<li>
            ${choice({
              picture: journeySign(menu?.sign),
              title: library.word(`${id}.title`),
              hint: library.word(`${id}.menu`),
              chosen: () => this.dispatchEvent(new GoEvent('journey', id)),
            })}
          </li>`,
      )}
    </ul>`;
  }

  #none(): string {
    const { library, late } = this.visit.library;
    if (library) return msg('Meer is hier nu niet.', { id: 'more.none' });
    return late
      ? msg('Er is nu geen internet. Bel ons, of stel een vraag.', { id: 'journey.late' })
      : msg('Even geduld…', { id: 'compose.busy' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-more': SteunpuntMore;
  }
}
