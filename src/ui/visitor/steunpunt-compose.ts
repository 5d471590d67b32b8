import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { FollowedUp, PostOffice } from '../../core/post-office.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { VisitorElement } from './visitor-element.ts';
import type { SteunpuntField } from '../steunpunt-field.ts';
import { callUs } from './call-us.ts';
import type { Unfinished } from './conversation.ts';
import { GoEvent } from './events.ts';

/** Seals `text` and keeps it; what became of it. */
export type Deliver = (office: PostOffice, text: string) => Promise<FollowedUp>;

/** Bytes of JSON text that surely fit one envelope beside everything else in it. */
const ROOM = 7500;
const NEARLY_FULL = 1000;

const jsonBytes = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length;

/** How many letters like those of `text` fit `bytes`: an Arabic letter takes two. */
const letters = (bytes: number, text: string): number =>
  Math.ceil((bytes * text.length) / jsonBytes(text));

type Problem = { kind: 'empty' } | { kind: 'too-long'; over: number } | { kind: 'failed' };

/**
 * @summary One open text field and the way to send it. Nothing typed is stored while typing.
 * @tag steunpunt-compose
 */
export class SteunpuntCompose extends VisitorElement {
  static override properties = {
    label: {},
    hint: {},
    sendLabel: {},
    rows: { type: Number },
    unfinished: { attribute: false },
    deliver: { attribute: false },
    busy: { state: true },
    problem: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .send {
        flex: 1 1 12em;
      }
    `,
  ];

  label = '';
  hint = '';
  sendLabel = '';
  rows = 5;
  unfinished: Unfinished = { text: '' };
  deliver!: Deliver;

  private busy = false;
  private problem: Problem | null = null;
  get #field(): SteunpuntField {
    return this.renderRoot.querySelector('steunpunt-field') as SteunpuntField;
  }

  override render(): TemplateResult {
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <steunpunt-field
        .label=${this.label}
        .hint=${this.hint}
        .error=${this.#error()}
        .rows=${this.rows}
        .value=${this.unfinished.text}
        @input=${this.#typed}
      ></steunpunt-field>
      ${this.#room()}
      <slot></slot>
      ${this.busy ? this.#waiting() : nothing}
      <div class="row">
        <button class="button primary send" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${this.busy ? msg('Even geduld…', { id: 'compose.busy' }) : this.sendLabel}
        </button>
        ${callUs(this.visit.content, 'quiet')}
      </div>
    </form>`;
  }

  #error(): string {
    switch (this.problem?.kind) {
      case 'empty':
        return msg('Schrijf eerst iets op. Een paar woorden is genoeg.', { id: 'compose.empty' });
      case 'too-long':
        return msg(
          str`Uw tekst past niet in één keer. Haal ongeveer ${letters(this.problem.over, this.unfinished.text)} letters weg. U kunt straks verder schrijven.`,
          { id: 'compose.too-long' },
        );
      case 'failed':
        return msg('Dat lukte niet. Uw tekst staat er nog. Probeer het nog eens, of bel ons.', {
          id: 'compose.failed',
        });
      default:
        return '';
    }
  }

  #room(): TemplateResult | typeof nothing {
    const { text } = this.unfinished;
    const left = ROOM - jsonBytes(text);
    if (left > NEARLY_FULL) return nothing;
    const words =
      left > 0
        ? msg(str`U kunt nog ongeveer ${letters(left, text)} letters schrijven.`, {
            id: 'compose.room',
          })
        : msg('Het is vol. U kunt dit deel versturen en daarna verder schrijven.', {
            id: 'compose.full',
          });
    return html`<p class="quiet">${words}</p>`;
  }

  #waiting(): TemplateResult | typeof nothing {
    const { office, late } = this.visit.post;
    if (office || !late) return nothing;
    return html`<steunpunt-notice tone="waiting">${this.#lateWords()}</steunpunt-notice>`;
  }

  #lateWords(): string {
    return msg(
      'Wij wachten op internet. Uw tekst is nog niet bewaard. Laat deze pagina open, dan gaat het vanzelf verder.',
      { id: 'compose.late' },
    );
  }

  readonly #typed = (): void => {
    this.unfinished.text = this.#field.value;
    this.problem = null;
    this.requestUpdate();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.busy) void this.#send();
  };

  async #send(): Promise<void> {
    const text = this.unfinished.text.trim();
    if (!text) {
      this.#stop({ kind: 'empty' });
      return;
    }
    this.busy = true;
    this.problem = null;
    this.visit.announce(msg('Even geduld…', { id: 'compose.busy' }));
    const stopWatching = this.#sayWhenLate();
    try {
      const office = await this.visit.post.ready();
      // Who went elsewhere while waiting did not mean to send later, unseen.
      if (!this.isConnected) return;
      const sent = await this.deliver(office, text);
      if (sent.kind === 'too-long') this.#stop(sent);
      else if (sent.kind === 'cannot') this.dispatchEvent(new GoEvent('cannot'));
      else this.#clear();
    } catch {
      this.#stop({ kind: 'failed' });
    } finally {
      stopWatching();
      this.busy = false;
    }
  }

  #sayWhenLate(): () => void {
    let said = false;
    const look = (): void => {
      const { office, late } = this.visit.post;
      if (said || office || !late) return;
      said = true;
      this.visit.announce(this.#lateWords());
    };
    look();
    return this.visit.post.subscribe(look);
  }

  #clear(): void {
    this.unfinished.text = '';
    this.#field.clear();
  }

  /** Focus goes to the field: the person pressed, and the field says what to do. */
  #stop(problem: Problem): void {
    this.problem = problem;
    void this.updateComplete.then(() => this.#field.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-compose': SteunpuntCompose;
  }
}
