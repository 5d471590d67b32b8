import type { StepId } from '../../core/dialogue/script.ts';
import type { DialogueState } from '../../core/dialogue/state.ts';
import type { Conversation, Unfinished } from './conversation.ts';

/** A journey under way. */
export interface Talk {
  /** Null before its first step. */
  state: DialogueState | null;
  /** What is being written at the step it is at. */
  readonly unfinished: Unfinished;
  /** The same, of steps that were left by going back. */
  readonly left: Map<StepId, string>;
}

/** All that a visit knows of the person. Lives in this page's memory and goes with it. */
export class Memory {
  /** Null before something was sent, or opened again. */
  conversation: Conversation | null = null;
  /** What was looked for, and the topic that is open; '' for none. */
  readonly finding = { text: '', topic: '' };
  /** The entry that was read last; '' for none. */
  read = '';
  /** How often all was wiped. */
  wiped = 0;
  readonly #talks = new Map<string, Talk>();

  /** The journey of this id, as it was left. */
  talk(journey: string): Talk {
    let talk = this.#talks.get(journey);
    if (!talk) {
      talk = { state: null, unfinished: { text: '' }, left: new Map() };
      this.#talks.set(journey, talk);
    }
    return talk;
  }

  /** Forgets one journey. */
  end(journey: string): void {
    const talk = this.#talks.get(journey);
    if (talk) talk.unfinished.text = '';
    talk?.left.clear();
    this.#talks.delete(journey);
  }

  wipe(): void {
    this.wiped++;
    this.conversation?.wipe();
    this.conversation = null;
    this.stop();
  }

  /** Forgets what was not sent. The way to what was sent stays: its code may not be kept yet. */
  stop(): void {
    Object.assign(this.finding, { text: '', topic: '' });
    this.read = '';
    if (this.conversation) this.conversation.unfinished.text = '';
    for (const journey of [...this.#talks.keys()]) this.end(journey);
  }
}
