import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { moveStep, proposeStep } from '../../src/core/desk/card-commands.ts';
import type { Step } from '../../src/core/desk/card.ts';
import { icon } from '../../src/ui/icons.ts';
import { stepStateWords } from './card-words.ts';
import { staffName } from '../people.ts';
import { dayInAnswer, sayTo } from '../threads/standard-texts/shipped.ts';
import { dayNumber } from '../days.ts';
import { dayWords } from '../words.ts';
import { CardAdder } from './card-adder.ts';
import { lineError, newId } from './card-part.ts';
import { SayEvent } from '../elements/events.ts';
import { stepActions, type StepAction } from './step-actions.ts';

/** Days until a step that is proposed today. */
const SOON = 7;

/**
 * @summary What is agreed with the visitor: whom we ask what, by when. It waits for their yes.
 * @tag steunpunt-desk-card-steps
 * @fires steunpunt-desk-say - with the words that propose a step, or tell that it is done
 */
export class SteunpuntDeskCardSteps extends CardAdder {
  protected readonly fields = ['step-whom', 'step-what', 'step-by'];
  protected readonly offers = SOON;
  /** Steps that ended while this thread is shown stay where they are. */
  #ended = new Set<string>();

  protected override forget(): void {
    super.forget();
    this.#ended = new Set();
  }

  override render(): TemplateResult {
    const { steps } = this.card;
    const past = steps.filter(({ id, state }) => isOver(state) && !this.#ended.has(id));
    const now = steps.filter((step) => !past.includes(step));
    return html`<h2 tabindex="-1">
        ${icon('check')} ${msg('Afspraken', { id: 'desk.step.title' })}
      </h2>
      ${
        this.open || steps.length > 0
          ? html`<p class="quiet">
              ${msg(
                'Er kan ook iemand anders uit dit gezin schrijven. Wij koppelen gesprekken nooit.',
                { id: 'desk.step.others' },
              )}
            </p>`
          : html`<p class="quiet">
              ${msg('Wie vragen wij wat, en wanneer? Pas na een ja doen wij iets.', {
                id: 'desk.step.explain',
              })}
            </p>`
      }
      ${now.length > 0 ? this.#list(now) : nothing}
      ${this.adder(
        msg('Nieuwe afspraak', { id: 'desk.step.add' }),
        msg('Zet het in uw antwoord', { id: 'desk.step.propose' }),
        this.#fields(),
      )}
      ${
        past.length > 0
          ? html`<details>
              <summary>${msg('Eerdere afspraken', { id: 'desk.step.past' })}</summary>
              ${this.#list(past)}
            </details>`
          : nothing
      }
      ${this.troubleNotice()}`;
  }

  #list(steps: readonly Step[]): TemplateResult {
    return html`<ul>
      ${steps.map((step) => html`<li>${this.#step(step)}</li>`)}
    </ul>`;
  }

  #step(step: Step): TemplateResult {
    const tone = step.state === 'proposed' ? 'waiting' : step.state;
    return html`<div class="item ${tone}">
      <p class="state">
        ${icon(step.state === 'proposed' ? 'clock' : step.state === 'dropped' ? 'close' : 'check')}
        ${stepStateWords(step.state)}
      </p>
      <p>
        <strong><bdi>${step.whom}</bdi></strong> <bdi>${step.what}</bdi>
      </p>
      <p class="quiet">
        ${msg('Voor', { id: 'desk.step.before' })} ${dayWords(step.by, this.today)} ·
        <bdi>${staffName(this.desk.roster, step.staff)}</bdi>
      </p>
      ${step.state === 'proposed' && this.#unsure() ? this.#doubt() : nothing}
      <div class="row">
        ${stepActions(step.state, this.thread.door).map(
          (action) =>
            html`<button
              class="button ${action.main ? '' : 'quiet'}"
              type="button"
              @click=${() => this.#act(step, action)}
            >
              ${action.label}
            </button>`,
        )}
      </div>
    </div>`;
  }

  /** What came last may be somebody else's: a yes in it is none yet. */
  #unsure(): boolean {
    const last = this.thread.entries.findLast((entry) => entry.kind === 'visitor');
    return last?.kind === 'visitor' && !last.proven;
  }

  #doubt(): TemplateResult {
    return html`<steunpunt-notice tone="attention">
      ${msg(
        'Het laatste bericht is misschien van iemand anders. Vraag eerst na of dit een ja is.',
        {
          id: 'desk.step.unsure',
        },
      )}
    </steunpunt-notice>`;
  }

  #fields(): TemplateResult {
    return html`${this.field('step-whom', {
      label: msg('Wie vragen wij?', { id: 'desk.step.whom' }),
      hint: msg('Bijvoorbeeld: de intern begeleider', { id: 'desk.step.whom-hint' }),
    })}
    ${this.field('step-what', {
      label: msg('Wat vragen wij?', { id: 'desk.step.what' }),
      hint: msg('Bijvoorbeeld: of er een gesprek kan komen', { id: 'desk.step.what-hint' }),
    })}
    ${this.field('step-by', { label: msg('Voor welke dag?', { id: 'desk.step.by' }), type: 'date' })}`;
  }

  protected override async add(): Promise<boolean> {
    const [whom, what] = [this.draft('step-whom'), this.draft('step-what')];
    const by = dayNumber(this.draft('step-by'));
    const wrong = {
      'step-whom': lineError(whom, msg('Vul in wie wij vragen.', { id: 'desk.step.no-whom' })),
      'step-what': lineError(what, msg('Vul in wat wij vragen.', { id: 'desk.step.no-what' })),
      'step-by': this.dayError(by),
    };
    if (this.complain(wrong)) return false;
    const step = { id: newId(), what, whom, by, staff: this.desk.staff.id };
    if (!(await this.change(proposeStep(step)))) return false;
    this.#say({ ...step, state: 'proposed' });
    return true;
  }

  #act(step: Step, { to }: StepAction): void {
    if (to === 'say') this.#say(step);
    else void this.#move(step, to);
  }

  async #move({ id, state }: Step, to: Step['state']): Promise<void> {
    if (isOver(to)) this.#ended.add(id);
    await this.change(moveStep(id, state, to), stepStateWords(to));
  }

  /** The words that ask for a yes, or tell that it is done. */
  #say({ whom, what, by, state }: Step): void {
    const words = sayTo(this.thread, (language) =>
      state === 'done'
        ? language.done({ whom, what })
        : language.propose({ whom, what, day: dayInAnswer(language, by) }),
    );
    this.dispatchEvent(new SayEvent(words));
  }
}

function isOver(state: Step['state']): boolean {
  return state === 'done' || state === 'dropped';
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-desk-card-steps': SteunpuntDeskCardSteps;
  }
}
