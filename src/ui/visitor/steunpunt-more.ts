import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { journeySign } from '../journey-signs.ts';
import { choice, choiceStyles } from './choice.ts';
import { GoEvent } from './events.ts';
import { moreWays } from './more-ways.ts';
import { VisitorElement } from './visitor-element.ts';

/** In place of a sheet's id: the choice of one. */
const SHEETS_HERE = 'bladen';
/** Places of what the point publishes; the screens for it come later still. */
const PUBLISHED = /^(gedaan|agenda|idee)/;

/**
 * @summary What else one can do here: the journeys that the library has for this door.
 * @tag steunpunt-more
 */
export class SteunpuntMore extends VisitorElement {
  static override properties = {
    journey: {},
  };

  static override styles = [baseStyles, choiceStyles];

  /** One of the sheets, or the choice of one; what is published, or one of that; '' for the ways to go. */
  journey = '';

  /** Of the screen that stands in this one, if any. */
  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    const inner = this.renderRoot.querySelector<VisitorElement>(
      'steunpunt-sheets, steunpunt-published',
    );
    if (!inner) return super.focusHeading();
    await customElements.whenDefined(inner.localName);
    await inner.focusHeading();
  }

  override render(): TemplateResult {
    const { journey } = this;
    const coming = msg('Even geduld. Hiervoor is internet nodig.', { id: 'code.coming' });
    if (PUBLISHED.test(journey))
      return html`<steunpunt-published .place=${journey}>${coming}</steunpunt-published>`;
    if (journey)
      return html`<steunpunt-sheets .sheet=${journey === SHEETS_HERE ? '' : journey}
        >${coming}</steunpunt-sheets
      >`;
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Meer manieren', { id: 'start.more' })}</h1>
      ${this.#ways()}
      <steunpunt-published-ways></steunpunt-published-ways>
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
      <li>
        ${choice({
          picture: journeySign('sheet'),
          title: msg('Bereid u voor', { id: 'sheets.heading' }),
          hint: msg('Een gesprek of een eigen plan, op papier.', { id: 'sheets.hint' }),
          chosen: () => this.dispatchEvent(new GoEvent('more', SHEETS_HERE)),
        })}
      </li>
    </ul>`;
  }

  #none(): string {
    const { library, late } = this.visit.library;
    if (library) return msg('Meer is er nu niet.', { id: 'more.none' });
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
