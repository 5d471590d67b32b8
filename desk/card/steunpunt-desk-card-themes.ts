import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { chooseRegion, markTheme } from '../../src/core/desk/card-commands.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { CardPart } from './card-part.ts';

/**
 * @summary What a thread is about, and from where: one press each.
 * @tag steunpunt-desk-card-themes
 */
export class SteunpuntDeskCardThemes extends CardPart {
  /** All themes are offered, not only those that are chosen. */
  @state() private all = false;

  protected override forget(): void {
    super.forget();
    this.all = false;
  }

  override render(): TemplateResult {
    const { themes, regions } = this.desk.documents.get(settingsKind, SETTINGS_ID);
    const chosen = this.card.themes;
    const { region } = this.card;
    const all = this.all || chosen.length === 0;
    const offered = themes.filter(({ id, away }) => (all && !away) || chosen.includes(id));
    const places = [...regions, ...(region && !regions.includes(region) ? [region] : [])];
    return html`<h2 id="themes" tabindex="-1">
        ${msg('Waar gaat het over?', { id: 'desk.card.themes' })}
      </h2>
      <div class="chips" role="group" aria-labelledby="themes">
        ${offered.map(({ id, label }) =>
          this.#chip(label, chosen.includes(id), () => this.#mark(id, !chosen.includes(id))),
        )}
        ${
          all
            ? nothing
            : html`<button class="button quiet" type="button" @click=${this.#more}>
                ${msg('Nog een onderwerp', { id: 'desk.card.more-themes' })}
              </button>`
        }
      </div>
      ${
        places.length > 0
          ? html`<h2 id="region">${msg('Uit welke plaats?', { id: 'desk.card.region' })}</h2>
              <div class="chips" role="group" aria-labelledby="region">
                ${places.map((place) =>
                  this.#chip(place, place === region, () => this.#choose(place)),
                )}
              </div>`
          : nothing
      }
      ${this.troubleNotice()}`;
  }

  #chip(label: string, pressed: boolean, press: () => void): TemplateResult {
    return html`<button
      class="button"
      type="button"
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${press}
    >
      ${label}
    </button>`;
  }

  readonly #more = (): void => {
    this.all = true;
  };

  /** The others stay where they are while she chooses. */
  #mark(id: string, on: boolean): void {
    this.all = true;
    void this.change(markTheme(id, on));
  }

  /** The chosen one, pressed again, is chosen no more. */
  #choose(place: string): void {
    const { region } = this.card;
    void this.change(chooseRegion(region, place === region ? '' : place));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-card-themes': SteunpuntDeskCardThemes;
  }
}
