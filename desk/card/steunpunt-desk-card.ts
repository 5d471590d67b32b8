import { msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../src/ui/base-styles.ts';
import type { BesideThread } from './card-part.ts';

/**
 * @summary What the desk keeps beside a thread: a quiet column, one thing under another.
 * @tag steunpunt-desk-card
 * @slot - what can be done with the thread as a whole
 */
export class SteunpuntDeskCard extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      aside {
        display: grid;
        gap: 1.75em;
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  @property({ attribute: false }) beside!: BesideThread;

  override render(): TemplateResult {
    const { beside } = this;
    return html`<aside aria-label=${msg('Kaart bij dit gesprek', { id: 'desk.card.title' })}>
      <steunpunt-desk-card-who .beside=${beside}></steunpunt-desk-card-who>
      <steunpunt-desk-card-safety .beside=${beside}></steunpunt-desk-card-safety>
      <steunpunt-desk-card-themes .beside=${beside}></steunpunt-desk-card-themes>
      <steunpunt-desk-card-steps .beside=${beside}></steunpunt-desk-card-steps>
      <steunpunt-desk-card-referrals .beside=${beside}></steunpunt-desk-card-referrals>
      <steunpunt-desk-card-notes .beside=${beside}></steunpunt-desk-card-notes>
      <slot></slot>
    </aside>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-card': SteunpuntDeskCard;
  }
}
