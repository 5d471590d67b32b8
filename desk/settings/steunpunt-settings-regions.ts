import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { addRegion, removeRegion } from '../../src/core/desk/settings-commands.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { SettingsPart } from './settings-part.ts';

const LONGEST = 60;

/**
 * @summary Places to count by: none, until a point works for more than one.
 * @tag steunpunt-settings-regions
 */
export class SteunpuntSettingsRegions extends SettingsPart {
  @state() private error = '';
  @query('steunpunt-field') private readonly field!: SteunpuntField;

  override render(): TemplateResult {
    const { regions } = this.settings;
    return html`<section class="stack tight" aria-labelledby="title">
      <h2 id="title">${msg('Plaatsen', { id: 'desk.settings.regions' })}</h2>
      <p>
        ${msg(
          'Werkt u voor meer gemeenten of wijken? Dan kunt u per plaats tellen. Het hoeft niet.',
          {
            id: 'desk.settings.regions-explain',
          },
        )}
      </p>
      <ul class="lines">
        ${regions.map(
          (region) =>
            html`<li class="line">
              <span>${region}</span>
              <button
                class="button quiet"
                type="button"
                aria-label=${msg(str`Haal weg: ${region}`, { id: 'desk.settings.remove-one' })}
                @click=${() =>
                  void this.change(
                    removeRegion(region),
                    msg(str`“${region}” is weg.`, { id: 'desk.settings.removed' }),
                  )}
              >
                ${msg('Haal weg', { id: 'desk.settings.remove' })}
              </button>
            </li>`,
        )}
      </ul>
      <form novalidate @submit=${(event: Event) => void this.#add(event)}>
        <steunpunt-field
          .label=${msg('Nog een plaats', { id: 'desk.settings.add-region' })}
          .error=${this.error}
        ></steunpunt-field>
        <button class="button" type="submit">
          ${msg('Voeg toe', { id: 'desk.settings.add' })}
        </button>
      </form>
      ${this.troubleNotice()}
    </section>`;
  }

  async #add(event: Event): Promise<void> {
    event.preventDefault();
    const region = this.field.value.trim();
    this.error = !region
      ? msg('Typ een naam.', { id: 'desk.settings.no-name' })
      : region.length > LONGEST
        ? msg(str`Maak dit korter: hoogstens ${LONGEST} tekens.`, { id: 'desk.settings.too-long' })
        : '';
    if (this.error) {
      this.field.focus();
      return;
    }
    const done = msg(str`“${region}” staat erbij.`, { id: 'desk.settings.added' });
    if (await this.change(addRegion(region), done)) this.field.clear();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-settings-regions': SteunpuntSettingsRegions;
  }
}
