import { msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { toBase64Url } from '../../src/core/bytes.ts';
import type { Settings } from '../../src/core/desk/settings.ts';
import { SIGNAL_LIMITS, type SignalItem } from '../../src/core/desk/signal.ts';
import type { TallyLine } from '../../src/core/desk/tally.ts';
import { randomBytes } from '../../src/seal/random.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { buttonStyles } from '../../src/ui/button-styles.ts';
import type { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { dayNumber, isoDay } from '../days.ts';
import { BackEvent } from '../elements/events.ts';
import { selectStyles } from '../elements/select.ts';

/** A signal is written. */
export class HeardEvent extends Event {
  static readonly type = 'steunpunt-desk-heard';
  readonly theme: string;
  readonly item: SignalItem;

  constructor(theme: string, item: SignalItem) {
    super(HeardEvent.type);
    this.theme = theme;
    this.item = item;
  }
}

type Part = 'heard' | 'table' | 'answer';
const PARTS: readonly Part[] = ['heard', 'table', 'answer'];

/**
 * @summary Writes one signal, with what colleagues noted about its theme beside it.
 * @tag steunpunt-desk-heard-form
 */
export class SteunpuntDeskHeardForm extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    selectStyles,
    css`
      blockquote {
        margin: 0;
        padding-inline-start: 0.8em;
        border-inline-start: 3px solid var(--steunpunt-accent);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) themes: Settings['themes'] = [];
  /** '' for the first of them. */
  @property({ attribute: false }) theme = '';
  /** What is changed; null for a new one. */
  @property({ attribute: false }) earlier: SignalItem | null = null;
  /** Lines with a sentence. */
  @property({ attribute: false }) noted: readonly TallyLine[] = [];

  @state() private errors: Partial<Record<Part, string>> = {};
  @state() private chosen = '';
  @query('select') private readonly select!: HTMLSelectElement | null;
  @query('#day') private readonly day!: HTMLInputElement;
  @queryAll('steunpunt-field') private readonly fields!: NodeListOf<SteunpuntField>;

  get hasUnfinished(): boolean {
    return PARTS.some((part) => this.#value(part) !== (this.earlier?.[part] ?? ''));
  }

  override focus(): void {
    void this.updateComplete.then(() => (this.select ?? this.fields[0])?.focus());
  }

  override render(): TemplateResult {
    const theme = this.#theme;
    const noted = this.noted.filter(({ themes }) => themes.includes(theme));
    return html`<form class="card stack" novalidate autocomplete="off" @submit=${this.#submit}>
      ${
        this.earlier
          ? nothing
          : html`<div>
              <label for="theme">${msg('Waarover', { id: 'desk.heard.theme' })}</label>
              <select id="theme" @change=${this.#choose}>
                ${this.themes.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}
              </select>
            </div>`
      }
      ${
        noted.length > 0
          ? html`<div class="stack tight">
              <p class="quiet">
                ${msg('Dit noteerden u en uw collega’s:', { id: 'desk.heard.noted' })}
              </p>
              ${noted.map(({ text }) => html`<blockquote>${text}</blockquote>`)}
            </div>`
          : nothing
      }
      ${this.#field(
        'heard',
        msg('Wat hoorde u?', { id: 'desk.heard.heard-label' }),
        msg('In uw eigen woorden, zonder namen. Een of twee zinnen.', {
          id: 'desk.heard.heard-hint',
        }),
      )}
      ${this.#field(
        'table',
        msg('Op welke tafel legde u het?', { id: 'desk.heard.table-label' }),
        msg('Bijvoorbeeld: overleg met de gemeente. Mag leeg blijven.', {
          id: 'desk.heard.table-hint',
        }),
      )}
      <div>
        <label for="day">${msg('Wanneer?', { id: 'desk.heard.day-label' })}</label>
        <input
          id="day"
          type="date"
          autocomplete="off"
          .value=${this.earlier?.day == null ? '' : isoDay(this.earlier.day)}
        />
      </div>
      ${this.#field(
        'answer',
        msg('Wat zei die tafel?', { id: 'desk.heard.answer-label' }),
        msg('Mag leeg blijven. Vul het in als er antwoord is.', { id: 'desk.heard.answer-hint' }),
      )}
      <div class="row">
        <button class="button primary">${msg('Bewaar', { id: 'desk.heard.save' })}</button>
        <button class="button quiet" type="button" @click=${this.#back}>
          ${msg('Toch niet', { id: 'desk.heard.back' })}
        </button>
      </div>
    </form>`;
  }

  get #theme(): string {
    return this.chosen || this.theme || (this.themes[0]?.id ?? '');
  }

  #field(part: Part, label: string, hint: string): TemplateResult {
    return html`<steunpunt-field
      id=${part}
      rows=${part === 'table' ? 0 : 3}
      .label=${label}
      .hint=${hint}
      .error=${this.errors[part] ?? ''}
      .value=${this.earlier?.[part] ?? ''}
    ></steunpunt-field>`;
  }

  #value(part: Part): string {
    return (
      Array.from(this.fields)
        .find(({ id }) => id === part)
        ?.value.trim() ?? ''
    );
  }

  readonly #choose = (): void => {
    this.chosen = this.select?.value ?? '';
  };

  readonly #back = (): void => {
    this.dispatchEvent(new BackEvent());
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const [heard, table, answer] = [
      this.#value('heard'),
      this.#value('table'),
      this.#value('answer'),
    ];
    const errors: typeof this.errors = {};
    if (!heard) errors.heard = msg('Schrijf op wat u hoorde.', { id: 'desk.heard.empty' });
    for (const part of PARTS)
      if (this.#value(part).length > SIGNAL_LIMITS[part])
        errors[part] = msg('Maak het korter, dan past het op één bladzijde.', {
          id: 'desk.heard.long',
        });
    this.errors = errors;
    const wrong = PARTS.find((part) => errors[part] !== undefined);
    if (wrong) {
      const field = Array.from(this.fields).find(({ id }) => id === wrong);
      void this.updateComplete.then(() => field?.focus());
      return;
    }
    const id = this.earlier?.id ?? toBase64Url(randomBytes(12));
    const day = this.day.value ? dayNumber(this.day.value) : null;
    this.dispatchEvent(new HeardEvent(this.#theme, { id, heard, table, day, answer }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-heard-form': SteunpuntDeskHeardForm;
  }
  interface HTMLElementEventMap {
    'steunpunt-desk-heard': HeardEvent;
  }
}
