import type { EmbedState } from '../../src/core/embed.ts';

/** The form of a place was left: with the key of what was kept, or as it was. */
export class PlaceFormEvent extends Event {
  static readonly type = 'steunpunt-place-form';
  /** '' when nothing was kept. */
  readonly key: string;
  /** What stands on the partner's page has to be placed anew. */
  readonly again: boolean;

  constructor(key: string, again = false) {
    super(PlaceFormEvent.type);
    this.key = key;
    this.again = again;
  }
}

/** Another view of the room is wanted: the place of a key, `new`, or '' for the list. */
export class PlaceGoEvent extends Event {
  static readonly type = 'steunpunt-place-go';
  readonly to: string;

  constructor(to: string) {
    super(PlaceGoEvent.type, { bubbles: true, composed: true });
    this.to = to;
  }
}

/** A place was opened or closed. */
export class PlaceTurnedEvent extends Event {
  static readonly type = 'steunpunt-place-turned';
  readonly state: EmbedState;

  constructor(state: EmbedState) {
    super(PlaceTurnedEvent.type);
    this.state = state;
  }
}

declare global {
  interface HTMLElementEventMap {
    'steunpunt-place-turned': PlaceTurnedEvent;
    'steunpunt-place-form': PlaceFormEvent;
    'steunpunt-place-go': PlaceGoEvent;
  }
}
