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

declare global {
  interface HTMLElementEventMap {
    'steunpunt-kiosk-go': KioskGoEvent;
    'steunpunt-kiosk-wipe': WipeEvent;
  }
}
