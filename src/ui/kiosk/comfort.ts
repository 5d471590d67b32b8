/** Four sizes of text; the largest can be read from the configured distance by who sees half. */
export type TextSize = 0 | 1 | 2 | 3;
export type Contrast = 'normal' | 'dark' | 'high';

/** How this visitor likes to read. A new visit is a new page, so it always begins the same. */
export class Comfort {
  textSize: TextSize = 1;
  contrast: Contrast = 'normal';
  /** Reads each screen aloud as it comes. */
  aloud = false;
  /** "Ik heb een koptelefoon": then also what the visitor typed may be said. */
  headphones = false;
  /** Loudness of the voice, 0 to 1. */
  volume = 0.7;
  /** "Ik wil meer tijd": three times as long before the screen asks. */
  moreTime = false;
  /** What was typed is blurred until it is touched. */
  hideText = false;
  readonly #listeners = new Set<() => void>();

  change(news: Partial<Omit<Comfort, 'change' | 'subscribe'>>): void {
    Object.assign(this, news);
    for (const listener of [...this.#listeners]) listener();
  }

  /** Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
