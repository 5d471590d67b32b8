import { fromBase64Url, sameBytes, type Bytes } from '../src/core/bytes.ts';
import type { Clock } from '../src/core/ports.ts';
import { overBy } from '../src/core/padding.ts';
import { sealReply } from '../src/seal/mailbox.ts';
import { today } from './clock.ts';
import type { HubClient, Trouble } from './hub-client.ts';
import {
  openThread,
  type Keys,
  type Memory,
  type Opened,
  type SealedThread,
} from './open-thread.ts';
import { makeReply, type Words } from './reply.ts';
import { rankThreads, sortThreads, viewThread, type ThreadView } from './threads.ts';

export type Done = { readonly kind: 'ok' } | Trouble;

export type Sent =
  | { readonly kind: 'ok' }
  /** A colleague's message came in between; ours went after it. */
  | { readonly kind: 'ok-after-another' }
  /** An earlier try with other words did arrive after all. These words were not sent. */
  | { readonly kind: 'earlier-arrived' }
  | { readonly kind: 'too-long' }
  /** The thread's first message could not be opened, so nothing can be sealed to it. */
  | { readonly kind: 'cannot' }
  | Trouble;

interface Room extends Opened {
  readonly sealed: SealedThread;
  readonly view: ThreadView;
}

/** Words sealed and handed to the hub without an answer yet. */
interface Attempt extends Words {
  readonly n: number;
  readonly bytes: Bytes;
}

const LOCKED: Trouble = { kind: 'signed-out' };
/** More than two colleagues ever write to one thread in one second. */
const NUMBERINGS = 6;

/**
 * The threads of an unlocked desk: fetched sealed, opened here, kept only in memory. After
 * {@link close} it holds no keys and no text, whatever was still under way.
 */
export class Mailroom {
  readonly #hub: HubClient;
  readonly #clock: Clock;
  readonly #by: string;
  readonly #rooms = new Map<string, Room>();
  readonly #memory: Memory = new Map();
  readonly #attempts = new Map<string, Attempt[]>();
  readonly #marking = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #ranks = new Map<string, number>();
  #keys: Keys | null;

  /** `by` is the first name that visitors see. */
  constructor(hub: HubClient, clock: Clock, keys: Keys, by: string) {
    this.#hub = hub;
    this.#clock = clock;
    this.#keys = keys;
    this.#by = by;
  }

  /** Newest activity first. */
  get threads(): readonly ThreadView[] {
    const views = Array.from(this.#rooms.values(), (room) => room.view);
    return sortThreads(views, this.#ranks);
  }

  thread(mailbox: string): ThreadView | null {
    return this.#rooms.get(mailbox)?.view ?? null;
  }

  /** Called after every change. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Fetches the open or the archived threads and opens what is new. */
  async refresh(archived = false): Promise<Done> {
    const answer = await this.#hub.threads(archived);
    if (answer.kind !== 'ok') return answer;
    const rooms: Room[] = [];
    for (const sealed of answer.value.threads) {
      const room = await this.#open(sealed);
      if (!room) return LOCKED;
      rooms.push(room);
    }
    const before = new Map(Array.from(this.#rooms, ([mailbox, { view }]) => [mailbox, view]));
    const views = rooms.map((room) => room.view);
    this.#ranks = rankThreads(views, before, this.#ranks);
    for (const [mailbox, room] of this.#rooms)
      if (room.sealed.archived === archived) this.#rooms.delete(mailbox);
    for (const room of rooms) this.#rooms.set(room.sealed.mailbox, room);
    this.#changed();
    return { kind: 'ok' };
  }

  /** Tells the visitor once that somebody read; nothing when that was said or cannot be sealed. */
  async markRead(mailbox: string): Promise<void> {
    const waits = (view: ThreadView): boolean => view.state === 'new';
    const view = this.thread(mailbox);
    if (!view || !waits(view) || this.#marking.has(mailbox)) return;
    this.#marking.add(mailbox);
    await this.#send(mailbox, { type: 'read', text: '' }, waits);
    this.#marking.delete(mailbox);
  }

  async answer(mailbox: string, text: string): Promise<Sent> {
    const sent = await this.#send(mailbox, { type: 'answer', text });
    // Words to the visitor open a closed thread again.
    if (sent.kind.startsWith('ok') && this.thread(mailbox)?.archived)
      await this.#setArchived(mailbox, false);
    return sent;
  }

  /** `lastWords` may be ''. Can be called again when only half of it arrived. */
  async closeThread(mailbox: string, lastWords: string): Promise<Sent> {
    if (this.thread(mailbox)?.state !== 'closed') {
      const sent = await this.#send(mailbox, { type: 'closed', text: lastWords });
      if (!sent.kind.startsWith('ok')) return sent;
    }
    return this.#setArchived(mailbox, true);
  }

  /** Opens a closed thread again and tells the visitor that it is read once more. */
  async reopen(mailbox: string): Promise<Sent> {
    const done = await this.#setArchived(mailbox, false);
    if (done.kind !== 'ok') return done;
    return this.thread(mailbox)?.state === 'closed'
      ? this.#send(mailbox, { type: 'read', text: '' })
      : done;
  }

  async erase(mailbox: string): Promise<Done> {
    const answer = await this.#hub.erase(mailbox);
    if (answer.kind !== 'ok' && answer.kind !== 'gone') return answer;
    this.#rooms.delete(mailbox);
    this.#changed();
    return { kind: 'ok' };
  }

  close(): void {
    this.#keys = null;
    this.#rooms.clear();
    this.#memory.clear();
    this.#attempts.clear();
    this.#ranks.clear();
    this.#listeners.clear();
  }

  /**
   * Seals and sends. The same words go out as the same bytes at every try, so a lost answer never
   * makes a second message; another's message under our number means reading again and the next one.
   */
  async #send(
    mailbox: string,
    words: Words,
    wanted: (view: ThreadView) => boolean = () => true,
  ): Promise<Sent> {
    const attempts = this.#attempts.get(mailbox) ?? [];
    this.#attempts.set(mailbox, attempts);
    let attempt = attempts.find((earlier) => sameWords(earlier, words));
    for (let numbering = 0; numbering < NUMBERINGS; numbering++) {
      if (!attempt) {
        const sealed = await this.#seal(mailbox, words);
        if ('kind' in sealed) return sealed;
        attempts.push((attempt = sealed));
      }
      const { n, bytes } = attempt;
      const answer = await this.#hub.putMessage(mailbox, n, bytes);
      if (answer.kind === 'ok') {
        await this.#delivered(mailbox, bytes);
        return { kind: numbering > 0 ? 'ok-after-another' : 'ok' };
      }
      if (answer.kind !== 'conflict') return answer;

      const done = await this.refresh(this.#rooms.get(mailbox)?.sealed.archived);
      if (done.kind !== 'ok') return done;
      const room = this.#rooms.get(mailbox);
      if (!room) return { kind: 'gone' };
      const arrived = attempts.find((one) =>
        room.sealed.messages.some((m) => sameBytes(m, one.bytes)),
      );
      if (arrived) {
        this.#attempts.delete(mailbox);
        return { kind: sameWords(arrived, words) ? 'ok' : 'earlier-arrived' };
      }
      if (!wanted(room.view)) return { kind: 'ok' };
      attempt = undefined;
    }
    return { kind: 'conflict' };
  }

  async #seal(mailbox: string, words: Words): Promise<Attempt | Sent> {
    const room = this.#rooms.get(mailbox);
    const mailboxHash = fromBase64Url(mailbox);
    if (!this.#keys || !room) return LOCKED;
    const { view, replyKey } = room;
    if (!replyKey || !mailboxHash) return { kind: 'cannot' };
    const reply = makeReply(words, this.#by, today(this.#clock), view.followUps);
    if (overBy(reply) > 0) return { kind: 'too-long' };
    const { point } = this.#keys;
    const n = view.nextN;
    return { ...words, n, bytes: await sealReply({ point, mailboxHash, replyKey, n, reply }) };
  }

  async #delivered(mailbox: string, bytes: Bytes): Promise<void> {
    this.#attempts.delete(mailbox);
    const room = this.#rooms.get(mailbox);
    if (!room || room.sealed.messages.some((message) => sameBytes(message, bytes))) return;
    await this.#replace({ ...room.sealed, messages: [...room.sealed.messages, bytes] });
  }

  async #setArchived(mailbox: string, archived: boolean): Promise<Done> {
    const answer = await this.#hub.setArchived(mailbox, archived);
    if (answer.kind !== 'ok') return answer;
    const room = this.#rooms.get(mailbox);
    if (room) await this.#replace({ ...room.sealed, archived });
    return { kind: 'ok' };
  }

  async #replace(sealed: SealedThread): Promise<void> {
    const room = await this.#open(sealed);
    if (!room) return;
    this.#rooms.set(sealed.mailbox, room);
    this.#changed();
  }

  /** null when the desk was locked meanwhile: nothing opened may come back after that. */
  async #open(sealed: SealedThread): Promise<Room | null> {
    if (!this.#keys) return null;
    const opened = await openThread(this.#keys, sealed, this.#memory);
    // Read again: the desk may have been locked while this was opening.
    if ((this.#keys as Keys | null) === null) {
      this.#memory.clear();
      return null;
    }
    return { ...opened, sealed, view: viewThread(opened.thread) };
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

function sameWords(a: Words, b: Words): boolean {
  return a.type === b.type && a.text === b.text;
}
