import type { StepId, SubmitAs, TextId } from './script.ts';

/** Where a conversation is, and what goes in and out of it. All of it is frozen. */

export type Answer =
  | { readonly kind: 'option'; readonly id: string }
  | { readonly kind: 'options'; readonly ids: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  /** Lines as in `Idea.drawing`. */
  | { readonly kind: 'drawing'; readonly strokes: readonly string[] }
  /** To a consent, a check or suggestions: go on. */
  | { readonly kind: 'yes' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'unsure' };

export interface Passed {
  readonly step: StepId;
  /** Null at a step that asks nothing. */
  readonly answer: Answer | null;
}

/**
 * `sending`: a submission was handed over; only `sent`, `failed` and `stop` count.
 * `ended`: all was said. `stopped`: wiped.
 */
export type Status = 'open' | 'sending' | 'ended' | 'stopped';

export interface DialogueState {
  /** The step that waits for an answer; null once ended or stopped. */
  readonly at: StepId | null;
  readonly status: Status;
  /** Every step passed, in order. */
  readonly trail: readonly Passed[];
  /** What was answered at steps that were left by `back`, `change` or `failed`: start values. */
  readonly kept: Readonly<Record<StepId, Answer>>;
  /** Somebody came from a check to change an answer, and is not back there yet. */
  readonly changing: boolean;
}

export type Input =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'back' }
  /**
   * From a check: to `step`, and back to the check once it is answered. What was answered after it
   * is answered the same again by itself, as far as it still fits; `back` leaves all as it was.
   */
  | { readonly kind: 'change'; readonly step: StepId }
  /** "Stop en wis". */
  | { readonly kind: 'stop' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed' };

export type Answers = Readonly<Record<StepId, Answer>>;

export type Effect =
  /** Seal and keep `answers`: those since the last submission. */
  | { readonly kind: 'submit'; readonly as: SubmitAs; readonly answers: Answers }
  | { readonly kind: 'suggest'; readonly query: string }
  | { readonly kind: 'wipe' };

export type Message =
  | { readonly from: 'point'; readonly step: StepId; readonly text: TextId }
  | { readonly from: 'visitor'; readonly step: StepId; readonly answer: Answer };

export interface Turn {
  readonly state: DialogueState;
  /** New ones. After `back` and `change`, draw the whole `transcript` again instead. */
  readonly messages: readonly Message[];
  readonly effects: readonly Effect[];
}
