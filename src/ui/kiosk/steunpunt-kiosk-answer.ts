import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Script, Step, StepId } from '../../core/dialogue/script.ts';
import type { Answer, DialogueState } from '../../core/dialogue/state.ts';
import { roomToDraw } from '../../core/drawing.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import type { SteunpuntField } from '../steunpunt-field.ts';
import type { Unfinished } from '../visitor/conversation.ts';
import { AnswerEvent, ChangeAnswerEvent } from '../visitor/events.ts';
import { isSecondTap } from '../visitor/second-tap.ts';
import { roomWords } from '../visitor/sending.ts';
import { typedProblem } from '../visitor/typed-problem.ts';
import { answeredIn } from '../visitor/walking.ts';
import { answerStyles } from './kiosk-answer-styles.ts';
import { checkList, checkStyles } from './kiosk-check.ts';
import { ownTextStyles } from './hide-text.ts';
import { KioskElement } from './kiosk-element.ts';
import { several } from './kiosk-several.ts';

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/**
 * @summary The ways to answer one question, large. The question itself is the heading of the page.
 * @tag steunpunt-kiosk-answer
 * @slot - what stands between the answer and the way to go on
 * @fires steunpunt-answer - the person answered
 * @fires steunpunt-change-answer - the person wants to change an earlier answer
 */
export class SteunpuntKioskAnswer extends KioskElement {
  static override properties = {
    script: { attribute: false },
    state: { attribute: false },
    unfinished: { attribute: false },
    busy: { type: Boolean },
    error: {},
    go: {},
    problem: { state: true },
    chosen: { state: true },
  };

  static override styles = [baseStyles, buttonStyles, answerStyles, checkStyles, ownTextStyles];

  script!: Script;
  state!: DialogueState;
  unfinished!: Unfinished;
  /** What was answered last is on its way. */
  busy = false;
  /** Why it could not be sent; '' for nothing. */
  error = '';
  /** The words to go on with. */
  go = '';
  /** What to do about what was typed; '' for nothing. */
  private problem = '';
  /** Of several that may be chosen. */
  private chosen: ReadonlySet<string> = new Set();
  #at: StepId | null = null;
  #tap: MouseEvent | null = null;

  /** The cursor goes to the field; false where there is none. */
  focusField(): boolean {
    const field = this.#field;
    // Another question above the same field is only read out when the cursor comes to it.
    field?.blur();
    field?.focus();
    return field !== null;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes);
    const { at, kept } = this.state;
    if (at === this.#at) return;
    this.#at = at;
    this.problem = '';
    const before = kept[at ?? ''];
    this.chosen = new Set(before?.kind === 'options' ? before.ids : []);
  }

  override render(): TemplateResult | typeof nothing {
    const { at } = this.state;
    const step = this.script.steps[at ?? ''];
    if (at === null || !step || !('text' in step)) return nothing;
    const hint = 'hint' in step && step.hint ? this.#word(step.hint) : '';
    if (step.kind === 'text' || step.kind === 'contact') return this.#typed(step, hint);
    return html`<div class="stack">
      ${hint ? html`<p class="quiet">${hint}</p>` : nothing} ${this.#ways(at, step)}
    </div>`;
  }

  get #field(): SteunpuntField | null {
    return this.renderRoot.querySelector('steunpunt-field');
  }

  #ways(at: StepId, step: Exclude<Step, Of<'text' | 'contact' | 'submit' | 'branch'>>): unknown {
    const optional = 'optional' in step ? this.#skip() : nothing;
    switch (step.kind) {
      case 'choose':
      case 'scale':
        return html`${this.#options(at, step)} ${this.#stopped()}<slot></slot> ${optional}`;
      case 'many':
        return html`${this.#several(step)} ${this.#stopped()}<slot></slot>
          <div class="row">${this.#goOn(this.#take)} ${optional}</div>`;
      case 'draw':
        return html`<slot></slot>
          <steunpunt-draw
            .step=${step}
            .earlier=${this.state.kept[at]}
            .unfinished=${this.unfinished}
            .room=${roomToDraw(this.state.trail)}
            .press=${this.#pressed}
          ></steunpunt-draw>`;
      case 'check':
        return html`<steunpunt-kiosk-hide-text></steunpunt-kiosk-hide-text>
          ${checkList(answeredIn(this.script, this.state, this.#word), this.#change)}
          <slot></slot> ${this.#stopped()} ${this.#goOn(this.#yes)}`;
      default:
        return html`<slot></slot> ${this.#stopped()} ${this.#goOn(this.#yes)}`;
    }
  }

  #options(at: StepId, step: Of<'choose' | 'scale'>): TemplateResult {
    const before = this.state.kept[at];
    const kind = step.options.length > 4 ? `${step.kind} lots` : step.kind;
    return html`<div class="options ${kind}">
      ${step.options.map(({ id, text, lang }) =>
        this.#option(
          this.#word(text),
          { kind: 'option', id },
          {
            now: before?.kind === 'option' && before.id === id,
            lang,
          },
        ),
      )}
      ${this.#unsure(step)}
    </div>`;
  }

  #unsure({ unsure }: Of<'choose' | 'scale' | 'many'>): TemplateResult | typeof nothing {
    if (!unsure) return nothing;
    return this.#option(msg('Weet ik niet', { id: 'journey.unsure' }), { kind: 'unsure' });
  }

  /** Nothing is chosen beforehand; `now` was the answer before. */
  #option(
    words: string,
    answer: Answer,
    { now = false, lang }: { now?: boolean; lang?: string | undefined } = {},
  ): TemplateResult {
    return html`<button
      class="button option"
      type="button"
      lang=${ifDefined(lang)}
      aria-current=${now ? 'true' : 'false'}
      @click=${(event: MouseEvent) => this.#press(event, answer)}
    >
      ${words}
    </button>`;
  }

  #several(step: Of<'many'>): TemplateResult {
    const { chosen, problem } = this;
    const turn = (id: string): void => this.#turn(id);
    return several({ step, chosen, problem, turn, word: this.#word, unsure: this.#unsure(step) });
  }

  #typed(step: Of<'text' | 'contact'>, hint: string): TemplateResult {
    const { text } = this.unfinished;
    const room = roomWords(text);
    return html`<form class="typed" novalidate @submit=${this.#submit}>
      <div class="stack">
        <steunpunt-kiosk-hide-text></steunpunt-kiosk-hide-text>
        <steunpunt-field
          named
          .label=${this.#word(step.text)}
          .hint=${hint}
          .error=${this.problem || this.error}
          .rows=${step.kind === 'text' ? 3 : 0}
          .type=${step.kind === 'contact' && step.what === 'phone' ? 'tel' : 'text'}
          .value=${text}
          @input=${this.#written}
        ></steunpunt-field>
        ${room ? html`<p class="quiet">${room}</p>` : nothing}
      </div>
      <div class="stack">
        <slot></slot>
        <div class="row">
          ${this.#goOn((event) => (this.#tap = event), 'submit')}
          ${step.optional ? this.#skip() : nothing}
        </div>
      </div>
    </form>`;
  }

  #goOn(
    pressed: (event: MouseEvent) => unknown,
    type: 'submit' | 'button' = 'button',
  ): TemplateResult {
    return html`<button
      class="button primary go"
      type=${type}
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${pressed}
    >
      ${this.busy ? msg('Even geduld…', { id: 'compose.busy' }) : this.go}
    </button>`;
  }

  #skip(): TemplateResult {
    return html`<button
      class="button quiet go"
      type="button"
      @click=${(event: MouseEvent) => this.#press(event, { kind: 'skipped' })}
    >
      ${msg('Sla over', { id: 'journey.skip' })}
    </button>`;
  }

  #stopped(): TemplateResult | typeof nothing {
    return this.error
      ? html`<steunpunt-notice tone="attention">${this.error}</steunpunt-notice>`
      : nothing;
  }

  readonly #word = (id: string): string => this.visit.library.word(id);

  /** The second tap of two is not meant for the question that came between them. */
  #again(event: MouseEvent): boolean {
    const again = this.#tap !== null && isSecondTap(this.#tap, event);
    this.#tap = event;
    return again;
  }

  #press(event: MouseEvent, answer: Answer): void {
    if (!this.#again(event)) this.#answer(answer);
  }

  readonly #pressed = (event: MouseEvent, answer: Answer): void => this.#press(event, answer);

  #answer(answer: Answer): void {
    this.problem = '';
    this.dispatchEvent(new AnswerEvent(answer));
  }

  #turn(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
    this.problem = '';
  }

  readonly #yes = (event: MouseEvent): void => this.#press(event, { kind: 'yes' });

  readonly #take = (event: MouseEvent): void => {
    const step = this.script.steps[this.state.at ?? ''];
    const options = step && 'options' in step ? step.options : [];
    const ids = options.map(({ id }) => id).filter((id) => this.chosen.has(id));
    if (ids.length > 0) this.#press(event, { kind: 'options', ids });
    else this.problem = msg('Kies eerst wat bij u past.', { id: 'journey.choose' });
  };

  readonly #change = (event: MouseEvent, step: StepId): void => {
    if (!this.#again(event)) this.dispatchEvent(new ChangeAnswerEvent(step));
  };

  readonly #written = (event: Event): void => {
    this.unfinished.text = (event.currentTarget as SteunpuntField).value;
    this.problem = '';
    // Or the next question would take the same '' for no change, and keep these words.
    this.requestUpdate();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    const text = this.unfinished.text.trim();
    this.problem = typedProblem(this.script.steps[this.state.at ?? ''], text);
    if (this.problem) this.#field?.focus();
    else this.#answer({ kind: 'text', text });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-answer': SteunpuntKioskAnswer;
  }
}
