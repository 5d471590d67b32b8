/** What a key is for: letters, a character less, on with the form, or no more keyboard. */
export type KeyDeed = { readonly text: string } | 'erase' | 'enter' | 'away';

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
  }
}
