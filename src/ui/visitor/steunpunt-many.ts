import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Step } from '../../core/dialogue/script.ts';
import type { Answer } from '../../core/dialogue/state.ts';
import { currentLocale } from '../../i18n/localization.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { VisitorElement } from './visitor-element.ts';

/**
 * @summary A question with several answers at once. The question itself stands above it.
 * @tag steunpunt-many
 */
export class SteunpuntMany extends VisitorElement {
  static override properties = {
    step: { attribute: false },
    earlier: { attribute: false },
    problem: { state: true },
    chosen: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      .options {
        display: grid;
        gap: 0.6em;
      }
      .option[aria-pressed='true'] {
        border-color: var(--steunpunt-primary);
        background: var(--steunpunt-primary-soft);
      }
      .empty {
        flex: none;
        inline-size: 1.25em;
        block-size: 1.25em;
        border: 2px solid currentColor;
        border-radius: 50%;
        opacity: 0.6;
      }
      .problem {
        color: var(--steunpunt-attention);
        font-weight: 600;
      }
    `,
  ];

  step!: Extract<Step, { kind: 'many' }>;
  /** What was answered here earlier. */
  earlier: Answer | undefined;
  /** Takes the answer, unless it is the second tap of two. */
  press!: (event: MouseEvent, answer: Answer) => void;
  /** What to do first; '' for nothing. */
  private problem = '';
  private chosen: ReadonlySet<string> = new Set();

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes);
    if (!changes.has('step')) return;
    this.problem = '';
    this.chosen = new Set(this.earlier?.kind === 'options' ? this.earlier.ids : []);
  }

  override render(): TemplateResult {
    const { step, problem } = this;
    const word = (id: string): string => this.visit.library.word(id);
    return html`<div class="stack">
      <div class="options" role="group" aria-label=${word(step.text)}>
        ${step.options.map(({ id, text, lang }) => {
          const chosen = this.chosen.has(id);
          return html`<button
            class="button option"
            type="button"
            lang=${lang ?? currentLocale()}
            aria-pressed=${chosen ? 'true' : 'false'}
            @click=${() => this.#turn(id)}
          >
            ${chosen ? sign('check') : html`<span class="empty"></span>`} ${word(text)}
          </button>`;
        })}
      </div>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      <div class="row">
        <button class="button primary" type="button" @click=${this.#goOn}>
          ${msg('Verder', { id: 'journey.on' })}
        </button>
        ${step.unsure ? this.#other(msg('Weet ik niet', { id: 'journey.unsure' }), 'unsure') : nothing}
        ${step.optional ? this.#other(msg('Sla over', { id: 'journey.skip' }), 'skipped') : nothing}
      </div>
    </div>`;
  }

  #other(words: string, kind: 'unsure' | 'skipped'): TemplateResult {
    return html`<button
      class="button quiet"
      type="button"
      @click=${(event: MouseEvent) => this.press(event, { kind })}
    >
      ${words}
    </button>`;
  }

  #turn(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
    this.problem = '';
  }

  /** In the order in which they stand, whatever the order of choosing. */
  readonly #goOn = (event: MouseEvent): void => {
    const ids = this.step.options.map(({ id }) => id).filter((id) => this.chosen.has(id));
    if (ids.length > 0) this.press(event, { kind: 'options', ids });
    else this.problem = msg('Kies eerst wat bij u past.', { id: 'journey.choose' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-many': SteunpuntMany;
  }
}
