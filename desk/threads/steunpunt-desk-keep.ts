import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { LEDGER_ID, matchLedgerKind } from '../../src/core/desk/match-ledger.ts';
import { endingOf, keepUntil, lastDayToKeep, type Ending } from '../../src/core/desk/retention.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { endingWords, whyWords } from '../settings/retention-words.ts';
import { dateWords } from '../words.ts';
import { CardPart } from '../card/card-part.ts';

/** How much longer, in days. */
const LONGER = [14, 30] as const;

/**
 * @summary When this thread is erased and why, and the choice to keep it longer.
 * @tag steunpunt-desk-keep
 */
export class SteunpuntDeskKeep extends CardPart {
  static override styles = [
    ...CardPart.styles,
    css`
      .when {
        font-weight: 600;
      }
      .soon {
        color: var(--steunpunt-attention);
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
      }
      .button.quiet {
        padding-inline: 0.4em;
        font-size: var(--steunpunt-small);
      }
    `,
  ];

  @state() private asking = false;
  @query('.choices .button') private readonly first!: HTMLElement | null;

  protected override forget(): void {
    super.forget();
    this.asking = false;
  }

  override render(): TemplateResult {
    const settings = this.desk.documents.get(settingsKind, SETTINGS_ID);
    const { pairs } = this.desk.documents.get(matchLedgerKind, LEDGER_ID);
    const ending = endingOf(this.thread, this.card, settings, pairs);
    const longer = this.#longer(ending);
    const soon = ending.day <= this.today + 7;
    return html`<div class="stack tight">
      <p class="when ${soon ? 'soon' : ''}">${endingWords(ending, this.today)}</p>
      <p class="quiet">${whyWords(ending, this.thread, settings)}</p>
      ${
        longer.length === 0
          ? nothing
          : this.asking
            ? this.#choices(longer)
            : html`<div>
                <button
                  class="button quiet"
                  type="button"
                  aria-expanded="false"
                  @click=${this.#ask}
                >
                  ${msg('Bewaar langer', { id: 'desk.keep.longer' })}
                </button>
              </div>`
      }
      ${this.troubleNotice()}
    </div>`;
  }

  #choices(days: readonly number[]): TemplateResult {
    return html`<div
      class="choices"
      role="group"
      aria-label=${msg('Bewaar langer', { id: 'desk.keep.longer' })}
    >
      ${days.map(
        (day) =>
          html`<button class="button" type="button" @click=${() => void this.#keep(day)}>
            ${msg(str`tot ${dateWords(day)}`, { id: 'desk.keep.until' })}
          </button>`,
      )}
      <button class="button quiet" type="button" @click=${this.#leave}>
        ${msg('Toch niet', { id: 'desk.keep.never-mind' })}
      </button>
    </div>`;
  }

  /** Days to choose from: some later, and the last that there is. */
  #longer({ day }: Ending): number[] {
    const last = lastDayToKeep(this.thread);
    const from = Math.max(day, this.today);
    const days = [...LONGER.map((more) => from + more), last];
    return [...new Set(days)].filter((one) => one > day && one <= last).sort((a, b) => a - b);
  }

  readonly #ask = (): void => {
    this.asking = true;
    void this.updateComplete.then(() => this.first?.focus());
  };

  readonly #leave = (): void => void this.#back();

  async #keep(day: number): Promise<void> {
    const done = msg(str`Bewaard tot ${dateWords(day)}.`, { id: 'desk.keep.done' });
    if (await this.change(keepUntil(this.card.keepUntil, day), done)) await this.#back();
  }

  async #back(): Promise<void> {
    this.asking = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.button')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-keep': SteunpuntDeskKeep;
  }
}
