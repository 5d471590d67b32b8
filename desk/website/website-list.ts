import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Content } from '../../src/core/content.ts';
import type { Door } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import { icon } from '../../src/ui/icons.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { BackToListEvent } from './events.ts';
import { draftName, newDraftName, type OwnKind } from './own-things.ts';
import { WebsiteElement } from './website-element.ts';
import { websiteStyles } from './website-styles.ts';
import { doorsWords } from './words.ts';

interface Own {
  readonly id: string;
  readonly doors: readonly Door[];
  readonly title: string;
}

/**
 * What a point publishes of one kind: the list, or the one of it that is open.
 *
 * @fires steunpunt-website-published
 */
export abstract class WebsiteList<Form> extends WebsiteElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    websiteStyles,
    css`
      .words .quiet {
        display: block;
      }
      .over {
        padding-block-start: var(--steunpunt-l);
        border-block-start: 1px solid var(--steunpunt-line);
      }
    `,
  ];

  @property({ attribute: false }) drafts!: Drafts;
  @property({ attribute: false }) content!: Content;
  /** YYYY-MM-DD. */
  @property({ attribute: false }) today = '';
  @state() private draft: Draft<Form> | null = null;
  /** The button that opened it, by the name of its draft: reading goes on there. */
  #left = '';

  protected abstract readonly kind: OwnKind;
  protected abstract list(): TemplateResult;
  protected abstract editor(draft: Draft<Form>): TemplateResult;

  /** Opens a form: what was written before, or else what `begin` gives. */
  open(name: string, begin: () => Form): void {
    this.show(this.drafts.open(name, this.site.local, begin));
  }

  show(draft: Draft<Form>): void {
    this.draft = draft;
    this.#left = draft.name;
    void this.updateComplete.then(() => {
      window.scrollTo({ top: 0 });
      return this.renderRoot
        .querySelector<HTMLElement & { focusHeading(): Promise<void> }>('.editor')
        ?.focusHeading();
    });
  }

  /** Leaves the form as it is. */
  showList(): void {
    this.draft = null;
  }

  override render(): TemplateResult {
    return this.draft
      ? html`<div
          @steunpunt-website-back=${this.#back}
          @steunpunt-website-published=${() => (this.draft = null)}
        >
          ${this.editor(this.draft)}
        </div>`
      : html`<div class="stack">${this.list()}</div>`;
  }

  /** What these are for, and the way to begin one. */
  protected beginning(explain: string, label: string, begin: () => Form): TemplateResult {
    const name = newDraftName(this.kind);
    return html`<p>${explain}</p>
      <div>
        <button
          class="button primary"
          type="button"
          data-name=${name}
          @click=${() => this.open(name, begin)}
        >
          ${icon('ask')} ${label}
        </button>
      </div>`;
  }

  /** One in the list, to be opened. `beside`: what stands under its title. */
  protected line(own: Own, form: () => Form, beside: string): TemplateResult {
    const name = draftName(this.kind, own.id);
    return html`<button
      class="line"
      type="button"
      data-name=${name}
      @click=${() => this.open(name, form)}
    >
      <span class="words">${own.title}<span class="quiet">${beside}</span></span>
      <span class="badges">
        ${own.doors.map((door) => html`<span class="badge">${doorsWords(door)}</span>`)}
        ${this.drafts.has(name) ? this.#unpublished() : nothing}
      </span>
    </button>`;
  }

  /** Forms of new ones that were begun and left. */
  protected begun(): TemplateResult {
    const names = this.drafts.names.filter(
      (name) => name.startsWith(newDraftName(this.kind)) && this.drafts.has(name),
    );
    return html`${names.map((name) => this.#begun(name))}`;
  }

  #begun(name: string): TemplateResult | typeof nothing {
    const draft = this.drafts.kept<Form & { readonly title: string }>(name);
    if (!draft) return nothing;
    return html`<li>
      <button class="line" type="button" data-name=${name} @click=${() => this.show(draft)}>
        <span class="words">
          ${draft.form.title.trim() || msg('Nog zonder titel', { id: 'desk.website.own.untitled' })}
        </span>
        <span class="badges">${this.#unpublished()}</span>
      </button>
    </li>`;
  }

  #unpublished(): TemplateResult {
    return html`<span class="badge look">
      ${msg('Nog niet geplaatst', { id: 'desk.website.unpublished' })}
    </span>`;
  }

  readonly #back = (event: BackToListEvent): void => {
    event.stopPropagation();
    this.draft = null;
    void this.updateComplete.then(() => {
      const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-name]')];
      (buttons.find(({ dataset }) => dataset['name'] === this.#left) ?? buttons[0])?.focus();
    });
  };
}
