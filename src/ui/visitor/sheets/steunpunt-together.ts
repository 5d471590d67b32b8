import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../../core/dialogue/script.ts';
import { baseStyles } from '../../base-styles.ts';
import { buttonStyles } from '../../button-styles.ts';
import { drawing } from '../../signs.ts';
import { GoEvent } from '../events.ts';
import { VisitorElement } from '../visitor-element.ts';
import { option } from './sheet-parts.ts';
import { sheetSigns } from './sheet-signs.ts';
import { sheetStyles } from './sheet-styles.ts';
import { stays, together } from './sheet-words.ts';

type Question = Extract<Step, { kind: 'choose' | 'scale' }>;
/** The option that each question was answered with. */
type Answers = Readonly<Record<string, string>>;
/** In this order; the device goes over at `pass`. */
type Stage = 'begin' | 'first' | 'pass' | 'second' | 'both';

/**
 * @summary Two people answer the same questions about their talk on one device, one after the other,
 * and then see both. Nothing of it leaves this element.
 * @tag steunpunt-together
 */
export class SteunpuntTogether extends VisitorElement {
  static override properties = {
    stage: { state: true },
    first: { state: true },
    second: { state: true },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    sheetStyles,
    css`
      .answers {
        display: grid;
        gap: var(--steunpunt-m);
        grid-template-columns: 1fr 1fr;
      }
      dt {
        color: var(--steunpunt-ink-quiet);
        font-size: var(--steunpunt-small);
      }
      dd {
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      .differs {
        border-color: var(--steunpunt-accent);
        border-width: 2px;
      }
    `,
  ];

  private stage: Stage = 'begin';
  private first: Answers = {};
  private second: Answers = {};

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stage = 'begin';
    this.first = this.second = {};
  }

  override render(): TemplateResult {
    switch (this.stage) {
      case 'begin':
        return this.#page(
          together(),
          html`<p>
              ${msg('U beantwoordt om de beurt dezelfde vier vragen. Daarna ziet u samen wat er verschilt.', { id: 'together.how' })}
            </p>
            <steunpunt-notice tone="good">
              <span slot="sign">${drawing(sheetSigns.here)}</span>${stays()}
            </steunpunt-notice>
            ${this.#on('first', msg('Begin', { id: 'together.begin' }))}`,
        );
      case 'first':
        return this.#page(
          msg('Eerst u', { id: 'together.first' }),
          this.#ask(this.first, (answers) => (this.first = answers), 'pass'),
        );
      case 'pass':
        return this.#page(
          msg('Geef het nu aan de ander', { id: 'together.pass' }),
          html`<p>
              ${msg('Uw antwoorden zijn nu niet te zien. Straks ziet u ze samen.', { id: 'together.hidden' })}
            </p>
            ${this.#on('second', msg('Ik ben de ander', { id: 'together.other' }))}`,
        );
      case 'second':
        return this.#page(
          msg('Nu de ander', { id: 'together.second' }),
          this.#ask(this.second, (answers) => (this.second = answers), 'both'),
        );
      case 'both':
        return this.#page(msg('Dit zei u allebei', { id: 'together.both' }), this.#both());
    }
  }

  #page(heading: string, body: TemplateResult): TemplateResult {
    return html`<div class="stack">
      <h1 tabindex="-1">${heading}</h1>
      ${body}
    </div>`;
  }

  /** The questions on a scale of the conversation after a talk, by step. */
  get #questions(): readonly (readonly [string, Question])[] {
    const steps = this.visit.library.script('na-gesprek')?.steps ?? {};
    return Object.entries(steps).flatMap(([id, step]) =>
      step.kind === 'scale' ? [[id, step] as const] : [],
    );
  }

  #ask(answers: Answers, put: (answers: Answers) => void, next: Stage): TemplateResult {
    const { library } = this.visit;
    const whole = this.#questions.every(([id]) => answers[id]);
    return html`${this.#questions.map(
      ([id, { text, options }]) =>
        html`<section class="part card" aria-labelledby=${id}>
          <h2 id=${id}>${library.word(text)}</h2>
          <div class="options" role="group" aria-labelledby=${id}>
            ${options.map((one) =>
              option(library.word(one.text), answers[id] === one.id, () =>
                put({ ...answers, [id]: one.id }),
              ),
            )}
          </div>
        </section>`,
    )}
    ${whole ? this.#on(next, msg('Klaar', { id: 'together.ready' })) : nothing}`;
  }

  #both(): TemplateResult {
    const { library } = this.visit;
    const answer = ({ options }: Question, id: string | undefined): string =>
      library.word(options.find((one) => one.id === id)?.text ?? '');
    const same = this.#questions.every(([id]) => this.first[id] === this.second[id]);
    return html`<p>
        ${
          same
            ? msg('U gaf dezelfde antwoorden. Waardoor ging het zo?', { id: 'together.same' })
            : msg('Dit is geen toets. Begin bij wat verschilt.', { id: 'together.look' })
        }
      </p>
      ${this.#questions.map(([id, question]) => {
        const differs = this.first[id] !== this.second[id];
        return html`<section class=${differs ? 'part card differs' : 'part card'}>
          <h2>${library.word(question.text)}</h2>
          <dl class="answers">
            <div>
              <dt>${msg('De eerste', { id: 'together.one' })}</dt>
              <dd>${answer(question, this.first[id])}</dd>
            </div>
            <div>
              <dt>${msg('De ander', { id: 'together.two' })}</dt>
              <dd>${answer(question, this.second[id])}</dd>
            </div>
          </dl>
          ${
            differs
              ? html`<p>
                  ${msg('Hier verschilt het. Vraag elkaar: waaraan merkte u dat?', { id: 'together.differ' })}
                </p>`
              : nothing
          }
        </section>`;
      })}
      <div class="row">
        <button
          class="button primary"
          type="button"
          @click=${() => this.dispatchEvent(new GoEvent(null))}
        >
          ${msg('Klaar, wis dit', { id: 'together.wipe' })}
        </button>
      </div>`;
  }

  #on(stage: Stage, words: string): TemplateResult {
    return html`<button
      class="button primary"
      type="button"
      @click=${() => {
        this.stage = stage;
        scrollTo(0, 0);
        void this.focusHeading();
      }}
    >
      ${words}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-together': SteunpuntTogether;
  }
}
