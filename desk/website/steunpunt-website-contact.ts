import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Edit } from '../../src/core/library/edit.ts';
import type { Contact } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { contactOf, type ContactForm } from './contact-form.ts';
import type { Draft, Drafts } from './drafts.ts';
import { doorsField, tick } from './fields.ts';
import { BackToListEvent, PublishedEvent } from './events.ts';
import { complaintsAt, type Complaints } from './problems.ts';
import { contactsOn, freshId, type Shelved } from './shelf.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { notPublishedWords, publishedWords } from './words.ts';

type TextField = 'name' | 'who' | 'phone' | 'url' | 'hours' | 'municipality';
type Flag = 'independent' | 'free';

/**
 * @summary Somebody who can help: write, publish.
 * @tag steunpunt-website-contact
 * @fires steunpunt-website-published
 * @fires steunpunt-website-back
 */
export class SteunpuntWebsiteContact extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      form {
        max-inline-size: 44em;
      }
    `,
  ];

  @property({ attribute: false }) drafts!: Drafts;
  @property({ attribute: false }) draft!: Draft<ContactForm>;
  /** YYYY-MM-DD. */
  @property({ attribute: false }) today = '';
  @state() private errors: Complaints = {};
  @state() private trouble = '';
  /** A colleague changed this contact meanwhile. */
  @state() private met = false;
  @state() private busy = false;

  /** For a screen that came up after an act: reading starts at its heading. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  get #shelved(): Shelved<Contact> | undefined {
    return contactsOn(this.site.starter, this.site.local).find(
      ({ value }) => `contact ${value.id}` === this.draft.name,
    );
  }

  override render(): TemplateResult {
    const { form } = this.draft;
    const said = this.trouble || this.errors[''] || '';
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <div>
        <button
          class="button quiet"
          type="button"
          @click=${() => this.dispatchEvent(new BackToListEvent())}
        >
          ${icon('back')} ${msg('Alle contacten', { id: 'desk.website.contact.back' })}
        </button>
      </div>
      <h2 tabindex="-1">
        ${form.name.trim() || msg('Nieuw contact', { id: 'desk.website.contact.new' })}
      </h2>
      ${this.#review()} ${this.#text('name', msg('Naam', { id: 'desk.website.contact.name' }))}
      ${this.#prose(msg('Wat doen zij, in één zin?', { id: 'desk.website.contact.who' }))}
      ${this.#text('phone', msg('Telefoonnummer', { id: 'desk.website.contact.phone' }), msg('Met spaties, zoals 020 555 01 23. Dit mag leeg blijven.', { id: 'desk.website.contact.phone-hint' }))}
      ${this.#called()}
      ${this.#text('url', msg('Website', { id: 'desk.website.contact.url' }), msg('Het hele adres, zoals https://www.113.nl. Voor WhatsApp: https://wa.me/31 en dan het nummer zonder 0. Dit mag leeg blijven.', { id: 'desk.website.contact.url-hint' }))}
      ${this.#text('hours', msg('Wanneer zijn zij er?', { id: 'desk.website.contact.hours' }), msg('Bijvoorbeeld: maandag tot en met vrijdag van 9 tot 17 uur.', { id: 'desk.website.contact.hours-hint' }))}
      ${doorsField(this.draft.form.doors, this.errors['doors'] ?? '', (doors) => this.#write({ doors }))}
      ${this.#flag('independent', msg('Onafhankelijk: niet van school en niet van de gemeente', { id: 'desk.website.contact.independent' }))}
      ${this.#flag('free', msg('Gratis voor wie belt', { id: 'desk.website.contact.free' }))}
      ${this.#text('municipality', msg('Geldt dit maar in één gemeente?', { id: 'desk.website.municipality' }), msg('Laat leeg als dit overal geldt.', { id: 'desk.website.municipality-hint' }))}
      ${
        this.met
          ? html`<steunpunt-notice tone="attention" role="alert">
              ${msg('Uw collega veranderde dit contact net ook. Uw tekst staat hier nog. Druk nog eens op de knop als uw tekst op de website moet komen.', { id: 'desk.website.contact.met' })}
            </steunpunt-notice>`
          : nothing
      }
      ${said ? html`<steunpunt-notice tone="attention" role="alert">${said}</steunpunt-notice>` : nothing}
      <div class="row actions">
        <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${icon('check')} ${msg('Zet op de website', { id: 'desk.website.publish' })}
        </button>
        ${this.#away()}
      </div>
    </form>`;
  }

  #away(): TemplateResult | typeof nothing {
    const one = this.#shelved;
    if (!one || one.standing === 'shipped') return nothing;
    const spot = { what: 'contact', name: one.value.id } as const;
    return html`<button
      class="button"
      type="button"
      @click=${() => this.#publish({ kind: 'remove', spot })}
    >
      ${one.shipped ? msg('Terug naar de landelijke tekst', { id: 'desk.website.to-shipped' }) : msg('Haal dit contact weg', { id: 'desk.website.contact.remove' })}
    </button>`;
  }

  #review(): TemplateResult | typeof nothing {
    const { review } = this.draft.form;
    if (review.length === 0) return nothing;
    return html`<fieldset class="card stack tight">
      <legend class="unseen">${msg('Nog na te kijken', { id: 'desk.website.to-check' })}</legend>
      <h3>${msg('Nog na te kijken', { id: 'desk.website.to-check' })}</h3>
      ${repeat(
        review,
        (point) => point,
        (point) =>
          html`<label class="choice">
            <input
              type="checkbox"
              @change=${() => this.#write({ review: review.filter((one) => one !== point) })}
            />
            <span>${point}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #called(): TemplateResult {
    return html`<div>
      <label class="label" for="called"
        >${msg('Gebeld op', { id: 'desk.website.contact.called' })}</label
      >
      ${this.errors['called'] ? html`<p class="error">${this.errors['called']}</p>` : nothing}
      <div class="row">
        <input
          id="called"
          data-field="called"
          type="date"
          max=${this.today}
          .value=${this.draft.form.called}
          @input=${(event: Event) => this.#write({ called: (event.target as HTMLInputElement).value })}
        />
        <button
          class="button small"
          type="button"
          @click=${() => this.#write({ called: this.today })}
        >
          ${msg('Ik heb vandaag gebeld', { id: 'desk.website.contact.called-today' })}
        </button>
      </div>
    </div>`;
  }

  #text(field: TextField, label: string, hint = ''): TemplateResult {
    return html`<steunpunt-field
      data-field=${field}
      .type=${field === 'phone' ? 'tel' : 'text'}
      .label=${label}
      .hint=${hint}
      .error=${this.errors[field] ?? ''}
      .value=${this.draft.form[field]}
      @input=${(event: Event) => this.#write({ [field]: (event.currentTarget as SteunpuntField).value })}
    ></steunpunt-field>`;
  }

  #prose(label: string): TemplateResult {
    return html`<steunpunt-website-text
      data-field="who"
      .label=${label}
      .error=${this.errors['who'] ?? ''}
      .value=${this.draft.form.who}
      @input=${(event: Event) => this.#write({ who: (event.currentTarget as SteunpuntField).value })}
    ></steunpunt-website-text>`;
  }

  #flag(flag: Flag, words: string): TemplateResult {
    return tick(words, this.draft.form[flag], (on) => this.#write({ [flag]: on }));
  }

  #write(part: Partial<ContactForm>): void {
    this.draft.form = { ...this.draft.form, ...part };
    this.requestUpdate();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    const taken = new Set(
      contactsOn(this.site.starter, this.site.local).map(({ value }) => value.id),
    );
    const id =
      this.draft.name.slice('contact '.length) ||
      freshId(this.draft.form.name, (one) => taken.has(one));
    void this.#publish({ kind: 'contact', contact: contactOf(this.draft.form, id) });
  };

  async #publish(edit: Edit): Promise<void> {
    this.busy = true;
    const done = await this.site.publish(edit, this.draft.base, this.met);
    this.busy = false;
    this.errors = {};
    this.trouble = '';
    this.met = done.kind === 'met';
    if (done.kind === 'ok') {
      this.drafts.drop(this.draft.name);
      this.dispatchEvent(new PublishedEvent(publishedWords(done.beside)));
    } else if (done.kind === 'unfit') {
      const at = edit.kind === 'contact' ? done.next.contacts.indexOf(edit.contact) : -1;
      this.errors = complaintsAt(done.complaints, `contacts.${at}`);
      await this.updateComplete;
      this.#focusFirst();
    } else if (done.kind !== 'met') this.trouble = notPublishedWords(done);
  }

  #focusFirst(): void {
    const fields = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-field]')];
    fields.find(({ dataset }) => this.errors[dataset['field'] ?? ''])?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-contact': SteunpuntWebsiteContact;
  }
}
