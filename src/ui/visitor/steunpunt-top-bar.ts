import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { VisitorElement } from './visitor-element.ts';
import { GoEvent, LeaveEvent } from './events.ts';

/**
 * @summary Whose page this is, the way back, and the way out: always at the same place.
 * @tag steunpunt-top-bar
 */
export class SteunpuntTopBar extends VisitorElement {
  static override properties = {
    back: { type: Boolean },
    framed: { type: Boolean },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        border-block-end: 1px solid var(--steunpunt-line);
        background: var(--steunpunt-paper);
      }
      .bar {
        display: flex;
        flex-wrap: wrap-reverse;
        align-items: center;
        gap: 0.25em;
        max-inline-size: 42em;
        margin-inline: auto;
        padding-block: 0.6em;
        padding-inline: 1em 0.75em;
      }
      .name {
        flex: 1;
        font-size: 0.95em;
        font-weight: 600;
        line-height: 1.2;
        hyphens: auto;
        overflow-wrap: break-word;
      }
      .back {
        margin-inline-start: -0.75em;
        padding-inline: 0.6em;
      }
      /* Stays where it is, whatever the name beside it or below it. */
      .out {
        display: flex;
        align-self: flex-end;
        margin-inline-start: auto;
      }
      .leave {
        padding-inline: 0.6em;
        border-color: var(--steunpunt-attention);
        background: var(--steunpunt-attention-soft);
        color: var(--steunpunt-attention);
      }
      .close {
        margin-inline-end: -0.6em;
        padding: 0.6em;
      }
    `,
  ];

  /** Whether there is a screen to go back to. */
  back = false;
  /** Inside a host page, which can close this. */
  framed = false;

  override render(): TemplateResult {
    return html`<header class="bar">
      ${this.back ? this.#backButton() : html`<p class="name" lang="nl">${this.visit.content.name}</p>`}
      <div class="out">
        <button
          class="button leave"
          type="button"
          title=${msg('Sluit alles meteen. U kunt ook 3 keer op Esc drukken.', { id: 'exit.how' })}
          @click=${this.#exit}
        >
          ${sign('leave')} ${msg('Snel weg', { id: 'exit' })}
        </button>
        ${this.framed ? this.#closeButton() : nothing}
      </div>
    </header>`;
  }

  #backButton(): TemplateResult {
    return html`<div class="name">
      <button class="button quiet back" type="button" @click=${this.#goBack}>
        ${sign('back')} ${msg('Terug', { id: 'back' })}
      </button>
    </div>`;
  }

  #closeButton(): TemplateResult {
    return html`<button
      class="button quiet close"
      type="button"
      aria-label=${msg('Sluiten', { id: 'close' })}
      @click=${this.#close}
    >
      ${sign('close')}
    </button>`;
  }

  readonly #goBack = (): void => void this.dispatchEvent(new GoEvent(null));
  readonly #exit = (): void => void this.dispatchEvent(new LeaveEvent('exit'));
  readonly #close = (): void => void this.dispatchEvent(new LeaveEvent('close'));
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-top-bar': SteunpuntTopBar;
  }
}
