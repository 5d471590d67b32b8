import { LitElement, html, css, type TemplateResult } from 'lit';
import { baseStyles } from './base-styles.ts';
import { sign, type SignName } from './signs.ts';

export type Tone = 'calm' | 'good' | 'waiting' | 'attention';

const icons: Record<Tone, SignName> = {
  calm: 'info',
  good: 'check',
  waiting: 'clock',
  attention: 'alert',
};

/**
 * @summary A short message with a pictogram: how something is, or what needs a person.
 * @tag steunpunt-notice
 * @slot - the words
 * @slot sign - another pictogram than that of its tone
 */
export class SteunpuntNotice extends LitElement {
  static override properties = {
    tone: { reflect: true },
  };

  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        gap: var(--steunpunt-m);
        padding: 0.9em 1em;
        border: 1px solid var(--steunpunt-line);
        border-radius: var(--steunpunt-radius);
        background: var(--steunpunt-surface);
        --ink: var(--steunpunt-ink-quiet);
      }
      slot[name] {
        color: var(--ink);
      }
      div {
        flex: 1;
        min-inline-size: 0;
      }
      :host([tone='good']) {
        --ink: var(--steunpunt-primary);
        background: var(--steunpunt-primary-soft);
        border-color: transparent;
      }
      :host([tone='waiting']) {
        border-color: var(--steunpunt-accent);
        border-width: 2px;
      }
      :host([tone='attention']) {
        --ink: var(--steunpunt-attention);
        background: var(--steunpunt-attention-soft);
        border-color: var(--steunpunt-attention);
      }
    `,
  ];

  tone: Tone = 'calm';

  override render(): TemplateResult {
    return html`<slot name="sign">${sign(icons[this.tone])}</slot>
      <div><slot></slot></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-notice': SteunpuntNotice;
  }
}
