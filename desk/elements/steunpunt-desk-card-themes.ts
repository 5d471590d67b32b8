import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { chooseRegion, markTheme } from '../../src/core/desk/card-commands.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { CardPart } from './card-part.ts';

/**
 * @summary What a thread is about, and from where: one press each.
 * @tag steunpunt-desk-card-themes
 */
export class SteunpuntDeskCardThemes extends CardPart {
  override render(): TemplateResult {
    const { themes, regions } = this.desk.documents.get(settingsKind, SETTINGS_ID);
    const chosen = this.card.themes;
    const { region } = this.card;
    const offered = themes.filter(({ id, away }) => !away || chosen.includes(id));
    const places = [...regions, ...(region && !regions.includes(region) ? [region] : [])];
    return html`<h2 id="themes">${msg('Waar gaat het over?', { id: 'desk.card.themes' })}</h2>
      <div class="chips" role="group" aria-labelledby="themes">
        ${offered.map(({ id, label }) =>
          this.#chip(label, chosen.includes(id), () => this.#mark(id, !chosen.includes(id))),
        )}
      </div>
      ${
        places.length > 0
          ? html`<h2 id="region">${msg('Waar woont het gezin?', { id: 'desk.card.region' })}</h2>
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

  #mark(id: string, on: boolean): void {
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
