import type { StepId } from '../../core/dialogue/script.ts';
import type { Answer } from '../../core/dialogue/state.ts';
import type { Door } from '../../core/library/types.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Conversation } from './conversation.ts';

export type ScreenName =
  | 'start'
  | 'more'
  | 'journey'
  | 'find'
  | 'entry'
  | 'people'
  | 'story'
  | 'sent'
  | 'code'
  | 'thread'
  | 'cannot';

/** A screen, and what it is about: the id of a journey, entry, story or sheet. */
export interface Place {
  readonly screen: ScreenName;
  readonly id?: string;
  /** In place of that of the visit. */
  readonly conversation?: Conversation;
}

const upwards = { bubbles: true, composed: true };

/** The person chose another screen; null is the one before this. */
export class GoEvent extends Event {
  readonly place: Place | null;

  constructor(screen: ScreenName | null, id?: string) {
    super('steunpunt-go', upwards);
    this.place = screen && { screen, ...(id !== undefined && { id }) };
  }
}

/** A conversation was begun, or opened again with its code or from this device. */
export class ConversationEvent extends Event {
  readonly conversation: Conversation;
  readonly screen: 'sent' | 'thread';

  constructor(conversation: Conversation, screen: ConversationEvent['screen']) {
    super('steunpunt-conversation', upwards);
    this.conversation = conversation;
    this.screen = screen;
  }
}

/** The person wiped the conversation, here and at the hub. */
export class ErasedEvent extends Event {
  constructor() {
    super('steunpunt-erased', upwards);
  }
}

/** Something was sealed and handed to the post office under this sid. */
export class SubmittedEvent extends Event {
  readonly sid: string;

  constructor(sid: string) {
    super('steunpunt-submitted', upwards);
    this.sid = sid;
  }
}

/** The person leaves: `exit` at once and without a trace, `close` only closes. */
export class LeaveEvent extends Event {
  readonly how: 'exit' | 'close';

  constructor(how: 'exit' | 'close') {
    super('steunpunt-leave', upwards);
    this.how = how;
  }
}

/** The person said who they are. */
export class DoorEvent extends Event {
  readonly door: Door;

  constructor(door: Door) {
    super('steunpunt-door', upwards);
    this.door = door;
  }
}

/** The person stops and wants everything of this talk gone. */
export class StopEvent extends Event {
  constructor() {
    super('steunpunt-stop', upwards);
  }
}

/** An answer to the step that a journey is at. */
export class AnswerEvent extends Event {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('steunpunt-answer', upwards);
    this.answer = answer;
  }
}

/** The person wants to change an earlier answer. */
export class ChangeAnswerEvent extends Event {
  readonly step: StepId;

  constructor(step: StepId) {
    super('steunpunt-change-answer', upwards);
    this.step = step;
  }
}

/** The person chose another language. */
export class LanguageEvent extends Event {
  readonly locale: Locale;

  constructor(locale: Locale) {
    super('steunpunt-language', upwards);
    this.locale = locale;
  }
}

declare global {
  interface HTMLElementEventMap {
    'steunpunt-go': GoEvent;
    'steunpunt-conversation': ConversationEvent;
    'steunpunt-erased': ErasedEvent;
    'steunpunt-submitted': SubmittedEvent;
    'steunpunt-leave': LeaveEvent;
    'steunpunt-language': LanguageEvent;
    'steunpunt-door': DoorEvent;
    'steunpunt-stop': StopEvent;
    'steunpunt-answer': AnswerEvent;
    'steunpunt-change-answer': ChangeAnswerEvent;
  }
}
