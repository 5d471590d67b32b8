import type { RoomId } from '../room-id.ts';
import type { SetupForm } from '../setup/setup-keys.ts';
import type { IdeaForm } from '../website/idea-form.ts';

/** The ways in. */
type Door = 'login' | 'recover' | 'join';

/** The person chose another screen. */
export class GoEvent extends Event {
  static readonly type = 'steunpunt-desk-go';
  readonly to: Door;

  constructor(to: Door) {
    super(GoEvent.type);
    this.to = to;
  }
}

/** A step of the set-up is filled in. */
export class StepEvent extends Event {
  static readonly type = 'steunpunt-desk-step';
  readonly filled: Partial<SetupForm>;

  constructor(filled: Partial<SetupForm> = {}) {
    super(StepEvent.type);
    this.filled = filled;
  }
}

/** Back one step, or back to the list. */
export class BackEvent extends Event {
  static readonly type = 'steunpunt-desk-back';

  constructor() {
    super(BackEvent.type);
  }
}

/** A thread was chosen from the list. */
export class SelectEvent extends Event {
  static readonly type = 'steunpunt-desk-select';
  /** Mailbox hash, base64url. */
  readonly mailbox: string;

  constructor(mailbox: string) {
    super(SelectEvent.type);
    this.mailbox = mailbox;
  }
}

/** Open or closed threads are wanted. */
export class FilterEvent extends Event {
  static readonly type = 'steunpunt-desk-filter';
  readonly filter: 'open' | 'closed';

  constructor(filter: 'open' | 'closed') {
    super(FilterEvent.type);
    this.filter = filter;
  }
}

/** More closed threads are wanted than were fetched. */
export class MoreEvent extends Event {
  static readonly type = 'steunpunt-desk-more';

  constructor() {
    super(MoreEvent.type);
  }
}

/** The person wants to see now what is new. */
export class RefreshEvent extends Event {
  static readonly type = 'steunpunt-desk-refresh';

  constructor() {
    super(RefreshEvent.type);
  }
}

/** A thread is to be opened, from whatever room. */
export class OpenThreadEvent extends Event {
  static readonly type = 'steunpunt-desk-open-thread';
  /** Mailbox hash, base64url. */
  readonly mailbox: string;

  constructor(mailbox: string) {
    super(OpenThreadEvent.type, { bubbles: true, composed: true });
    this.mailbox = mailbox;
  }
}

/** Another room is wanted. */
export class GoRoomEvent extends Event {
  static readonly type = 'steunpunt-desk-go-room';
  readonly room: RoomId;

  constructor(room: RoomId) {
    super(GoRoomEvent.type, { bubbles: true, composed: true });
    this.room = room;
  }
}

/** Somebody's idea may come on the website, after a look at the form that has it. */
export class WriteIdeaEvent extends Event {
  static readonly type = 'steunpunt-desk-write-idea';
  /** The thread that it came in, so that what was begun is found again. */
  readonly mailbox: string;
  readonly form: IdeaForm;

  constructor(mailbox: string, form: IdeaForm) {
    super(WriteIdeaEvent.type, { bubbles: true, composed: true });
    this.mailbox = mailbox;
    this.form = form;
  }
}

/** Words for the visitor, to be changed before they go. */
export class SayEvent extends Event {
  static readonly type = 'steunpunt-desk-say';
  readonly words: string;

  constructor(words: string) {
    super(SayEvent.type, { bubbles: true, composed: true });
    this.words = words;
  }
}

/** Somebody came in or went. */
export class TeamChangedEvent extends Event {
  static readonly type = 'steunpunt-desk-team-changed';

  constructor() {
    super(TeamChangedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'steunpunt-desk-go': GoEvent;
    'steunpunt-desk-step': StepEvent;
    'steunpunt-desk-back': BackEvent;
    'steunpunt-desk-select': SelectEvent;
    'steunpunt-desk-filter': FilterEvent;
    'steunpunt-desk-more': MoreEvent;
    'steunpunt-desk-refresh': RefreshEvent;
    'steunpunt-desk-open-thread': OpenThreadEvent;
    'steunpunt-desk-go-room': GoRoomEvent;
    'steunpunt-desk-team-changed': TeamChangedEvent;
    'steunpunt-desk-say': SayEvent;
    'steunpunt-desk-write-idea': WriteIdeaEvent;
  }
}
