import type { EntryForm } from './entry-form.ts';
import type { View } from './views.ts';

const upwards = { bubbles: true, composed: true };

/** An entry is to be edited. */
export class OpenEntryEvent extends Event {
  static readonly type = 'steunpunt-website-open';
  /**
   * `parent/<id>` or `youth/<id>`; `parent/` or `youth/` for a new one, `parent//<mailbox>` for one
   * that is made of a question that came there.
   */
  readonly name: string;
  /** What stands in a new one already: words of staff, never of a visitor. */
  readonly written: Partial<EntryForm>;

  constructor(name: string, written: Partial<EntryForm> = {}) {
    super(OpenEntryEvent.type, upwards);
    this.name = name;
    this.written = written;
  }
}

/** Something stands on the website now. */
export class PublishedEvent extends Event {
  static readonly type = 'steunpunt-website-published';
  /** What to tell, in a sentence. */
  readonly said: string;

  constructor(said: string) {
    super(PublishedEvent.type, upwards);
    this.said = said;
  }
}

/** Back to the list. */
export class BackToListEvent extends Event {
  static readonly type = 'steunpunt-website-back';

  constructor() {
    super(BackToListEvent.type, upwards);
  }
}

/** Something else of the website is to be looked at. */
export class ViewEvent extends Event {
  static readonly type = 'steunpunt-website-view';
  readonly view: View;

  constructor(view: View) {
    super(ViewEvent.type);
    this.view = view;
  }
}

/** Part of an entry was written. */
export class FormEvent extends Event {
  static readonly type = 'steunpunt-website-form';
  readonly part: Partial<EntryForm>;

  constructor(part: Partial<EntryForm>) {
    super(FormEvent.type);
    this.part = part;
  }
}

declare global {
  interface HTMLElementEventMap {
    'steunpunt-website-open': OpenEntryEvent;
    'steunpunt-website-published': PublishedEvent;
    'steunpunt-website-back': BackToListEvent;
    'steunpunt-website-view': ViewEvent;
    'steunpunt-website-form': FormEvent;
  }
}
