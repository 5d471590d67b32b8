import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { entryName } from '../../src/core/library/cross-check.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { linesOf, type EntryForm } from './entry-form.ts';
import { FormEvent } from './events.ts';
import type { Complaints } from './problems.ts';
import { contactsOn, entriesOn } from './shelf.ts';
import type { SteunpuntWebsiteBlocks } from './steunpunt-website-blocks.ts';
import type { SteunpuntWebsiteText } from './steunpunt-website-text.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';

/**
 * @summary All that is written about one question, with what needs another look beside it.
 * @tag steunpunt-website-form
 * @fires steunpunt-website-form - with what changed
 */
export class SteunpuntWebsiteForm extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      select {
        inline-size: 100%;
      }
    `,
  ];

  /** `parent/<id>`; `parent/` while it is new. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) form!: EntryForm;
  @property({ attribute: false }) errors: Complaints = {};
  /** YYYY-MM-DD. */
  @property({ attribute: false }) today = '';
  /** How many may have looked for it, and did not find it. */
  @property({ type: Number }) missed = 0;
  @query('steunpunt-website-blocks') private readonly blocks!: SteunpuntWebsiteBlocks;

  /** Goes to the first field that needs another look. */
  focusFirst(): void {
    const fields = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-field]')];
    const first = fields.find(({ dataset }) => this.errors[dataset['field'] ?? '']);
    const piece = Object.keys(this.errors).find((field) => field.startsWith('answer'));
    if (first) first.focus();
    else if (piece !== undefined) this.blocks.focusBlock(Number(piece.split('.')[1] ?? 0));
  }

  override render(): TemplateResult {
    return html`<div class="stack">${this.#review()} ${this.#fields()}</div>`;
  }

  /** What came with the set and nobody here looked at yet. */
  #review(): TemplateResult | typeof nothing {
    const { review } = this.form;
    if (review.length === 0) return nothing;
    return html`<fieldset class="card stack tight">
      <legend class="unseen">${msg('Nog na te kijken', { id: 'desk.website.to-check' })}</legend>
      <h2>${msg('Nog na te kijken', { id: 'desk.website.to-check' })}</h2>
      <p class="quiet">
        ${msg('Vink aan wat u heeft nagekeken. Bezoekers zien deze punten niet.', { id: 'desk.website.to-check-hint' })}
      </p>
      ${repeat(
        review,
        (point) => point,
        (point) =>
          html`<label class="choice">
            <input
              type="checkbox"
              @change=${() => this.#write({ review: review.filter((one) => one !== point), reviewed: this.today })}
            />
            <span>${point}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #fields(): TemplateResult {
    const { form } = this;
    const { starter, local } = this.site;
    const topics = starter.languages['nl']?.topics[form.door] ?? [];
    const ofDoor = entriesOn(starter, local)
      .filter(({ value, standing }) => value.door === form.door && standing !== 'hidden')
      .map(({ value }) => value);
    const many = linesOf(form.wordings).length;
    return html`<div>
        <label class="label" for="topic">${msg('Onderwerp', { id: 'desk.website.topic' })}</label>
        ${this.errors['topic'] ? html`<p class="error">${this.errors['topic']}</p>` : nothing}
        <select
          id="topic"
          data-field="topic"
          @change=${(event: Event) => this.#write({ topic: (event.target as HTMLSelectElement).value })}
        >
          ${topics.map(
            ({ id, title }) =>
              html`<option value=${id} ?selected=${id === form.topic}>${title}</option>`,
          )}
        </select>
      </div>
      ${this.#text('question', msg('De vraag', { id: 'desk.website.question' }), form.door === 'parent' ? msg('Zoals iemand het zegt: “Mijn kind zit thuis. Wat kan ik doen?”', { id: 'desk.website.question-hint' }) : msg('Zoals iemand het zegt: “Ik durf niet naar school. Wat kan ik doen?”', { id: 'desk.website.question-hint-young' }))}
      ${this.#text(
        'wordings',
        msg('Andere woorden voor deze vraag', { id: 'desk.website.wordings' }),
        msg(
          'Elke zin op een eigen regel, minstens 5. Ook met typfouten: zo typen mensen, en zo vinden ze dit antwoord.',
          { id: 'desk.website.wordings-hint' },
        ),
        3,
      )}
      <p class="quiet">
        ${many}
        ${many === 1 ? msg('zin', { id: 'desk.website.wording' }) : msg('zinnen', { id: 'desk.website.wordings-count' })}
      </p>
      ${this.#missedWords()}
      <steunpunt-website-blocks
        .blocks=${form.blocks}
        .door=${form.door}
        .errors=${this.errors}
        @steunpunt-website-form=${this.#part}
      ></steunpunt-website-blocks>
      <steunpunt-website-beside
        .form=${form}
        .contacts=${contactsOn(starter, local)
          .map(({ value }) => value)
          .filter(({ doors }) => doors.includes(form.door))}
        .entries=${ofDoor.filter((entry) => entryName(entry) !== this.name)}
        .errors=${this.errors}
        @steunpunt-website-form=${this.#part}
      ></steunpunt-website-beside>
      ${this.#text('municipality', msg('Geldt dit maar in één gemeente?', { id: 'desk.website.municipality' }), msg('Laat leeg als dit overal geldt.', { id: 'desk.website.municipality-hint' }))}
      ${this.#text('source', msg('Waar komt dit vandaan?', { id: 'desk.website.source' }), msg('Een wet, een website of een folder. Alleen collega’s zien dit.', { id: 'desk.website.source-hint' }))}
      <div>
        <label class="label" for="reviewed"
          >${msg('Nagekeken op', { id: 'desk.website.reviewed' })}</label
        >
        ${this.errors['reviewed'] ? html`<p class="error">${this.errors['reviewed']}</p>` : nothing}
        <div class="row">
          <input
            id="reviewed"
            data-field="reviewed"
            type="date"
            max=${this.today}
            .value=${form.reviewed}
            @input=${(event: Event) => this.#write({ reviewed: (event.target as HTMLInputElement).value })}
          />
          <button
            class="button small"
            type="button"
            @click=${() => this.#write({ reviewed: this.today })}
          >
            ${msg('Vandaag nagekeken', { id: 'desk.website.reviewed-today' })}
          </button>
        </div>
      </div>`;
  }

  #missedWords(): TemplateResult | typeof nothing {
    if (this.missed === 0) return nothing;
    const many =
      this.missed === 1
        ? msg('1 persoon zocht dit misschien, en vond het niet.', { id: 'desk.website.missed-one' })
        : msg(str`${this.missed} mensen zochten dit misschien, en vonden het niet.`, {
            id: 'desk.website.missed',
          });
    const where = msg('Hoe zij het vroegen, ziet u bij “Niet gevonden”.', {
      id: 'desk.website.missed-where',
    });
    return html`<p>${many} ${where}</p>`;
  }

  #text(
    field: 'question' | 'wordings' | 'municipality' | 'source',
    label: string,
    hint: string,
    rows = 0,
  ): TemplateResult {
    const { form } = this;
    // How people type it needs no plainer words, and what colleagues read neither.
    const shown = field === 'question';
    const write = (event: Event): void =>
      this.#write({ [field]: (event.currentTarget as SteunpuntWebsiteText).value });
    const error = this.errors[field] ?? '';
    return shown
      ? html`<steunpunt-website-text
          data-field=${field}
          .label=${label}
          .hint=${hint}
          .error=${error}
          .value=${form[field]}
          @input=${write}
        ></steunpunt-website-text>`
      : html`<steunpunt-field
          data-field=${field}
          .rows=${rows}
          .label=${label}
          .hint=${hint}
          .error=${error}
          .value=${form[field]}
          @input=${write}
        ></steunpunt-field>`;
  }

  readonly #part = (event: FormEvent): void => this.#write(event.part);

  #write(part: Partial<EntryForm>): void {
    this.form = { ...this.form, ...part };
    this.dispatchEvent(new FormEvent(part));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-form': SteunpuntWebsiteForm;
  }
}
