/** What a colleague began in one thread: memory only, wiped by the lock. */
export class Unfinished {
  /** An answer that was not sent. */
  text = '';
  /** Id of what was done, which that answer points to; '' for none. */
  done = '';
  /** What stands in the fields of the card, by field. */
  readonly drafts = new Map<string, string>();

  /** Whether anything would be lost. */
  get any(): boolean {
    return [this.text, ...this.drafts.values()].some((words) => words.trim() !== '');
  }
}
