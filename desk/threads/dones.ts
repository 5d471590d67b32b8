import * as v from 'valibot';
import type { Done } from '../../src/core/library/types.ts';
import type { HubClient } from '../hub-client.ts';
import { troubleWords } from '../words.ts';

const Shown = v.object({
  id: v.string(),
  title: v.string(),
  day: v.string(),
  doors: v.array(v.picklist(['parent', 'youth'])),
});
/** Of the layer nothing else is looked at. */
const Found = v.object({ local: v.object({ done: v.optional(v.array(Shown), []) }) });

export type DoneTitle = Pick<Done, 'id' | 'title' | 'day' | 'doors'>;

/** What stands on the website of what was done, by title: an answer can point to one. */
export class Dones {
  readonly #hub: HubClient;
  readonly #listeners = new Set<() => void>();
  /** Names that were looked for, and are not there. */
  readonly #missed = new Set<string>();
  #list: readonly DoneTitle[] = [];

  constructor(hub: HubClient) {
    this.#hub = hub;
  }

  /** Newest first; empty before it was read. */
  get list(): readonly DoneTitle[] {
    return this.#list;
  }

  /** Called after every reading. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** '' while it is not known, or no more on the website. Looks for it once. */
  title(id: string): string {
    const found = this.#list.find((one) => one.id === id);
    if (found) return found.title;
    if (!this.#missed.has(id)) {
      this.#missed.add(id);
      void this.load();
    }
    return '';
  }

  /** Reads what is there now; what to tell when that did not work, '' when it did. */
  async load(): Promise<string> {
    const answer = await this.#hub.ask(Found, 'GET', 'library');
    if (answer.kind !== 'ok') return troubleWords(answer);
    this.#list = answer.value.local.done.toSorted((a, b) =>
      a.day < b.day ? 1 : a.day > b.day ? -1 : 0,
    );
    for (const listener of [...this.#listeners]) listener();
    return '';
  }
}
