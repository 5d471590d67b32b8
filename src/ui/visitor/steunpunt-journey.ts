import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { advance, begin, transcript } from '../../core/dialogue/dialogue.ts';
import type { Script, Step } from '../../core/dialogue/script.ts';
import type { DialogueState, Input, Message, Turn } from '../../core/dialogue/state.ts';
import type { FollowedUp, PostOffice } from '../../core/post-office.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { sign } from '../signs.ts';
import { answersIn } from './answers-in.ts';
import { answerWords } from './answer-words.ts';
import { journeyOf } from './draft.ts';
import { StopEvent } from './events.ts';
import { handOver } from './hand-over.ts';
import { logStyles } from './log-styles.ts';
import { comingHeading, comingWays, journeyLateWords } from './journey-coming.ts';
import type { Memory, Talk } from './memory.ts';
import { opening } from './opening.ts';
import { Sending } from './sending.ts';
import type { DeliverText } from './steunpunt-compose.ts';
import { VisitorElement } from './visitor-element.ts';
import {
  answeredIn,
  isLast,
  leaveStep,
  submitOf,
  takeTurn,
  writtenIn,
  type Submit,
} from './walking.ts';
import { inChecked } from '../checked.ts';
import { noComplaint } from './consent-asking.ts';

/**
 * @summary A journey as a conversation: what was said so far, and the step it is at.
 * @tag steunpunt-journey
 * @fires steunpunt-conversation - sealed and kept: a conversation has begun, or went on
 * @fires steunpunt-stop - the person wants everything of it gone
 */
export class SteunpuntJourney extends VisitorElement {
  static override properties = {
    journey: {},
    memory: { attribute: false },
  };

  static override styles = [
    baseStyles,
    buttonStyles,
    logStyles,
    css`
      .ways {
        justify-content: space-between;
        gap: 0;
      }
    `,
  ];

  /** Id of its script, with `:` and the id of what it is about where it is about something. */
  journey = '';
  memory!: Memory;

  readonly #sending = new Sending(this, () => this.visit);
  #moved = false;
  #late = false;

  get #id(): string {
    return journeyOf(this.journey)[0];
  }

  get #script(): Script | null {
    return this.visit.library.script(this.#id);
  }

  get #talk(): Talk {
    return this.memory.talk(this.journey);
  }

  override render(): TemplateResult {
    const script = this.#script;
    const { library } = this.visit;
    // One heading before and after the words have come: whoever reads there is not sent away.
    return html`<div class="stack">
      <h1 tabindex="-1">${script ? this.#word(`${this.#id}.title`) : comingHeading(library)}</h1>
      ${script ? this.#walk(script) : comingWays(this, library)}
    </div>`;
  }

  #walk(script: Script): TemplateResult {
    const state = (this.#talk.state ??= begin(script).state);
    const begun = state.changing || state.trail.some(({ answer }) => answer);
    return html`${begun ? nothing : [opening(this.visit.content), answersIn(this.visit)]}
    ${this.#log(script, state)} ${this.#step(script, state)} ${this.#ways(begun, state)}`;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes);
    // Another conversation on the same screen: what waited in the first is not sent unseen.
    if (changes.has('journey')) this.#sending.callOff();
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.#sayWhenLate();
    if (!this.#moved) return;
    this.#moved = false;
    // The pressed button is gone: the person goes on at the next step.
    this.renderRoot.querySelector<HTMLElement>('.step')?.focus();
  }

  /** Once; it stands in the heading that was read out before. */
  #sayWhenLate(): void {
    const { library } = this.visit;
    const late = library.late && !this.#script;
    if (late && !this.#late) this.visit.announce(journeyLateWords());
    this.#late = late;
  }

  #word(id: string): string {
    return this.visit.library.word(id);
  }

  #log(script: Script, state: DialogueState): TemplateResult | typeof nothing {
    // A check shows all answers itself.
    if (script.steps[state.at ?? '']?.kind === 'check') return nothing;
    const said = this.#said(script, state);
    if (said.length === 0) return nothing;
    return html`<ol class="log">
      ${said.map((message) => this.#line(script, message))}
    </ol>`;
  }

  /** All but the question that stands above its own answer. */
  #said(script: Script, state: DialogueState): readonly Message[] {
    // Changing an answer, one is back there: what follows is said again in the check.
    return transcript(script, { ...state, changing: false }).filter(
      ({ from, step }) => from === 'visitor' || step !== state.at,
    );
  }

  #line(script: Script, message: Message): TemplateResult | typeof nothing {
    if (message.from === 'point')
      return html`<li class="theirs"><p>${this.#word(message.text)}</p></li>`;
    const words = answerWords(script, message, (id) => this.#word(id));
    if (!words) return nothing;
    return html`<li class="own">
      <p>
        <span class="unseen">${msg('U:', { id: 'journey.you' })}</span>
        <span dir="auto">${words}</span>
      </p>
    </li>`;
  }

  #step(script: Script, state: DialogueState): TemplateResult | typeof nothing {
    const step = state.at === null ? undefined : script.steps[state.at];
    if (!step) return nothing;
    return step.kind === 'text' && !step.optional && isLast(script, step)
      ? this.#compose(step)
      : html`<steunpunt-step
            class="step"
            .script=${script}
            .state=${state}
            .answers=${answeredIn(script, state, (id) => this.#word(id))}
            .unfinished=${this.#talk.unfinished}
            .busy=${this.#sending.busy}
            .error=${this.#sending.error(writtenIn(state))}
            @input=${() => this.requestUpdate()}
            @steunpunt-answer=${this.#answer}
            @steunpunt-change-answer=${this.#change}
          >
            ${msg('Even geduld. Hiervoor is internet nodig.', { id: 'code.coming' })}
          </steunpunt-step>
          ${step.kind === 'text' ? this.#danger() : nothing} ${this.#sending.waiting()}`;
  }

  #danger(): TemplateResult {
    return html`<steunpunt-danger .text=${this.#talk.unfinished.text}></steunpunt-danger>`;
  }

  /** The last question of the journey: what it takes to send is right beneath it. */
  #compose(step: Extract<Step, { kind: 'text' }>): TemplateResult {
    const { unfinished } = this.#talk;
    return html`<steunpunt-compose
        class="step"
        .label=${this.#word(step.text)}
        .hint=${step.hint ? this.#word(step.hint) : ''}
        .sendLabel=${this.#word(`${this.#id}.send`)}
        .rows=${6}
        .unfinished=${unfinished}
        .deliver=${this.#deliver}
        @input=${() => this.requestUpdate()}
      >
        ${this.#danger()}
        <p class="quiet">${inChecked(noComplaint)}</p>
      </steunpunt-compose>
      ${
        step.suggest
          ? html`<steunpunt-suggestions .text=${unfinished.text}></steunpunt-suggestions>`
          : nothing
      }
      <steunpunt-keep-draft .text=${unfinished.text}></steunpunt-keep-draft>`;
  }

  #ways(begun: boolean, { kept }: DialogueState): TemplateResult | typeof nothing {
    if (!begun && !this.#talk.unfinished.text && Object.keys(kept).length === 0) return nothing;
    return html`<div class="row ways">
      ${
        begun
          ? html`<button class="button quiet" type="button" @click=${this.#back}>
              ${sign('back')} ${msg('Vorige vraag', { id: 'journey.back' })}
            </button>`
          : nothing
      }
      <button class="button quiet" type="button" @click=${this.#stop}>
        ${sign('stop')} ${msg('Stop en wis', { id: 'journey.stop' })}
      </button>
    </div>`;
  }

  readonly #stop = (): void => void this.dispatchEvent(new StopEvent());
  readonly #back = (): void => {
    leaveStep(this.#talk);
    this.#advance({ kind: 'back' });
  };

  readonly #change = ({ step }: HTMLElementEventMap['steunpunt-change-answer']): void => {
    this.#advance({ kind: 'change', step });
  };

  readonly #answer = ({ answer }: HTMLElementEventMap['steunpunt-answer']): void => {
    const talk = this.#talk;
    const turn = this.#turn({ kind: 'answer', answer });
    if (!turn || !talk.state || this.#sending.busy) return;
    const submit = submitOf(turn);
    talk.left.delete(talk.state.at ?? '');
    if (submit) void this.#send(submit, writtenIn(talk.state));
    else this.#take(turn);
  };

  async #send(submit: Submit, written: string): Promise<void> {
    await this.#sending.run((office) => this.#hand(office, submit));
    const error = this.#sending.error(written);
    if (error) this.visit.announce(error);
  }

  /** What is sent is not taken from the screen before it is kept. */
  readonly #deliver: DeliverText = (office, text) => {
    const turn = this.#turn({ kind: 'answer', answer: { kind: 'text', text } });
    const submit = turn && submitOf(turn);
    return submit ? this.#hand(office, submit) : Promise.resolve({ kind: 'cannot' });
  };

  #turn(input: Input): Turn | null {
    const script = this.#script;
    const { state } = this.#talk;
    return script && state && advance(script, state, input);
  }

  #advance(input: Input): void {
    const turn = this.#turn(input);
    if (turn) this.#take(turn);
  }

  /** Shows the turn; what it says besides the next question is said aloud, once. */
  #take(turn: Turn): void {
    if (!takeTurn(this.#talk, turn)) return;
    for (const message of turn.messages)
      if (message.from === 'point' && message.step !== turn.state.at)
        this.visit.announce(this.#word(message.text));
    this.#sending.callOff();
    this.#moved = true;
    this.requestUpdate();
  }

  #hand(office: PostOffice, submit: Submit): Promise<FollowedUp> {
    const { journey, memory, visit } = this;
    const app = (this.getRootNode() as ShadowRoot).host;
    return handOver(office, { submit, journey, memory, visit, app });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-journey': SteunpuntJourney;
  }
}
