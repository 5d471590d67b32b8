import type { KioskPlace, KioskScreenName } from './places.ts';

const upwards = { bubbles: true, composed: true };

/** The person chose another screen; null is the one before this. */
export class KioskGoEvent extends Event {
  readonly place: KioskPlace | null;

  constructor(screen: KioskScreenName | null, id?: string) {
    super('steunpunt-kiosk-go', upwards);
    this.place = screen && { screen, ...(id !== undefined && { id }) };
  }
}

/**
 * All of this visit goes now: `stop` the person said so, `done` the person is ready, `idle` nobody
 * answered, `staff` from the panel, `broken` the app cannot go on.
 */
export type WipeReason = 'stop' | 'done' | 'idle' | 'staff' | 'broken';

export class WipeEvent extends Event {
  readonly why: WipeReason;

  constructor(why: WipeReason) {
    super('steunpunt-kiosk-wipe', upwards);
    this.why = why;
  }
}

/** Another question stands on the same screen, with the focus where one begins. */
export class KioskShownEvent extends Event {
  constructor() {
    super('steunpunt-kiosk-shown', upwards);
  }
}

/** The person wants the screen read aloud, from its top. */
export class KioskReadEvent extends Event {
  constructor() {
    super('steunpunt-kiosk-read', upwards);
  }
}

declare global {
  interface HTMLElementEventMap {
    'steunpunt-kiosk-shown': KioskShownEvent;
    'steunpunt-kiosk-read': KioskReadEvent;
    'steunpunt-kiosk-go': KioskGoEvent;
    'steunpunt-kiosk-wipe': WipeEvent;
  }
}
