import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { journeySign } from '../journey-signs.ts';
import { choice, choiceStyles } from './choice.ts';
import { GoEvent } from './events.ts';
import { moreWays } from './more-ways.ts';
import { publishedAt, publishedWays } from './published/published.ts';
import { comingWords } from './published/published-list.ts';
import { VisitorElement } from './visitor-element.ts';

/** In place of a sheet's id: the choice of one. */
const SHEETS_HERE = 'bladen';

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
    if (publishedAt(journey))
      return html`<steunpunt-published .place=${journey}></steunpunt-published>`;
    if (journey)
      return html`<steunpunt-sheets .sheet=${journey === SHEETS_HERE ? '' : journey}
        >${msg('Even geduld. Hiervoor is internet nodig.', { id: 'code.coming' })}</steunpunt-sheets
      >`;
    return html`<div class="stack">
      <h1 tabindex="-1">${msg('Meer manieren', { id: 'start.more' })}</h1>
      ${this.#ways()}
    </div>`;
  }

  #ways(): TemplateResult {
    const { library } = this.visit;
    const journeys = moreWays(library.library, this.visit.door);
    const published = publishedWays(this.visit);
    if (journeys.length + published.length === 0) return html`<p role="status">${this.#none()}</p>`;
    return html`<ul class="stack tight">
      ${journeys.map(({ id, menu }) => {
        const title = library.word(`${id}.title`);
        const hint = library.word(`${id}.menu`);
        return this.#way('journey', id, { picture: journeySign(menu?.sign), title, hint });
      })}
      ${published.map(({ place, ...shown }) => this.#way('more', place, shown))}
      ${this.#way('more', SHEETS_HERE, {
        picture: journeySign('sheet'),
        title: msg('Bereid u voor', { id: 'sheets.heading' }),
        hint: msg('Een gesprek of een eigen plan, op papier.', { id: 'sheets.hint' }),
      })}
    </ul>`;
  }

  #way(
    screen: 'journey' | 'more',
    id: string,
    shown: Parameters<typeof choice>[0],
  ): TemplateResult {
    const chosen = (): void => void this.dispatchEvent(new GoEvent(screen, id));
    return html`<li>${choice({ ...shown, chosen })}</li>`;
  }

  #none(): string {
    const { library, late } = this.visit.library;
    return library ? msg('Meer is er nu niet.', { id: 'more.none' }) : comingWords(late);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-more': SteunpuntMore;
  }
}
