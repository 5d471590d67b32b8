import type { Thread } from '../../src/core/post-office.ts';
import type { Said } from './types.ts';

/** Where a conversation can be. Data, so that no place has to know another. */
export type Goal =
  | { readonly at: 'door' | 'language' | 'menu' | 'find' | 'code' }
  | { readonly at: 'topic'; readonly topic: string }
  /** Answers to what was typed. */
  | { readonly at: 'found'; readonly text: string }
  | { readonly at: 'entry'; readonly id: string }
  /** Id of a script, with `:` and the id of what it is about. `text`: what is to be asked. */
  | { readonly at: 'journey'; readonly journey: string; readonly text?: string }
  | { readonly at: 'sent'; readonly thread: Thread }
  /** `all`: also what was read before. */
  | { readonly at: 'thread'; readonly thread: Thread; readonly all?: true }
  | { readonly at: 'follow'; readonly thread: Thread; readonly text?: string }
  | { readonly at: 'wipe'; readonly thread: Thread }
  | { readonly at: 'published'; readonly kind: Published; readonly id?: string };

export type Published = 'done' | 'meetings' | 'ideas';

/** What came of what was typed. Without `go` the place asks again. */
export interface Heard {
  readonly said?: readonly string[];
  readonly go?: Goal;
  /** Nothing is asked after it. */
  readonly quiet?: true;
}

export interface Place {
  /** What is said to who comes here. */
  show(): Said | Promise<Said>;
  hear(typed: string): Heard | Promise<Heard>;
  /** One step back; to the menu without it. */
  back?(): Heard;
}
