import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Website } from './website.ts';
import { redrawOn } from '../redraw-on.ts';

/** An element that shows some of the website: it renders again when that was read or published. */
export class WebsiteElement extends LitElement {
  @property({ attribute: false }) site!: Website;

  constructor() {
    super();
    redrawOn(
      this,
      () => [this.site],
      () => this.siteChanged(),
    );
  }

  protected siteChanged(): void {
    this.requestUpdate();
  }
}
