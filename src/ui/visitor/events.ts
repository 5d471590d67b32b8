import type { Locale } from '../../i18n/locales.ts';
import type { Conversation } from './conversation.ts';

export type ScreenName = 'start' | 'ask' | 'sent' | 'code' | 'thread' | 'cannot';

const upwards = { bubbles: true, composed: true };

/** The person chose another screen. */
export class GoEvent extends Event {
  readonly screen: ScreenName;

  constructor(screen: ScreenName) {
    super('steunpunt-go', upwards);
    this.screen = screen;
  }
}

/** A conversation was begun, or opened again with its code or from this device. */
export class ConversationEvent extends Event {
  readonly conversation: Conversation;
  readonly screen: 'sent' | 'thread';

  constructor(conversation: Conversation, screen: 'sent' | 'thread') {
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
  }
}
