import { cardKind } from '../src/core/desk/card.ts';
import { SETTINGS_ID, settingsKind } from '../src/core/desk/settings.ts';
import type { Clock } from '../src/core/ports.ts';
import type { Documents } from './documents.ts';
import type { HubClient } from './hub-client.ts';
import { Live } from './live.ts';
import type { Done, Mailroom } from './threads/mailroom.ts';
import { Refresher } from './refresher.ts';

/** Between rounds, where the hub does not tell what changes, and where it does. */
const MINUTE_MS = 60_000;
const QUIET_MS = 10 * 60_000;

/**
 * Keeps the desk up to date: a round fetches what is new of the threads, and what the desk keeps
 * beside them. Rounds go on by themselves while the page can be seen; between them the hub tells
 * which threads changed, and these alone are fetched.
 */
export class Rounds {
  readonly #mailroom: Mailroom;
  readonly #documents: Documents;
  readonly #refresher: Refresher;
  readonly #live: Live;
  readonly #listeners = new Set<() => void>();
  readonly #followers = new Set<() => Promise<void>>();
  #archivedToo = false;
  #busy = false;
  #loaded = false;
  #last: Done = { kind: 'ok' };
  /** Threads that changed and are fetched next. */
  readonly #changedThreads = new Set<string>();

  constructor(hub: HubClient, mailroom: Mailroom, documents: Documents, clock: Clock) {
    this.#mailroom = mailroom;
    this.#documents = documents;
    this.#live = new Live(hub, clock, {
      connected: () => void this.#refresher.anew(),
      lost: () => this.#refresher.wait(),
      changed: (mailboxes) => void this.#catchUp(mailboxes),
      here: (mailboxes) => mailroom.setHere(mailboxes),
    });
    const pause = (): number =>
      this.#live.connected && this.#last.kind === 'ok' ? QUIET_MS : MINUTE_MS;
    this.#refresher = new Refresher(clock, () => this.#go(), pause);
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
    this.#live.start();
  }

  stop(): void {
    this.#live.stop();
    this.#refresher.stop();
    this.#changedThreads.clear();
    this.#listeners.clear();
    this.#followers.clear();
  }

  /** Goes round now. With `archivedToo` this round and the later ones fetch closed threads too. */
  async now(archivedToo = this.#archivedToo): Promise<void> {
    const more = archivedToo && !this.#archivedToo;
    this.#archivedToo = archivedToo;
    // A round that is under way may have begun before closed threads were wanted.
    await (more ? this.#refresher.anew() : this.#refresher.now());
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

  /** A small round, of what changed. */
  async #catchUp(mailboxes: readonly string[] | null): Promise<void> {
    if (mailboxes === null) return this.#refresher.anew();
    const waiting = this.#changedThreads.size > 0;
    for (const mailbox of mailboxes) this.#changedThreads.add(mailbox);
    // Whoever came first takes the others along.
    if (waiting) return;
    if (this.#busy) await this.#refresher.now();
    const changed = [...this.#changedThreads];
    this.#changedThreads.clear();
    if (!this.#loaded || changed.length === 0) return;
    const done = await this.#mailroom.read(changed);
    const cards = changed.filter((mailbox) => this.#mailroom.thread(mailbox));
    const beside = await this.#documents.read(cardKind, cards);
    // A whole round tells what is the matter, and finds what was missed.
    if (done.kind !== 'ok' || beside.kind !== 'ok') return this.#refresher.anew();
    for (const work of this.#followers) await work();
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
