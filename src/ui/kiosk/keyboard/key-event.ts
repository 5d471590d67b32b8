/** What a key is for: letters, a character less, or on with the form. */
export type KeyDeed = { readonly text: string } | 'erase' | 'enter';

/** A key of the keyboard on the screen was pressed. */
export class KeyEvent extends Event {
  readonly deed: KeyDeed;

  constructor(deed: KeyDeed) {
    super('steunpunt-key');
    this.deed = deed;
  }
}

declare global {
  interface HTMLElementEventMap {
    'steunpunt-key': KeyEvent;
    /** The person puts the keyboard away. */
    'steunpunt-keyboard-away': Event;
  }
}
