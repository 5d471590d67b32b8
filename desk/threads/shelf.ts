import { BATCH_THREADS, revisionOf } from '../../src/core/desk/thread-batch.ts';
import type { Door } from '../../src/core/doors.ts';
import type { Trouble } from '../answer.ts';
import { doorOfThread } from '../doors.ts';
import type { HubClient } from '../hub-client.ts';
import {
  openThread,
  type Keys,
  type Memory,
  type Opened,
  type SealedThread,
} from './open-thread.ts';
import { noReplyIn, type NoReply } from './no-reply.ts';
import { rankBelow, rankThreads, sortThreads } from './ranks.ts';
import { inSlices } from './slices.ts';
import { readThreads, threadIndex, type ThreadIndex } from './thread-routes.ts';
import { viewThread, type ThreadView } from './threads.ts';

export type Done = { readonly kind: 'ok' } | Trouble;

/** One thread, opened. */
export interface Room extends Opened {
  readonly sealed: SealedThread;
  readonly view: ThreadView;
  /** When it was asked for or added to; later is higher. */
  readonly turn: number;
}

/** How far opening is: so many threads of so many. */
export interface Progress {
  readonly opened: number;
  readonly of: number;
}

export const LOCKED: Trouble = { kind: 'signed-out' };
/** As many as a first screen shows: these are there before the rest is asked for. */
const FIRST_THREADS = 20;
const PATIENCE_MS = 60_000;

/**
 * The threads that an unlocked desk holds: which there are by the hub's index, and those opened that
 * are new or changed. After {@link close} it holds no keys and no text, whatever was under way.
 */
export class Shelf {
  readonly #hub: HubClient;
  readonly #changed: () => void;
  readonly #rooms = new Map<string, Room>();
  readonly #memory: Memory = new Map();
  readonly #fetched = new Map<string, number>();
  readonly #closing = new AbortController();
  #ranks = new Map<string, number>();
  #views: readonly ThreadView[] | null = null;
  #progress: Progress | null = null;
  #pages = 1;
  /** The keys that there were when threads were last opened. */
  #epochs: ReadonlySet<string> = new Set();
  /** Counts what is asked and what is added, so that an old answer does not undo a newer one. */
  #turn = 0;
  #moreArchived = false;
  #keys: Keys | null;

  /** `changed` is called after every change. */
  constructor(hub: HubClient, keys: Keys, changed: () => void) {
    this.#hub = hub;
    this.#keys = keys;
    this.#changed = changed;
  }

  /** null once closed. */
  get keys(): Keys | null {
    return this.#keys;
  }

  /** Those that somebody may reply to, newest activity first. The same array until a change. */
  get views(): readonly ThreadView[] {
    this.#views ??= sortThreads(
      this.#own().filter((view) => !noReplyIn(view)),
      this.#ranks,
    );
    return this.#views;
  }

  /** The open ones that nobody replies to. */
  get noReplies(): readonly NoReply[] {
    return this.#own().flatMap((view) => (view.archived ? [] : (noReplyIn(view) ?? [])));
  }

  /** See {@link doorOfThread}; null too for what is not here. */
  doorOf(mailbox: string): Door | null {
    const doors = this.#keys?.doors?.();
    const room = this.#rooms.get(mailbox);
    return doors && room ? doorOfThread(room.sealed, room.view, doors) : null;
  }

  /** Whom somebody is there for changed, or what that means. */
  sortAnew(): void {
    this.#tell();
  }

  /** null while nothing is being opened. */
  get progress(): Progress | null {
    return this.#progress;
  }

  /** There are archived threads that were not fetched yet. */
  get moreArchived(): boolean {
    return this.#moreArchived;
  }

  get(mailbox: string): Room | undefined {
    return this.#rooms.get(mailbox);
  }

  /** Number of the newest message that its visitor fetched; null where the hub did not say. */
  fetched(mailbox: string): number | null {
    return this.#fetched.get(mailbox) ?? null;
  }

  /** All but those for colleagues of the other door. */
  #own(): ThreadView[] {
    const rooms = [...this.#rooms.values()];
    const doors = this.#keys?.doors?.();
    const own = doors?.own;
    const hers = own
      ? rooms.filter(({ sealed, view }) => (doorOfThread(sealed, view, doors) ?? own) === own)
      : rooms;
    return hers.map(({ view }) => view);
  }

  /** Which threads are open, and what is new of them. */
  async refresh(): Promise<Done> {
    const index = await threadIndex(this.#hub, false);
    if (index.kind !== 'ok') return index;
    return this.#follow(index.value.threads, false);
  }

  /** The same for the archived ones, as many pages as were asked for so far and `more`. */
  async refreshArchived(more = 0): Promise<Done> {
    this.#pages += more;
    const lines: ThreadIndex['threads'] = [];
    let after: string | null = '';
    for (let page = 0; page < this.#pages && after !== null; page++) {
      const index = await threadIndex(this.#hub, true, after);
      if (index.kind !== 'ok') return index;
      lines.push(...index.value.threads);
      after = index.value.next;
    }
    this.#moreArchived = after !== null;
    return this.#follow(lines, true);
  }

  /** Reads these threads as they are now; those that are no more leave the shelf. */
  read(mailboxes: readonly string[]): Promise<Done> {
    return this.#read(mailboxes, rankThreads);
  }

  /** Puts a thread back as it is now known. */
  async replace(sealed: SealedThread): Promise<void> {
    const turn = ++this.#turn;
    const opened = await this.#open(sealed);
    if (!opened) return;
    this.#rooms.set(sealed.mailbox, { ...opened, turn });
    this.#tell();
  }

  remove(mailbox: string): void {
    this.#drop(mailbox);
    this.#tell();
  }

  close(): void {
    this.#keys = null;
    this.#closing.abort();
    this.#rooms.clear();
    this.#memory.clear();
    this.#fetched.clear();
    this.#ranks.clear();
    this.#views = null;
    this.#progress = null;
  }

  /** Reads what `lines` say is other than here, and what is here but not in them. */
  async #follow(lines: ThreadIndex['threads'], archived: boolean): Promise<Done> {
    if (!this.#keys) return LOCKED;
    const listed = new Set(lines.map(({ mailbox }) => mailbox));
    for (const { mailbox, fetched } of lines)
      if (fetched !== undefined) this.#fetched.set(mailbox, fetched);
    const kids = this.#keys.epochs.map(({ kid }) => kid);
    const more = kids.some((kid) => !this.#epochs.has(kid));
    this.#epochs = new Set(kids);
    const stale = lines.filter(({ mailbox, revision }) => {
      const room = this.#rooms.get(mailbox);
      if (room?.sealed.archived !== archived) return true;
      return revisionIn(room.sealed) !== revision || (more && hasUnopened(room.view));
    });
    // Erased, or moved by a colleague: reading tells which.
    const missing = [...this.#rooms.values()].filter(
      ({ sealed }) => sealed.archived === archived && !listed.has(sealed.mailbox),
    );
    const mailboxes = [...stale, ...missing.map(({ sealed }) => sealed)];
    const first = archived || this.#rooms.size === 0;
    return this.#read(
      mailboxes.map(({ mailbox }) => mailbox),
      first ? rankBelow : rankThreads,
    );
  }

  async #read(mailboxes: readonly string[], rank: typeof rankThreads): Promise<Done> {
    const queue = [...new Set(mailboxes)];
    const of = queue.length;
    let size = FIRST_THREADS;
    let done: Done = { kind: 'ok' };
    while (queue.length > 0 && done.kind === 'ok') {
      done = await this.#readSome(queue, size, rank);
      this.#progress = of > FIRST_THREADS ? { opened: of - queue.length, of } : null;
      if (this.#keys) this.#tell();
      size = BATCH_THREADS;
    }
    if (this.#progress) {
      this.#progress = null;
      if (this.#keys) this.#tell();
    }
    return done;
  }

  /** Takes up to `size` threads off the queue, reads and opens them. */
  async #readSome(queue: string[], size: number, rank: typeof rankThreads): Promise<Done> {
    const asked = queue.splice(0, size);
    const turn = ++this.#turn;
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const signal = AbortSignal.any([this.#closing.signal, patience]);
    const answer = await readThreads(this.#hub, asked, signal);
    if (!this.#keys) return LOCKED;
    if (answer.kind !== 'ok') return answer;
    const { threads, left } = answer.value;
    // A hub that gives nothing and leaves everything would keep us here for ever.
    if (left.length >= asked.length) return { kind: 'offline' };
    queue.unshift(...left);
    const open = async (sealed: SealedThread): Promise<Room | null> => {
      const opened = await this.#open(sealed);
      return opened && { ...opened, turn };
    };
    const rooms = await inSlices(threads, open, () => this.#keys === null);
    if (!rooms) return LOCKED;
    this.#shelve(
      rooms.filter((room) => room !== null),
      rank,
    );
    const here = new Set([...left, ...threads.map(({ mailbox }) => mailbox)]);
    for (const mailbox of asked) if (!here.has(mailbox)) this.#drop(mailbox);
    return { kind: 'ok' };
  }

  #shelve(opened: readonly Room[], rank: typeof rankThreads): void {
    const rooms = opened.filter(
      ({ sealed, turn }) => turn >= (this.#rooms.get(sealed.mailbox)?.turn ?? 0),
    );
    const views = rooms.map((room) => room.view);
    const before = rooms.flatMap(({ sealed }): [string, ThreadView][] => {
      const room = this.#rooms.get(sealed.mailbox);
      return room ? [[sealed.mailbox, room.view]] : [];
    });
    this.#ranks = rank(views, new Map(before), this.#ranks);
    for (const room of rooms) this.#rooms.set(room.sealed.mailbox, room);
  }

  /** null when the desk was locked meanwhile: nothing opened may come back after that. */
  async #open(sealed: SealedThread): Promise<Omit<Room, 'turn'> | null> {
    if (!this.#keys) return null;
    const opened = await openThread(this.#keys, sealed, this.#memory);
    // Read again: the desk may have been locked while this was opening.
    if ((this.#keys as Keys | null) === null) {
      this.#memory.clear();
      return null;
    }
    return { ...opened, sealed, view: viewThread(opened.thread) };
  }

  #drop(mailbox: string): void {
    for (const { sid } of this.#rooms.get(mailbox)?.sealed.submissions ?? [])
      this.#memory.delete(sid);
    this.#fetched.delete(mailbox);
    this.#rooms.delete(mailbox);
  }

  #tell(): void {
    this.#views = null;
    this.#changed();
  }
}

/** A key that a colleague brings may open it. */
function hasUnopened({ entries }: ThreadView): boolean {
  return entries.some(({ kind }) => kind === 'unreadable');
}

function revisionIn({ submissions, messages }: SealedThread): string {
  return revisionOf(submissions.length, messages.length);
}
