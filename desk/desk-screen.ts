import { createContext } from '@lit/context';
import { LitElement } from 'lit';

/** Says a sentence to a screen reader, once. */
export type Announce = (sentence: string) => void;

export const announceContext = createContext<Announce>(Symbol('steunpunt desk announce'));

/**
 * A screen: a page of its own to the person who reads it, with one `h1` that takes no tab stop but
 * can be given focus.
 */
export class DeskScreen extends LitElement {
  /** For a screen that came up after an act: reading starts at its heading. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}
