import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement } from 'lit';
import { requestVisit, type Visit } from '../contexts.ts';

/**
 * An element within a visit: it renders again when the language changes, and when anything changes
 * at the post office or in the library. A screen among them has one `h1` that can be given focus.
 */
export class VisitorElement extends LitElement {
  #visit: Visit | null = null;
  #stops: (() => void)[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Throws a TypeError outside a visit: a programming error. */
  protected get visit(): Visit {
    this.#visit ??= requestVisit(this);
    if (!this.#visit) throw new TypeError(`<${this.localName}> stands outside a visit`);
    return this.#visit;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { post, library } = this.visit;
    this.#stops = [
      post.subscribe(() => this.postChanged()),
      library.subscribe(() => this.requestUpdate()),
    ];
    this.postChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  /** For a screen that the person's own act brought up: reading starts at its heading. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  /** The post office changed, or the element has just been connected. */
  protected postChanged(): void {
    this.requestUpdate();
  }
}
