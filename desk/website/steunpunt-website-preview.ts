import { msg } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Content } from '../../src/core/content.ts';
import type { Door, VisitorLibrary } from '../../src/core/library/types.ts';
import { deskPicturePath } from '../../src/core/picture.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { LibraryAccess, PostAccess, Visit } from '../../src/ui/contexts.ts';
import { Memory } from '../../src/ui/visitor/memory.ts';

/** What is written now, in the place of what the hub serves. Nothing of it leaves the desk. */
class DraftLibrary implements LibraryAccess {
  library: VisitorLibrary | null = null;
  readonly late = false;
  readonly #listeners = new Set<() => void>();

  script(): null {
    return null;
  }

  word(id: string): string {
    return this.library?.texts[id] ?? '';
  }

  find(): readonly never[] {
    return [];
  }

  danger(): boolean {
    return false;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  show(library: VisitorLibrary): void {
    this.library = library;
    for (const listener of this.#listeners) listener();
  }
}

/** Nothing is sent from a preview. */
const NO_POST: PostAccess = {
  office: null,
  late: false,
  ready: () => Promise.withResolvers<never>().promise,
  subscribe: () => () => undefined,
};

/** Nobody plays a part here: a button that is pressed does nothing. */
const HOLD = {
  capture: true,
  handleEvent: (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  },
};

/**
 * @summary What is written, as a visitor sees it on a phone, before anybody can see it.
 * @tag steunpunt-website-preview
 */
export class SteunpuntWebsitePreview extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .phone {
        inline-size: min(360px, 100%);
        max-block-size: 44em;
        overflow: auto;
        padding: 1.25em;
        border: 2px solid var(--steunpunt-field-line);
        border-radius: 24px;
        background: var(--steunpunt-paper);
      }
    `,
  ];

  @property({ attribute: false }) content!: Content;
  @property({ attribute: false }) library!: VisitorLibrary;
  @property({ attribute: false }) door: Door = 'parent';
  @property({ attribute: false }) entryId = '';
  /** A place under "Meer", instead of an entry: `gedaan-<id>`. */
  @property({ attribute: false }) place = '';
  readonly #draft = new DraftLibrary();
  readonly #memory = new Memory();

  override render(): TemplateResult {
    return html`<div
      class="phone"
      role="region"
      tabindex="0"
      aria-label=${msg('Zo ziet een bezoeker het', { id: 'desk.website.preview' })}
      @steunpunt-visit=${this.#visit}
      @steunpunt-go=${this.#stay}
      @click=${this.place ? HOLD : nothing}
    >
      ${
        this.place
          ? html`<steunpunt-published .place=${this.place}></steunpunt-published>`
          : html`<steunpunt-entry
              .entryId=${this.entryId}
              .memory=${this.#memory}
            ></steunpunt-entry>`
      }
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('library')) this.#draft.show(this.library);
  }

  readonly #visit = (event: HTMLElementEventMap['steunpunt-visit']): void => {
    event.stopPropagation();
    const { content, door } = this;
    const visit: Visit = {
      ...{ content, door, post: NO_POST, library: this.#draft, consent: '' },
      announce: () => undefined,
      // Before it is published only the desk has it.
      photo: deskPicturePath,
    };
    event.visit = visit;
  };

  /** There are no other screens here. */
  readonly #stay = (event: Event): void => event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-website-preview': SteunpuntWebsitePreview;
  }
}
