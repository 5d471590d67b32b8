import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Content } from '../../src/core/content.ts';
import { edited, spotOf, type Edit } from '../../src/core/library/edit.ts';
import { layered } from '../../src/core/library/layered.ts';
import { readLocal } from '../../src/core/library/read-local.ts';
import type { Door, LocalLayer } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import type { Draft, Drafts } from './drafts.ts';
import { BackToListEvent, PublishedEvent } from './events.ts';
import { met } from './met.ts';
import { OWN_LISTS, ownName, type OwnEdit, type OwnKind } from './own-things.ts';
import { complaintsAt, type Complaint, type Complaints } from './problems.ts';
import { freshId } from './shelf.ts';
import { editorStyles } from './website-editor.styles.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { notPublishedWords, publishedWords, removedWords } from './words.ts';

/** What an editor calls its thing. */
export interface EditorWords {
  /** On the way back to the list. */
  readonly back: string;
  /** While it has no title. */
  readonly fresh: string;
  readonly remove: string;
  /** A colleague changed it meanwhile. */
  readonly met: string;
}

/**
 * One thing that the point publishes of its own: write, look, publish. What is written stays until
 * then, whatever goes wrong.
 *
 * @fires steunpunt-website-published
 * @fires steunpunt-website-back
 */
export abstract class WebsiteEditor<
  Form extends { readonly title: string; readonly doors: readonly Door[] },
> extends WebsiteElement {
  static override styles = [baseStyles, buttonStyles, websiteStyles, editorStyles];

  @property({ attribute: false }) drafts!: Drafts;
  @property({ attribute: false }) draft!: Draft<Form>;
  @property({ attribute: false }) content!: Content;
  /** YYYY-MM-DD. */
  @property({ attribute: false }) today = '';
  @state() protected errors: Complaints = {};
  @state() private trouble = '';
  /** What a colleague published in this place meanwhile; undefined when nobody did. */
  @state() private theirs: string | null | undefined = undefined;
  @state() private busy = false;
  @query('#remove') private readonly removing!: SteunpuntDeskConfirm;

  protected abstract readonly kind: OwnKind;
  protected abstract words(): EditorWords;
  protected abstract fields(form: Form): TemplateResult;
  /** The screen of the visitor that shows it. */
  protected abstract place(id: string): string;
  /** What the preview shows where the form is not ready to be shown. */
  protected abstract seen(form: Form): Form;
  /** What publishing it would do. */
  protected abstract edit(form: Form, id: string): OwnEdit;
  /** What no schema can know, by field. */
  protected abstract troubles(form: Form): Complaints;
  /** How a colleague's version reads; null when it is gone. */
  protected abstract wordsOn(local: LocalLayer, id: string): string | null;

  /** For a screen that came up after an act: reading starts at its heading. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('draft')) return;
    // What was said of another one.
    this.errors = {};
    this.trouble = '';
    this.theirs = undefined;
    this.opened();
  }

  override render(): TemplateResult {
    const { form } = this.draft;
    const words = this.words();
    return html`<div class="stack">
      <div>
        <button class="button quiet" type="button" @click=${this.#back}>
          ${icon('back')} ${words.back}
        </button>
      </div>
      <h2 tabindex="-1">${form.title.trim() || words.fresh}</h2>
      <div class="sides">
        <form class="stack" novalidate @submit=${this.#submit}>
          ${this.fields(form)} ${this.#outcome(words)}
          <div class="row actions">
            <button class="button primary" aria-disabled=${this.busy ? 'true' : 'false'}>
              ${icon('check')} ${msg('Zet op de website', { id: 'desk.website.publish' })}
            </button>
            ${
              this.#known
                ? html`<button class="button danger" type="button" @click=${this.#askRemove}>
                    ${words.remove}
                  </button>`
                : nothing
            }
          </div>
        </form>
        <aside class="stack tight">
          <h3>${msg('Zo ziet een bezoeker het', { id: 'desk.website.preview' })}</h3>
          ${this.#preview(this.seen(form), this.#id())}
        </aside>
      </div>
      ${this.#confirmation(words)}
    </div>`;
  }

  /** Another one is in the form from now on. */
  protected opened(): void {}

  /** It would be published in another way than it stands there, though nobody wrote anything. */
  protected get otherwise(): boolean {
    return false;
  }

  protected write(part: Partial<Form>): void {
    this.draft.form = { ...this.draft.form, ...part };
    this.requestUpdate();
  }

  /** Those of its kind that stand on the website. */
  get #there(): readonly { readonly id: string }[] {
    return this.site.local[OWN_LISTS[this.kind]] ?? [];
  }

  get #known(): boolean {
    const id = ownName(this.draft.name);
    return this.#there.some((one) => one.id === id);
  }

  /** Its own, or that of an earlier try: a second must not make a second one. */
  #id(): string {
    const { name, tried, form } = this.draft;
    const id = ownName(name) ?? (tried && spotOf(tried)?.name);
    return id ?? freshId(form.title, (one) => this.#there.some(({ id }) => id === one));
  }

  #outcome({ met: heading }: EditorWords): TemplateResult | typeof nothing {
    const { theirs } = this;
    if (theirs !== undefined)
      return met(heading, theirs, {
        mine: () => void this.#publish(this.edit(this.draft.form, this.#id()), true),
        theirs: () => {
          this.drafts.drop(this.draft.name);
          this.#back();
        },
      });
    const said = this.trouble || this.errors[''] || '';
    const asked = Object.keys(this.errors).some((field) => field !== '');
    if (!said && !asked) return nothing;
    return html`<steunpunt-notice tone="attention" role="alert">
      ${asked ? msg('Kijk nog even naar de velden met een streep ervoor.', { id: 'desk.website.look-again' }) : nothing}
      ${said}
    </steunpunt-notice>`;
  }

  #preview(form: Form, id: string): unknown {
    const [door = 'parent'] = form.doors;
    const title = form.title.trim() || this.words().fresh;
    const layer = edited(this.site.local, this.edit({ ...form, title, doors: [door] }, id));
    // What stands in it asks only once whose door it is.
    return keyed(
      door,
      html`<steunpunt-website-preview
        .content=${this.content}
        .door=${door}
        .place=${this.place(id)}
        .library=${layered(this.site.starter, layer, { locale: 'nl', door })}
      ></steunpunt-website-preview>`,
    );
  }

  #confirmation({ remove }: EditorWords): TemplateResult {
    return html`<steunpunt-desk-confirm
      id="remove"
      .heading=${`${remove}?`}
      .yes=${msg('Ja, haal weg', { id: 'desk.website.remove-yes' })}
      .act=${async () => {
        await this.#publish({ kind: 'remove', spot: { what: this.kind, name: this.#id() } });
        return this.trouble;
      }}
    >
      <p>
        ${msg('Uw eigen tekst gaat van de website. Bij “Wat is er veranderd” kunt u die weer terugzetten.', { id: 'desk.website.to-shipped-explain' })}
      </p>
    </steunpunt-desk-confirm>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new BackToListEvent());
  };

  readonly #askRemove = (): void => this.removing.show();

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    this.theirs = undefined;
    if (this.#known && !this.drafts.has(this.draft.name) && !this.otherwise) {
      this.trouble = msg('U heeft hier nog niets veranderd.', { id: 'desk.website.same' });
      return;
    }
    const edit = this.edit(this.draft.form, this.#id());
    const next = edited(this.site.local, edit);
    const read = readLocal(next, this.site.starter);
    const errors = {
      ...(read.ok ? {} : this.#complaints(read.reasons, next)),
      ...this.troubles(this.draft.form),
    };
    if (Object.keys(errors).length > 0) void this.#lookAgain(errors);
    else void this.#publish(edit);
  };

  async #publish(edit: Edit, insist = false): Promise<void> {
    const { draft } = this;
    this.busy = true;
    const done = await this.site.publish(edit, draft.base, insist);
    this.busy = false;
    this.errors = {};
    this.trouble = '';
    this.theirs = undefined;
    if (done.kind === 'ok') {
      this.drafts.drop(draft.name);
      this.dispatchEvent(
        new PublishedEvent(edit.kind === 'remove' ? removedWords() : publishedWords(done.beside)),
      );
    } else if (done.kind === 'unfit')
      await this.#lookAgain(this.#complaints(done.complaints, done.next));
    else if (done.kind !== 'met') {
      this.trouble = notPublishedWords(done);
      // It may have arrived all the same.
      if (edit.kind === this.kind && ownName(draft.name) === null) draft.tried = edit;
    } else if (ownName(draft.name) === null) await this.#again();
    else this.theirs = this.wordsOn(done.now, this.#id());
  }

  /** A new one has a name that is there by now: its own earlier try, or one that a colleague gave hers. */
  #again(): Promise<void> {
    const { draft } = this;
    const mine = draft.tried !== undefined && this.site.stands(draft.tried);
    if (!mine) delete draft.tried;
    return this.#publish(this.edit(draft.form, this.#id()), mine);
  }

  #complaints(found: readonly Complaint[], next: LocalLayer): Complaints {
    const list = OWN_LISTS[this.kind];
    const id = this.#id();
    return complaintsAt(found, `${list}.${(next[list] ?? []).findIndex((one) => one.id === id)}`);
  }

  /** Goes to the first field that needs another look. */
  async #lookAgain(errors: Complaints): Promise<void> {
    this.errors = errors;
    this.trouble = '';
    await this.updateComplete;
    const fields = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-field]')];
    fields.find(({ dataset }) => this.errors[dataset['field'] ?? ''])?.focus();
  }
}
