/**
 * A conversation as data: what is asked and in which order, without a word of it. The words are
 * texts, by id, per language and door. `script-problems.ts` says whether a script is sound.
 */

export type StepId = string;
/** Names the words of a step in `texts.json`. */
export type TextId = string;

export interface Option {
  readonly id: string;
  readonly text: TextId;
  /** The language of its words where they are not in the page's: "العربية" among Dutch ones. */
  readonly lang?: string;
  /** Where this option leads; the step's own `next` when absent. */
  readonly next?: StepId;
  /** Only there; at both when absent. */
  readonly door?: 'parent' | 'youth';
}

/** Null is the end of the conversation. */
type Next = StepId | null;

/** What only one door asks has its `door`; `scriptFor` leaves it out at the other. */
export type Step = StepAsked & { readonly door?: 'parent' | 'youth' };

type StepAsked =
  /** Only tells; the conversation goes on at once. */
  | { readonly kind: 'say'; readonly text: TextId; readonly next: Next }
  /** `scale`: options in order, from little to much. */
  | {
      readonly kind: 'choose' | 'scale';
      readonly text: TextId;
      readonly hint?: TextId;
      readonly options: readonly Option[];
      /** May be skipped. */
      readonly optional?: true;
      /** "Weet ik niet" is an answer. */
      readonly unsure?: true;
      readonly next: Next;
    }
  /** Any number of them, at least one. None leads anywhere of its own. */
  | {
      readonly kind: 'many';
      readonly text: TextId;
      readonly hint?: TextId;
      readonly options: readonly Omit<Option, 'next'>[];
      readonly optional?: true;
      readonly unsure?: true;
      readonly next: Next;
    }
  | {
      readonly kind: 'text';
      readonly text: TextId;
      readonly hint?: TextId;
      /** FAQ entries may stand beside the field while somebody types. */
      readonly suggest?: true;
      readonly optional?: true;
      readonly next: Next;
    }
  | {
      readonly kind: 'contact';
      readonly text: TextId;
      readonly hint?: TextId;
      readonly what: 'phone' | 'email';
      readonly optional?: true;
      readonly next: Next;
    }
  /** A sheet to draw on: never the only way to go on. */
  | {
      readonly kind: 'draw';
      readonly text: TextId;
      readonly hint?: TextId;
      readonly optional: true;
      readonly next: Next;
    }
  /** `version` names the words that were agreed to. A "no" is a way back, or the stop. */
  | {
      readonly kind: 'consent';
      readonly text: TextId;
      readonly version: string;
      readonly next: Next;
    }
  /** Shows the answers so far; each can be changed. */
  | { readonly kind: 'check'; readonly text: TextId; readonly next: Next }
  | { readonly kind: 'submit'; readonly as: SubmitAs; readonly next: Next }
  /** FAQ entries for what was typed at `from`. Passed by when nothing was typed there. */
  | { readonly kind: 'suggest'; readonly text: TextId; readonly from: StepId; readonly next: Next }
  /** Goes where the answer at `on` leads: see `caseOf`. */
  | {
      readonly kind: 'branch';
      readonly on: StepId;
      readonly cases: Readonly<Record<string, StepId>>;
      readonly otherwise: Next;
    };

/**
 * `call`: the visitor wants to be called back; which steps that takes is in `call.ts`. `form`: the
 * answers themselves are what is sent, by the names of their steps.
 */
export type SubmitAs = 'question' | 'call' | 'form';

export interface Script {
  readonly v: 1;
  readonly id: string;
  readonly start: StepId;
  readonly steps: Readonly<Record<StepId, Step>>;
  /**
   * Stands among the ways to go at these doors, with this sign; without it, a screen leads here by
   * itself. Its words are `<id>.title` and `<id>.menu`.
   */
  readonly menu?: { readonly doors: readonly ('parent' | 'youth')[]; readonly sign: string };
  /** Nobody answers what it sends: no code is shown, and the desk only counts. */
  readonly noReply?: true;
}
