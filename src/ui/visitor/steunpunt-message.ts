import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { icon } from '../icons.ts';
import { VisitorElement } from './visitor-element.ts';
import type { DeskMessage, Entry, OwnMessage } from './conversation.ts';
import { ownLine, replyLine } from './thread-words.ts';

/**
 * @summary One message of a conversation: who, when, and the words exactly as they were written.
 * @tag steunpunt-message
 */
export class SteunpuntMessage extends VisitorElement {
  static override properties = {
    entry: { attribute: false },
    delivery: { type: Boolean },
  };

  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .bubble {
        inline-size: fit-content;
        min-inline-size: min(16em, 100%);
        max-inline-size: 92%;
        padding: 0.8em 1em;
        border: 1px solid var(--steunpunt-line);
        border-radius: var(--steunpunt-radius);
        border-start-start-radius: 3px;
        background: var(--steunpunt-surface);
      }
      .own {
        margin-inline-start: auto;
        border-color: transparent;
        border-start-start-radius: var(--steunpunt-radius);
        border-start-end-radius: 3px;
        background: var(--steunpunt-primary-soft);
      }
      h2 {
        font-size: 0.95em;
        font-weight: 600;
        line-height: 1.5;
        color: var(--steunpunt-ink-quiet);
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        text-align: start;
      }
      .status {
        display: flex;
        gap: 0.5em;
      }
      .status svg {
        margin-block-start: 0.15em;
        inline-size: 1.2em;
        block-size: 1.2em;
      }
      steunpunt-delivery {
        display: block;
        margin-block-start: 0.5em;
      }
    `,
  ];

  entry!: Entry;
  /** Whether to show where this own message is now. */
  delivery = false;

  override render(): TemplateResult {
    return this.entry.kind === 'own' ? this.#own(this.entry) : this.#desk(this.entry);
  }

  #own(message: OwnMessage): TemplateResult {
    return html`<div class="bubble own">
        <h2>${ownLine(message.day)}</h2>
        <p class="text" lang="" dir="auto" translate="no">${message.text}</p>
      </div>
      ${this.delivery ? html`<steunpunt-delivery .message=${message}></steunpunt-delivery>` : nothing}`;
  }

  #desk({ reply }: DeskMessage): TemplateResult {
    const text = reply.text && html`<p class="text" lang="" dir="auto">${reply.text}</p>`;
    if (reply.type === 'answer')
      return html`<div class="bubble">
        <h2>${replyLine(reply)}</h2>
        ${text}
      </div>`;
    const reopen = msg('Wilt u er toch nog iets over zeggen? Dat kan hieronder.', {
      id: 'thread.reopen',
    });
    return html`<h2 class="status">${icon('check')} ${replyLine(reply)}</h2>
      ${text} ${reply.type === 'closed' ? html`<p class="quiet">${reopen}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-message': SteunpuntMessage;
  }
}
