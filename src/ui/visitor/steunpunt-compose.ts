import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { FollowedUp, PostOffice } from '../../core/post-office.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import type { SteunpuntField } from '../steunpunt-field.ts';
import type { Unfinished } from './conversation.ts';
import { roomWords, Sending } from './sending.ts';
import { VisitorElement } from './visitor-element.ts';

/** Seals `text` and keeps it; what became of it. */
export type DeliverText = (office: PostOffice, text: string) => Promise<FollowedUp>;

/**
 * @summary One open text field and the way to send it. Nothing typed is stored while typing.
 * @tag steunpunt-compose
 * @slot - what stands between field and button
 */
export class SteunpuntCompose extends VisitorElement {
  static override properties = {
    label: {},
    hint: {},
    sendLabel: {},
    rows: { type: Number },
    unfinished: { attribute: false },
    deliver: { attribute: false },
  };

  static override styles = [baseStyles, buttonStyles];

  label = '';
  hint = '';
  sendLabel = '';
  rows = 5;
  unfinished: Unfinished = { text: '' };
  deliver!: DeliverText;

  readonly #sending = new Sending(this, () => this.visit);
  get #field(): SteunpuntField {
    return this.renderRoot.querySelector('steunpunt-field') as SteunpuntField;
  }

  /** The cursor goes to the field. */
  override focus(): void {
    void this.updateComplete.then(() => this.#field.focus());
  }

  override render(): TemplateResult {
    const { busy } = this.#sending;
    const { text } = this.unfinished;
    const words = roomWords(text);
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <steunpunt-field
        .label=${this.label}
        .hint=${this.hint}
        .error=${this.#sending.error(text)}
        .rows=${this.rows}
        .value=${text}
        @input=${this.#typed}
      ></steunpunt-field>
      ${words ? html`<p class="quiet">${words}</p>` : nothing}
      <slot></slot>
      ${this.#sending.waiting()}
      <button class="button primary send wide" aria-disabled=${busy ? 'true' : 'false'}>
        ${busy ? msg('Even geduld…', { id: 'compose.busy' }) : this.sendLabel}
      </button>
    </form>`;
  }

  readonly #typed = (): void => {
    this.unfinished.text = this.#field.value;
    this.#sending.clear();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.#sending.busy) void this.#send();
  };

  async #send(): Promise<void> {
    const text = (): string => this.unfinished.text.trim();
    // What is written on while waiting is sent along.
    const deliver = (office: PostOffice): Promise<FollowedUp> | null =>
      text() ? this.deliver(office, text()) : null;
    if (!text()) this.#sending.empty();
    else if (await this.#sending.run(deliver)) {
      this.unfinished.text = '';
      this.#field.clear();
      return;
    }
    // The person pressed, and the field says what to do.
    if (!this.#sending.problem) return;
    await this.updateComplete;
    this.#field.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-compose': SteunpuntCompose;
  }
}
