import { html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../../base-styles.ts';
import { buttonStyles } from '../../button-styles.ts';
import { drawnStyles } from '../../drawn.ts';
import { pictureStyles } from '../../picture.ts';
import { choiceStyles } from '../choice.ts';
import { GoEvent } from '../events.ts';
import { VisitorElement } from '../visitor-element.ts';
import { publishedAt } from './published.ts';
import { comingWords, dutchNote, itemsList, noneWords } from './published-list.ts';
import { publishedStyles } from './published-styles.ts';
import { Sticker } from './sticker.ts';
import { dutch, type Acting, type Item, type View } from './view.ts';

/**
 * @summary What the point published beside its answers: what was done, meetings, ideas.
 * @tag steunpunt-published
 */
export class SteunpuntPublished extends VisitorElement {
  static override properties = {
    place: {},
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    choiceStyles,
    drawnStyles,
    pictureStyles,
    publishedStyles,
  ];

  /** `gedaan`, `agenda` or `ideeen`; or one of them: `gedaan-<id>`, `agenda-<id>`, `idee-<id>`. */
  place = '';

  readonly #act: Acting = {
    journey: (id) => void this.dispatchEvent(new GoEvent('journey', id)),
    sticker: new Sticker(
      this,
      () => this.visit,
      (message) => html`<steunpunt-delivery .message=${message}></steunpunt-delivery>`,
    ),
  };

  override render(): TemplateResult | typeof nothing {
    const { library, late } = this.visit.library;
    const there = publishedAt(this.place);
    if (!there) return nothing;
    if (!library) return html`<h1 tabindex="-1">${comingWords(late)}</h1>`;
    const { view, id, placeOf, all } = there;
    const items = view.items(library, this.visit);
    const item = items.find((one) => one.id === id);
    return item
      ? this.#one(view, item, all)
      : html`<div class="stack">
          <h1 tabindex="-1">${view.heading()}</h1>
          ${noneWords(view, items, id)} ${itemsList(items, (one) => this.#go(placeOf(one)))}
          ${view.own?.(this.#act, this.visit) ?? nothing}
        </div>`;
  }

  #one(view: View, item: Item, all: string): TemplateResult {
    return html`<article class="stack">
      <div>
        <h1 tabindex="-1">${dutch(item.title)}</h1>
        ${item.under ? html`<p class="quiet">${item.under}</p>` : nothing} ${dutchNote()}
      </div>
      ${item.body()} ${item.deeds?.(this.#act) ?? nothing}
      <button class="button quiet" type="button" @click=${() => this.#go(all)}>
        ${view.picture} ${view.heading()}
      </button>
    </article>`;
  }

  #go(place: string): void {
    this.dispatchEvent(new GoEvent('more', place));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-published': SteunpuntPublished;
  }
}
