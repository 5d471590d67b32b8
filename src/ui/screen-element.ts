import { LocalizedElement } from './localized-element.ts';

/**
 * A screen: a page of its own to the person who reads it, with one `h1` that takes no tab stop but
 * can be given focus.
 */
export class ScreenElement extends LocalizedElement {
  /** For a screen that the person's own act brought up: reading starts at its heading. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}
