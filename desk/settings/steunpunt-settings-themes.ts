import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Settings } from '../../src/core/desk/settings.ts';
import { addTheme, putThemeAway, renameTheme } from '../../src/core/desk/settings-commands.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { newId } from '../card/card-part.ts';
import { SettingsPart } from './settings-part.ts';

type Theme = Settings['themes'][number];
/** One line: it stands on a button. */
const LONGEST = 60;

/**
 * @summary What threads can be about: add, call otherwise, put away. What was counted stays counted.
 * @tag steunpunt-settings-themes
 */
export class SteunpuntSettingsThemes extends SettingsPart {
  /** Id of the theme that is being renamed; '' for none. */
  @state() private renaming = '';
  @state() private error = '';
  @query('#new') private readonly added!: SteunpuntField;
  @query('#other') private readonly other!: SteunpuntField;

  override render(): TemplateResult {
    const { themes } = this.settings;
    const [here, away] = [themes.filter((one) => !one.away), themes.filter((one) => one.away)];
    return html`<section class="stack tight" aria-labelledby="title">
      <h2 id="title">${msg('Waar het over gaat', { id: 'desk.settings.themes' })}</h2>
      <p>
        ${msg('Deze onderwerpen kiest u bij een gesprek. Zo telt u later wat er speelt.', {
          id: 'desk.settings.themes-explain',
        })}
      </p>
      <ul class="lines">
        ${here.map((theme) => html`<li>${this.#line(theme)}</li>`)}
      </ul>
      ${this.#add()}
      ${
        away.length > 0
          ? html`<details>
              <summary>
                ${msg(str`Opgeborgen (${away.length})`, { id: 'desk.settings.themes-away' })}
              </summary>
              <ul class="lines">
                ${away.map((theme) => html`<li>${this.#awayLine(theme)}</li>`)}
              </ul>
            </details>`
          : nothing
      }
      ${this.troubleNotice()}
    </section>`;
  }

  #line(theme: Theme): TemplateResult {
    if (theme.id === this.renaming) return this.#rename(theme);
    const { id, label } = theme;
    return html`<div class="line">
      <span>${label}</span>
      <span>
        <button
          class="button quiet"
          type="button"
          aria-label=${msg(str`Noem anders: ${label}`, { id: 'desk.settings.rename-one' })}
          @click=${() => void this.#begin(theme)}
        >
          ${msg('Noem anders', { id: 'desk.settings.rename' })}
        </button>
        <button
          class="button quiet"
          type="button"
          aria-label=${msg(str`Berg op: ${label}`, { id: 'desk.settings.put-away-one' })}
          @click=${() => void this.#putAway(id, label)}
        >
          ${msg('Berg op', { id: 'desk.settings.put-away' })}
        </button>
      </span>
    </div>`;
  }

  #awayLine({ id, label }: Theme): TemplateResult {
    return html`<div class="line">
      <span>${label}</span>
      <button
        class="button quiet"
        type="button"
        aria-label=${msg(str`Gebruik weer: ${label}`, { id: 'desk.settings.use-again-one' })}
        @click=${() =>
          void this.change(
            putThemeAway(id, false),
            msg(str`“${label}” staat er weer.`, { id: 'desk.settings.used-again' }),
          )}
      >
        ${msg('Gebruik weer', { id: 'desk.settings.use-again' })}
      </button>
    </div>`;
  }

  #rename(theme: Theme): TemplateResult {
    return html`<form novalidate @submit=${(event: Event) => void this.#renamed(event, theme)}>
      <steunpunt-field
        id="other"
        .label=${msg(str`Hoe heet “${theme.label}” voortaan?`, { id: 'desk.settings.new-name' })}
        .error=${this.error}
      ></steunpunt-field>
      <div class="row">
        <button class="button primary" type="submit">
          ${msg('Bewaar', { id: 'desk.settings.save' })}
        </button>
        <button class="button" type="button" @click=${() => (this.renaming = '')}>
          ${msg('Toch niet', { id: 'desk.keep.never-mind' })}
        </button>
      </div>
    </form>`;
  }

  #add(): TemplateResult {
    return html`<form novalidate @submit=${(event: Event) => void this.#added(event)}>
      <steunpunt-field
        id="new"
        .label=${msg('Nog een onderwerp', { id: 'desk.settings.add-theme' })}
        .error=${this.renaming ? '' : this.error}
      ></steunpunt-field>
      <button class="button" type="submit">${msg('Voeg toe', { id: 'desk.settings.add' })}</button>
    </form>`;
  }

  async #begin({ id, label }: Theme): Promise<void> {
    this.renaming = id;
    this.error = '';
    await this.updateComplete;
    this.other.value = label;
    await this.other.updateComplete;
    this.other.focus();
  }

  async #renamed(event: Event, { id, label }: Theme): Promise<void> {
    event.preventDefault();
    const next = this.other.value.trim();
    if (!this.#isFine(next, this.other, id)) return;
    const done = msg(str`Heet nu “${next}”.`, { id: 'desk.settings.renamed' });
    if (await this.change(renameTheme(id, label, next), done)) this.renaming = '';
  }

  async #added(event: Event): Promise<void> {
    event.preventDefault();
    this.renaming = '';
    const label = this.added.value.trim();
    if (!this.#isFine(label, this.added)) return;
    const done = msg(str`“${label}” staat erbij.`, { id: 'desk.settings.added' });
    if (await this.change(addTheme(newId(), label), done)) this.added.clear();
  }

  async #putAway(id: string, label: string): Promise<void> {
    const done = msg(str`“${label}” is opgeborgen.`, { id: 'desk.settings.is-away' });
    await this.change(putThemeAway(id, true), done);
  }

  #isFine(label: string, field: SteunpuntField, id = ''): boolean {
    this.error = this.#errorOf(label, id);
    if (this.error) field.focus();
    return !this.error;
  }

  #errorOf(label: string, id: string): string {
    if (!label) return msg('Typ een naam.', { id: 'desk.settings.no-name' });
    if (label.length > LONGEST)
      return msg(str`Maak dit korter: hoogstens ${LONGEST} tekens.`, {
        id: 'desk.settings.too-long',
      });
    const same = this.settings.themes.find(
      (one) => one.id !== id && one.label.toLowerCase() === label.toLowerCase(),
    );
    if (!same) return '';
    return same.away
      ? msg('Die is er al, bij Opgeborgen.', { id: 'desk.settings.name-away' })
      : msg('Die is er al.', { id: 'desk.settings.name-taken' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-settings-themes': SteunpuntSettingsThemes;
  }
}
