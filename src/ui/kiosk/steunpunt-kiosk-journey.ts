import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { advance, begin, transcript } from '../../core/dialogue/dialogue.ts';
import { questionsLeft } from '../../core/dialogue/questions-left.ts';
import type { Script, Step } from '../../core/dialogue/script.ts';
import type { Answer, DialogueState, Input, Turn } from '../../core/dialogue/state.ts';
import type { FollowedUp, PostOffice } from '../../core/post-office.ts';
import { baseStyles } from '../base-styles.ts';
import { buttonStyles } from '../button-styles.ts';
import { journeyOf } from '../visitor/draft.ts';
import { handOver } from '../visitor/hand-over.ts';
import { comingHeading, comingWays } from '../visitor/journey-coming.ts';
import type { Talk } from '../visitor/memory.ts';
import { Sending } from '../visitor/sending.ts';
import { isLast, leaveStep, submitOf, takeTurn, writtenIn } from '../visitor/walking.ts';
import { cannotNotice, openingWords } from './kiosk-opening.ts';
import { kioskPageStyles } from './kiosk-page-styles.ts';
import { KioskShownEvent } from './events.ts';
import { KioskScreen } from './kiosk-screen.ts';
import { why, whyStyles } from './kiosk-why.ts';
import { inChecked } from '../checked.ts';
import { answersIn } from '../visitor/answers-in.ts';
import { noComplaint } from '../visitor/consent-asking.ts';
import { whoReads } from '../visitor/who-reads.ts';
import { whereItGoes } from './kiosk-consent.ts';

/** A journey as it is now; `step` is the one it is at. */
interface Here {
  readonly script: Script;
  readonly state: DialogueState;
  readonly step: Extract<Step, { text: string }>;
}

/** Beside one another on a screen that lies. */
const WIDE: readonly Step['kind'][] = ['check', 'text', 'contact', 'draw'];

/**
 * @summary A journey with one question a page, and a check before it is sent.
 * @tag steunpunt-kiosk-journey
 * @fires steunpunt-conversation - sealed and kept: a conversation has begun, or went on
 */
export class SteunpuntKioskJourney extends KioskScreen {
  static override properties = {
    cannot: { state: true },
  };

  static override styles = [baseStyles, buttonStyles, kioskPageStyles, whyStyles];

  /** This screen cannot seal. */
  private cannot = false;
  readonly #sending = new Sending(this, () => this.visit);
  #moved = false;
  /** What was drawn last is that the words are not there yet. */
  #waited = false;

  constructor() {
    super();
    this.addEventListener('steunpunt-go', (event) => {
      // There is no window of one's own to go to here.
      if (event.place?.screen !== 'cannot') return;
      event.stopPropagation();
      this.cannot = true;
    });
  }

  /** To the question before this one; false at the first. */
  override back(): boolean {
    leaveStep(this.#talk);
    return this.#advance({ kind: 'back' });
  }

  /** Where something is to be typed, the cursor goes there. */
  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    const answer = this.renderRoot.querySelector('steunpunt-kiosk-answer');
    await answer?.updateComplete;
    if (answer?.focusField()) return;
    const heading = this.renderRoot.querySelector('h1');
    heading?.blur();
    heading?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const here = this.#here;
    const { library } = this.visit;
    if (!here)
      return html`<div class="page">
        <div class="stack">
          <h1 tabindex="-1">${comingHeading(library)}</h1>
          ${comingWays(this, library)}
        </div>
      </div>`;
    const { script, state, step } = here;
    return html`<div class="page ${WIDE.includes(step.kind) ? 'wide' : ''}">
      <div class="head">
        ${this.#where(here)} ${this.#said(here)}
        <h1 tabindex="-1">${this.#word(step.text)}</h1>
        ${step.kind === 'text' ? answersIn(this.visit) : nothing}
      </div>
      <steunpunt-kiosk-answer
        .script=${script}
        .state=${state}
        .unfinished=${this.#talk.unfinished}
        .busy=${this.#sending.busy}
        .error=${this.#sending.error(this.#allWritten)}
        .go=${this.#goWords(here)}
        @input=${this.#written}
        @steunpunt-answer=${this.#answered}
        @steunpunt-change-answer=${this.#change}
      >
        ${this.#between(here)}
      </steunpunt-kiosk-answer>
      ${why(this.#word(`${step.text}-why`))}
      ${
        step.kind === 'text' && step.suggest
          ? html`<steunpunt-suggestions
              data-own
              .text=${this.#talk.unfinished.text}
            ></steunpunt-suggestions>`
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    const waited = this.#waited;
    this.#waited = this.#here === null;
    // The words came while somebody stood here: reading goes on at the first question.
    if (!this.#moved && !(waited && !this.#waited)) return;
    this.#moved = false;
    this.scrollIntoView({ block: 'start' });
    void this.focusHeading().then(() => this.dispatchEvent(new KioskShownEvent()));
  }

  get #talk(): Talk {
    return this.memory.talk(this.place.id ?? '');
  }

  /** Null until the script and its words are there. */
  get #here(): Here | null {
    const script = this.visit.library.script(journeyOf(this.place.id ?? '')[0]);
    if (!script) return null;
    const state = (this.#talk.state ??= begin(script).state);
    const step = script.steps[state.at ?? ''];
    return step && 'text' in step ? { script, state, step } : null;
  }

  readonly #word = (id: string): string => this.visit.library.word(id);

  /** Which journey this is, and how far it goes. */
  #where({ script, state }: Here): TemplateResult {
    const { behind, left } = questionsLeft(script, state);
    const nth = behind + 1;
    const all = behind + Math.round((left.fewest + left.most) / 2);
    const words =
      left.fewest === left.most
        ? msg(str`Vraag ${nth} van ${all}`, { id: 'kiosk.journey.count' })
        : msg(str`Vraag ${nth} van ongeveer ${all}`, { id: 'kiosk.journey.count-about' });
    const counted = !state.changing && left.most > 0 && all > 1;
    return html`<p class="where">
      ${this.#word(`${script.id}.title`)}${counted ? html` · ${words}` : nothing}
    </p>`;
  }

  /** What the point says between the last answer and this question. */
  #said({ script, state }: Here): TemplateResult[] {
    const all = transcript(script, { ...state, changing: false });
    const last = all.findLastIndex(({ from }) => from === 'visitor');
    return all
      .slice(last + 1)
      .flatMap((one) =>
        one.from === 'point' && one.step !== state.at ? [html`<p>${this.#word(one.text)}</p>`] : [],
      );
  }

  #goWords({ script, step }: Here): string {
    if (step.kind === 'consent') return msg('Ja, dat is goed', { id: 'journey.yes' });
    return this.#sends(script, step)
      ? this.#word(`${script.id}.send`)
      : msg('Verder', { id: 'journey.on' });
  }

  #sends(script: Script, step: Here['step']): boolean {
    return step.kind === 'check' || (step.kind === 'text' && isLast(script, step));
  }

  /** Between the answer and the way to go on: who to call now, where it goes, and what stops it. */
  #between({ script, step }: Here): TemplateResult {
    const sends = this.#sends(script, step);
    const { name } = this.visit.content;
    return html`<div class="stack">
      ${
        step.kind === 'text'
          ? html`<steunpunt-kiosk-danger
              .text=${this.#talk.unfinished.text}
            ></steunpunt-kiosk-danger>`
          : nothing
      }
      ${
        sends
          ? html`<p class="to">
              ${inChecked(() => whereItGoes(name))} ${whoReads(this.visit)}
              ${openingWords(this.visit.content)}
            </p>`
          : nothing
      }
      ${
        step.kind === 'text' && sends
          ? html`<p class="quiet">${inChecked(noComplaint)}</p>`
          : nothing
      }
      ${this.#sending.waiting()} ${this.cannot ? cannotNotice(this.visit.content) : nothing}
    </div>`;
  }

  readonly #written = (): void => {
    this.#sending.clear();
    this.requestUpdate();
  };

  readonly #change = ({ step }: HTMLElementEventMap['steunpunt-change-answer']): void => {
    this.#advance({ kind: 'change', step });
  };

  readonly #answered = ({ answer }: HTMLElementEventMap['steunpunt-answer']): void => {
    const turn = this.#turn({ kind: 'answer', answer });
    if (!turn || this.#sending.busy) return;
    if (submitOf(turn)) void this.#send(answer);
    else {
      this.#talk.left.delete(this.#talk.state?.at ?? '');
      this.#take(turn);
    }
  };

  async #send(answer: Answer): Promise<void> {
    if (await this.#sending.run((office) => this.#deliver(office, answer))) return;
    if (!this.#sending.problem) return;
    await this.updateComplete;
    const answers = this.renderRoot.querySelector('steunpunt-kiosk-answer');
    // Where a field has the words, the cursor in it has them read.
    if (!answers?.focusField()) this.visit.announce(this.#sending.error(this.#allWritten));
  }

  /** What is written on while waiting is sent along. */
  #deliver(office: PostOffice, pressed: Answer): Promise<FollowedUp> | null {
    const { memory, visit } = this;
    const text = this.#talk.unfinished.text.trim();
    const answer = pressed.kind === 'text' ? { kind: 'text' as const, text } : pressed;
    const turn = this.#turn({ kind: 'answer', answer });
    const submit = turn && submitOf(turn);
    if (!submit) return null;
    const app = (this.getRootNode() as ShadowRoot).host;
    return handOver(office, { submit, journey: this.place.id ?? '', memory, visit, app });
  }

  get #allWritten(): string {
    const { state, unfinished } = this.#talk;
    return (state ? writtenIn(state) : '') + unfinished.text;
  }

  #turn(input: Input): Turn | null {
    const here = this.#here;
    return here && advance(here.script, here.state, input);
  }

  #advance(input: Input): boolean {
    const turn = this.#turn(input);
    return turn !== null && this.#take(turn);
  }

  /** Shows the turn; what it says besides the next question is said aloud, once. */
  #take(turn: Turn): boolean {
    if (!takeTurn(this.#talk, turn)) return false;
    for (const message of turn.messages)
      if (message.from === 'point' && message.step !== turn.state.at)
        this.visit.announce(this.#word(message.text));
    this.#sending.callOff();
    this.cannot = false;
    this.#moved = true;
    this.requestUpdate();
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'steunpunt-kiosk-journey': SteunpuntKioskJourney;
  }
}
