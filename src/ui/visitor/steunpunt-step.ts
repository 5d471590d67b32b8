import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Script, Step, StepId } from '../../core/dialogue/script.ts';
import type { Answer, DialogueState } from '../../core/dialogue/state.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import type { SteunpuntField } from '../steunpunt-field.ts';
import type { Unfinished } from './conversation.ts';
import { AnswerEvent, ChangeAnswerEvent } from './events.ts';
import { isSecondTap } from './second-tap.ts';
import { typedProblem } from './typed-problem.ts';
import { VisitorElement } from './visitor-element.ts';
import type { Answered } from './walking.ts';

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/**
 * @summary The step that a journey is at: the question, and the ways to answer it.
 * @tag steunpunt-step
 * @fires steunpunt-answer - the person answered
 * @fires steunpunt-change-answer - the person wants to change an earlier answer
 */
export class SteunpuntStep extends VisitorElement {
  static override properties = {
    script: { attribute: false },
    state: { attribute: false },
    answers: { attribute: false },
    unfinished: { attribute: false },
    busy: { type: Boolean },
    error: {},
    problem: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      /* Below the bar that stays above the page. */
      :host {
        scroll-margin-block-start: 5em;
      }
      h2:focus-visible {
        outline: none;
      }
      .options {
        display: grid;
        gap: 0.6em;
      }
      .option[aria-current='true'] {
        background: var(--steunpunt-primary-soft);
      }
      .scale {
        grid-template-columns: repeat(auto-fit, minmax(5em, 1fr));
      }
      .scale .button {
        justify-content: center;
        padding-inline: 0;
        text-align: center;
      }
      dl {
        display: grid;
        gap: 0.9em;
      }
      dl > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        column-gap: 0.5em;
        align-items: center;
      }
      dd:last-child {
        grid-area: 1 / 2 / span 2;
      }
      dt {
        color: var(--steunpunt-ink-quiet);
        font-size: 0.95em;
      }
      dd {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      dd[dir] {
        white-space: pre-line;
      }
    `,
  ];

  script!: Script;
  state!: DialogueState;
  /** What a check shows. */
  answers: readonly Answered[] = [];
  unfinished!: Unfinished;
  /** What was answered last is on its way. */
  busy = false;
  /** Why it could not be sent; '' for nothing. */
  error = '';
  private problem = '';
  #tap: MouseEvent | null = null;

  /** Reading goes on at the question; where something is to be typed, the cursor goes there. */
  override focus(): void {
    void this.updateComplete.then(() => {
      const start = this.renderRoot.querySelector<HTMLElement>('steunpunt-field, h2');
      // Another question above the same field is only read out when the cursor comes to it.
      start?.blur();
      start?.focus();
      // With its answers, which come a moment later, where there is room for both.
      requestAnimationFrame(() => this.scrollIntoView({ block: 'nearest' }));
    });
  }

  override render(): TemplateResult | typeof nothing {
    const id = this.state.at;
    const step = id === null ? undefined : this.script.steps[id];
    if (id === null || !step || !('text' in step)) return nothing;
    const hint = 'hint' in step && step.hint ? this.#word(step.hint) : '';
    if (step.kind === 'text' || step.kind === 'contact') return this.#typed(step, hint);
    return html`<section class="stack" aria-labelledby="question">
      <div>
        <h2 id="question" tabindex="-1">${this.#word(step.text)}</h2>
        ${hint ? html`<p class="quiet">${hint}</p>` : nothing}
      </div>
      ${this.#answers(id, step)}
      ${this.error ? html`<steunpunt-notice tone="attention">${this.error}</steunpunt-notice>` : nothing}
    </section>`;
  }

  #answers(
    id: StepId,
    step: Exclude<Step, Of<'text' | 'contact' | 'submit' | 'branch'>>,
  ): TemplateResult | typeof nothing {
    switch (step.kind) {
      case 'choose':
      case 'scale':
        return this.#options(id, step);
      case 'many':
      case 'draw':
        return html`<steunpunt-step-more .asking=${this} .state=${this.state}
          >${msg('Even geduld…', { id: 'compose.busy' })}</steunpunt-step-more
        >`;
      case 'check':
        return this.#check();
      case 'consent':
        return this.#goOn(msg('Ja, dat is goed', { id: 'journey.yes' }));
      default:
        return this.#goOn(msg('Verder', { id: 'journey.on' }));
    }
  }

  #options(id: StepId, step: Of<'choose' | 'scale'>): TemplateResult {
    const before = this.state.kept[id];
    const one = (words: string, answer: Answer, pressed = false, lang?: string): TemplateResult =>
      html`<button
        class="button option"
        type="button"
        lang=${ifDefined(lang)}
        aria-current=${pressed ? 'true' : 'false'}
        @click=${(event: MouseEvent) => this.press(event, answer)}
      >
        ${words}
      </button>`;
    return html`<div class="options ${step.kind}">
        ${step.options.map((option) => {
          const pressed = before?.kind === 'option' && before.id === option.id;
          const answer = { kind: 'option', id: option.id } as const;
          return one(this.#word(option.text), answer, pressed, option.lang);
        })}
        ${step.unsure ? one(msg('Weet ik niet', { id: 'journey.unsure' }), { kind: 'unsure' }) : nothing}
      </div>
      ${step.optional ? this.#skip() : nothing}`;
  }

  #typed(step: Of<'text' | 'contact'>, hint: string): TemplateResult {
    const sends = this.script.steps[step.next ?? '']?.kind === 'submit';
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <steunpunt-field
        .label=${this.#word(step.text)}
        .hint=${hint}
        .error=${this.problem || this.error}
        .rows=${step.kind === 'text' ? 3 : 0}
        .type=${step.kind === 'contact' && step.what === 'phone' ? 'tel' : 'text'}
        .value=${this.unfinished.text}
        @input=${this.#written}
      ></steunpunt-field>
      <div class="row">
        <button class="button primary" @click=${(event: MouseEvent) => (this.#tap = event)}>
          ${sends ? this.#word(`${this.script.id}.send`) : msg('Verder', { id: 'journey.on' })}
        </button>
        ${step.optional ? this.#skip() : nothing}
      </div>
    </form>`;
  }

  #check(): TemplateResult {
    return html`<dl class="card">
        ${this.answers.map(
          ({ step, question, words }) =>
            html`<div>
              <dt>${question}</dt>
              <dd dir="auto">${words}</dd>
              <dd>
                <button
                  class="button quiet"
                  type="button"
                  aria-label=${msg(str`Verander: ${question}`, { id: 'journey.change-what' })}
                  @click=${() => this.dispatchEvent(new ChangeAnswerEvent(step))}
                >
                  ${msg('Verander', { id: 'journey.change' })}
                </button>
              </dd>
            </div>`,
        )}
      </dl>
      ${this.#goOn(this.#word(`${this.script.id}.send`))}`;
  }

  #goOn(words: string): TemplateResult {
    return html`<button
      class="button primary wide"
      type="button"
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${(event: MouseEvent) => this.press(event, { kind: 'yes' })}
    >
      ${this.busy ? msg('Even geduld…', { id: 'compose.busy' }) : words}
    </button>`;
  }

  #skip(): TemplateResult {
    return html`<button
      class="button quiet"
      type="button"
      @click=${(event: MouseEvent) => this.press(event, { kind: 'skipped' })}
    >
      ${msg('Sla over', { id: 'journey.skip' })}
    </button>`;
  }

  #word(id: string): string {
    return this.visit.library.word(id);
  }

  /** The second tap of two is not meant for the question that came between them. */
  readonly press = (event: MouseEvent, answer: Answer): void => {
    const again = this.#tap && isSecondTap(this.#tap, event);
    this.#tap = event;
    if (!again) this.#answer(answer);
  };

  #answer(answer: Answer): void {
    this.problem = '';
    this.dispatchEvent(new AnswerEvent(answer));
  }

  readonly #written = (event: Event): void => {
    this.unfinished.text = (event.currentTarget as SteunpuntField).value;
    this.problem = '';
    // Or the next question would take the same '' for no change, and keep these words.
    this.requestUpdate();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const text = this.unfinished.text.trim();
    const step = this.state.at === null ? undefined : this.script.steps[this.state.at];
    this.problem = typedProblem(step, text);
    if (this.problem) this.renderRoot.querySelector<HTMLElement>('steunpunt-field')?.focus();
    else this.#answer({ kind: 'text', text });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-step': SteunpuntStep;
  }
}
