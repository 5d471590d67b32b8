import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Website } from './website.ts';

/** An element that shows some of the website: it renders again when that was read or published. */
export class WebsiteElement extends LitElement {
  @property({ attribute: false }) site!: Website;
  #stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.site.subscribe(() => this.siteChanged());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected siteChanged(): void {
    this.requestUpdate();
  }
}
