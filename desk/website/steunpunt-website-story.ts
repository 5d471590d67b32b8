import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { entryName } from '../../src/core/library/cross-check.ts';
import type { Edit } from '../../src/core/library/edit.ts';
import type { Door, Story } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { Draft, Drafts } from './drafts.ts';
import { BackToListEvent, PublishedEvent } from './events.ts';
import { tick } from './fields.ts';
import { complaintsAt, type Complaints } from './problems.ts';
import { entriesOn, freshId, storiesOn, type Shelved } from './shelf.ts';
import type { SteunpuntWebsiteText } from './steunpunt-website-text.ts';
import { storyOf, type StoryForm } from './story-form.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { doorsWords, notPublishedWords, publishedWords } from './words.ts';

/**
 * @summary A story: write, publish.
 * @tag steunpunt-website-story
 * @fires steunpunt-website-published
 * @fires steunpunt-website-back
 */
export class SteunpuntWebsiteStory extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      form {
        max-inline-size: 44em;
      }
      select {
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) drafts!: Drafts;
  @property({ attribute: false }) draft!: Draft<StoryForm>;
  @state() private errors: Complaints = {};
  @state() private trouble = '';
  /** A colleague changed this story meanwhile. */
  @state() private met = false;
  @state() private busy = false;

  /** For a screen that came up after an act: reading starts at its heading. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  get #shelved(): Shelved<Story> | undefined {
    return storiesOn(this.site.starter, this.site.local).find(
      ({ value }) => `story ${entryName(value)}` === this.draft.name,
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
          ${icon('back')} ${msg('Alle verhalen', { id: 'desk.website.story.back' })}
        </button>
      </div>
      <h2 tabindex="-1">
        ${form.title.trim() || msg('Nieuw verhaal', { id: 'desk.website.story.new' })}
      </h2>
      <p>
        ${msg('Is het echt gebeurd? Vraag dan eerst of het op de website mag. Gebruik geen namen van mensen of scholen.', { id: 'desk.website.story.ask' })}
      </p>
      ${this.#shelved ? nothing : this.#doors()}
      ${this.#text('title', msg('Titel', { id: 'desk.website.story.title' }))}
      ${this.#text('by', msg('Wie vertelt dit?', { id: 'desk.website.story.by' }), msg('Bijvoorbeeld: moeder van een zoon van 9.', { id: 'desk.website.story.by-hint' }))}
      ${this.#text('text', msg('Het verhaal', { id: 'desk.website.story.text' }), msg('Laat een regel leeg tussen twee alinea’s.', { id: 'desk.website.story.text-hint' }), 6)}
      ${tick(msg('Dit is een voorbeeld, verzonnen uit wat mensen vertellen', { id: 'desk.website.story.example' }), form.example, (example) => this.#write({ example }))}
      ${this.#entry()}
      ${
        this.met
          ? html`<steunpunt-notice tone="attention" role="alert">
              ${msg('Uw collega veranderde dit verhaal net ook. Uw tekst staat hier nog. Druk nog eens op de knop als uw tekst op de website moet komen.', { id: 'desk.website.story.met' })}
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

  #doors(): TemplateResult {
    return html`<fieldset>
      <legend>${msg('Voor wie?', { id: 'desk.website.contact.doors' })}</legend>
      <div class="row">${(['parent', 'youth'] as const).map((door) => this.#door(door))}</div>
    </fieldset>`;
  }

  #door(door: Door): TemplateResult {
    return html`<button
      class="button small"
      type="button"
      aria-pressed=${door === this.draft.form.door ? 'true' : 'false'}
      @click=${() => this.#write({ door, entry: '' })}
    >
      ${doorsWords(door)}
    </button>`;
  }

  #text(field: 'title' | 'by' | 'text', label: string, hint = '', rows = 0): TemplateResult {
    return html`<steunpunt-website-text
      data-field=${field === 'text' ? 'paragraphs' : field}
      .rows=${rows}
      .label=${label}
      .hint=${hint}
      .error=${this.errors[field === 'text' ? 'paragraphs' : field] ?? ''}
      .value=${this.draft.form[field]}
      @input=${(event: Event) => this.#write({ [field]: (event.currentTarget as SteunpuntWebsiteText).value })}
    ></steunpunt-website-text>`;
  }

  #entry(): TemplateResult {
    const { door, entry } = this.draft.form;
    const choices = entriesOn(this.site.starter, this.site.local).filter(
      ({ value, standing }) => value.door === door && standing !== 'hidden',
    );
    return html`<div>
      <label class="label" for="entry"
        >${msg('Welke vraag hoort hierbij?', { id: 'desk.website.story.entry' })}</label
      >
      ${this.errors['entry'] ? html`<p class="error">${this.errors['entry']}</p>` : nothing}
      <select
        id="entry"
        data-field="entry"
        @change=${(event: Event) => this.#write({ entry: (event.target as HTMLSelectElement).value })}
      >
        <option value="">${msg('Geen', { id: 'desk.website.story.no-entry' })}</option>
        ${choices.map(
          ({ value }) =>
            html`<option value=${value.id} ?selected=${value.id === entry}>
              ${value.question}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #away(): TemplateResult | typeof nothing {
    const one = this.#shelved;
    if (!one || one.standing === 'shipped') return nothing;
    const spot = { what: 'story', name: entryName(one.value) } as const;
    return html`<button
      class="button"
      type="button"
      @click=${() => this.#publish({ kind: 'remove', spot })}
    >
      ${one.shipped ? msg('Terug naar de landelijke tekst', { id: 'desk.website.to-shipped' }) : msg('Haal dit verhaal weg', { id: 'desk.website.story.remove' })}
    </button>`;
  }

  #write(part: Partial<StoryForm>): void {
    this.draft.form = { ...this.draft.form, ...part };
    this.requestUpdate();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    const { form, name } = this.draft;
    const taken = new Set(
      storiesOn(this.site.starter, this.site.local).map(({ value }) => entryName(value)),
    );
    const id = name.split('/')[1] ?? freshId(form.title, (one) => taken.has(`${form.door}/${one}`));
    void this.#publish({ kind: 'story', story: storyOf(form, id) });
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
      const at = edit.kind === 'story' ? done.next.stories.indexOf(edit.story) : -1;
      this.errors = complaintsAt(done.complaints, `stories.${at}`);
      await this.updateComplete;
      const fields = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-field]')];
      fields.find(({ dataset }) => this.errors[dataset['field'] ?? ''])?.focus();
    } else if (done.kind !== 'met') this.trouble = notPublishedWords(done);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-story': SteunpuntWebsiteStory;
  }
}
