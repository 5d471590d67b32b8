import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Contact, Entry } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import type { EntryForm } from './entry-form.ts';
import { FormEvent } from './events.ts';
import type { Complaints } from './problems.ts';
import { websiteStyles } from './website-styles.ts';

type Link = EntryForm['links'][number];

/**
 * @summary What stands beside an answer: who can help, other questions, and sites to read on.
 * @tag steunpunt-website-beside
 * @fires steunpunt-website-form - with what changed
 */
export class SteunpuntWebsiteBeside extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      .columns {
        display: grid;
        gap: 0 1.5em;
        grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
      }
      select {
        inline-size: 100%;
      }
      .one {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 1em;
        overflow-wrap: anywhere;
      }
      .one .button {
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) form!: EntryForm;
  /** Those of the door, to choose from. */
  @property({ attribute: false }) contacts: readonly Contact[] = [];
  /** The other entries of the door, to choose from. */
  @property({ attribute: false }) entries: readonly Entry[] = [];
  @property({ attribute: false }) errors: Complaints = {};
  @query('select') private readonly select!: HTMLSelectElement;

  override render(): TemplateResult {
    return html`<div class="stack">${this.#people()} ${this.#related()} ${this.#links()}</div>`;
  }

  #people(): TemplateResult {
    const { contacts } = this.form;
    return html`<fieldset>
      <legend>${msg('Wie kan hierbij helpen?', { id: 'desk.website.people' })}</legend>
      ${this.#error('contacts')}
      <div class="columns">
        ${this.contacts.map(
          ({ id, name }) =>
            html`<label class="choice">
              <input
                type="checkbox"
                .checked=${contacts.includes(id)}
                @change=${(event: Event) => this.#choose(id, (event.target as HTMLInputElement).checked)}
              />
              <span>${name}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #related(): TemplateResult {
    const { related } = this.form;
    const chosen = this.entries.filter(({ id }) => related.includes(id));
    const left = this.entries.filter(({ id }) => !related.includes(id));
    return html`<div class="stack tight">
      <label class="label" for="related">
        ${msg('Welke vragen horen hierbij?', { id: 'desk.website.related' })}
      </label>
      ${this.#error('related')}
      ${chosen.map(
        ({ id, question }) =>
          html`<p class="one">
            <span>${question}</span>
            ${this.#takeAway(question, () => this.#say({ related: related.filter((one) => one !== id) }))}
          </p>`,
      )}
      <select id="related" @change=${this.#relate}>
        <option value="">
          ${msg('Kies een vraag om erbij te zetten', { id: 'desk.website.relate' })}
        </option>
        ${left.map(({ id, question }) => html`<option value=${id}>${question}</option>`)}
      </select>
    </div>`;
  }

  #links(): TemplateResult {
    const { links } = this.form;
    return html`<div class="stack tight" role="group" aria-labelledby="links">
      <p class="label" id="links">
        ${msg('Websites om verder te lezen', { id: 'desk.website.links' })}
      </p>
      ${this.#error('links')}
      ${links.map(
        (link, at) =>
          html`<div class="card stack tight">
            <steunpunt-field
              .label=${msg(str`Wat leest iemand daar? (${at + 1})`, { id: 'desk.website.link-text' })}
              .error=${this.errors[`links.${at}.text`] ?? ''}
              .value=${link.text}
              @input=${(event: Event) => this.#link(at, { text: valueOf(event) })}
            ></steunpunt-field>
            <steunpunt-field
              .label=${msg(str`Adres van de website (${at + 1})`, { id: 'desk.website.link-url' })}
              .error=${this.errors[`links.${at}.url`] ?? ''}
              .value=${link.url}
              @input=${(event: Event) => this.#link(at, { url: valueOf(event) })}
            ></steunpunt-field>
            <div>
              ${this.#takeAway(
                link.text || msg('deze website', { id: 'desk.website.this-link' }),
                () => this.#say({ links: links.filter((_, i) => i !== at) }),
              )}
            </div>
          </div>`,
      )}
      ${
        links.length < 8
          ? html`<div>
              <button class="button small" type="button" @click=${this.#addLink}>
                ${msg('Zet een website erbij', { id: 'desk.website.add-link' })}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #takeAway(what: string, act: () => void): TemplateResult {
    const words = msg('Haal weg', { id: 'desk.website.take-away' });
    return html`<button
      class="button quiet small"
      type="button"
      aria-label=${msg(str`${words}: ${what}`, { id: 'desk.website.tool' })}
      @click=${act}
    >
      ${words}
    </button>`;
  }

  #error(field: string): TemplateResult | typeof nothing {
    const error = this.errors[field];
    return error ? html`<p class="error">${error}</p>` : nothing;
  }

  #choose(id: string, chosen: boolean): void {
    const { contacts } = this.form;
    this.#say({ contacts: chosen ? [...contacts, id] : contacts.filter((one) => one !== id) });
  }

  readonly #relate = (): void => {
    const { value } = this.select;
    if (value) this.#say({ related: [...this.form.related, value] });
    this.select.value = '';
  };

  readonly #addLink = (): void =>
    this.#say({ links: [...this.form.links, { text: '', url: 'https://' }] });

  #link(at: number, part: Partial<Link>): void {
    this.#say({
      links: this.form.links.map((link, i) => (i === at ? { ...link, ...part } : link)),
    });
  }

  #say(part: Partial<EntryForm>): void {
    this.form = { ...this.form, ...part };
    this.dispatchEvent(new FormEvent(part));
  }
}

const valueOf = (event: Event): string => (event.currentTarget as SteunpuntField).value;

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-beside': SteunpuntWebsiteBeside;
  }
}
