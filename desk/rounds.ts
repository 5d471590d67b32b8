import { cardKind } from '../src/core/desk/card.ts';
import { SETTINGS_ID, settingsKind } from '../src/core/desk/settings.ts';
import type { Clock } from '../src/core/ports.ts';
import type { Documents } from './documents.ts';
import type { Done, Mailroom } from './mailroom.ts';
import { Refresher } from './refresher.ts';

/**
 * Keeps the desk up to date: a round fetches what is new of the threads, and what the desk keeps
 * beside them. Rounds go on by themselves while the page can be seen.
 */
export class Rounds {
  readonly #mailroom: Mailroom;
  readonly #documents: Documents;
  readonly #refresher: Refresher;
  readonly #listeners = new Set<() => void>();
  readonly #followers = new Set<() => Promise<void>>();
  #archivedToo = false;
  #busy = false;
  #loaded = false;
  #last: Done = { kind: 'ok' };

  constructor(mailroom: Mailroom, documents: Documents, clock: Clock) {
    this.#mailroom = mailroom;
    this.#documents = documents;
    this.#refresher = new Refresher(clock, () => this.#go());
  }

  /** A round is under way. */
  get busy(): boolean {
    return this.#busy;
  }

  /** One round has succeeded: what is not there, is not there. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** How the last round went. */
  get last(): Done {
    return this.#last;
  }

  start(): void {
    this.#refresher.start();
  }

  stop(): void {
    this.#refresher.stop();
    this.#listeners.clear();
    this.#followers.clear();
  }

  /** Goes round now. With `archivedToo` this round and the later ones fetch closed threads too. */
  async now(archivedToo = this.#archivedToo): Promise<void> {
    const more = archivedToo && !this.#archivedToo;
    this.#archivedToo = archivedToo;
    await this.#refresher.now();
    // That may have been a round that began before closed threads were wanted.
    if (more) await this.#refresher.now();
  }

  /** Called at every change of the above. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Does `work` after every round that succeeded, before it is over. It must not reject. */
  follow(work: () => Promise<void>): () => void {
    this.#followers.add(work);
    return () => this.#followers.delete(work);
  }

  async #go(): Promise<void> {
    this.#busy = true;
    this.#changed();
    this.#last = await this.#fetch();
    if (this.#last.kind === 'ok') {
      this.#loaded = true;
      for (const work of this.#followers) await work();
    }
    this.#busy = false;
    this.#changed();
  }

  async #fetch(): Promise<Done> {
    const settings = this.#documents.read(settingsKind, [SETTINGS_ID]);
    for (const archived of this.#archivedToo ? [false, true] : [false]) {
      const done = await this.#mailroom.refresh(archived);
      if (done.kind !== 'ok') return done;
    }
    const mailboxes = this.#mailroom.threads.map(({ mailbox }) => mailbox);
    const cards = await this.#documents.read(cardKind, mailboxes);
    return cards.kind === 'ok' ? settings : cards;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
