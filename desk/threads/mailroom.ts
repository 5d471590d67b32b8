import { fromBase64Url, sameBytes, type Bytes } from '../../src/core/bytes.ts';
import type { Door } from '../../src/core/doors.ts';
import type { Clock } from '../../src/core/ports.ts';
import { overBy } from '../../src/core/padding.ts';
import { sealReply } from '../../src/seal/mailbox.ts';
import { today } from '../clock.ts';
import type { Trouble } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';
import { Notices } from './notice.ts';
import type { NoReply } from './no-reply.ts';
import type { Keys } from './open-thread.ts';
import { makeReply, type Beside, type Words } from './reply.ts';
import { LOCKED, Shelf, type Done, type Progress } from './shelf.ts';
import type { ThreadView } from './threads.ts';

export type { Done };

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

/** Words sealed and handed to the hub without an answer yet. */
interface Attempt extends Words {
  readonly n: number;
  readonly bytes: Bytes;
}

/** More than two colleagues ever write to one thread in one second. */
const NUMBERINGS = 6;

/**
 * The threads of an unlocked desk: fetched sealed, opened here, kept only in memory. After
 * {@link close} it holds no keys and no text, whatever was still under way.
 */
export class Mailroom {
  /** E-mails that there is an answer. */
  readonly notices: Notices;
  readonly #hub: HubClient;
  readonly #clock: Clock;
  readonly #by: string;
  readonly #shelf: Shelf;
  readonly #attempts = new Map<string, Attempt[]>();
  readonly #marking = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #here: ReadonlySet<string> = new Set();

  /** `by` is the first name that visitors see. */
  constructor(hub: HubClient, clock: Clock, keys: Keys, by: string) {
    this.#hub = hub;
    this.#clock = clock;
    this.#by = by;
    this.#shelf = new Shelf(hub, keys, () => this.#changed());
    this.notices = new Notices(hub, this, () => this.#changed());
  }

  /** Newest activity first. The same array until something changes. */
  get threads(): readonly ThreadView[] {
    return this.#shelf.views;
  }

  /** Forms that are counted and stand in no list, as long as they are not filed away. */
  get noReplies(): readonly NoReply[] {
    return this.#shelf.noReplies;
  }

  /** How far fetching and opening is; null while there is nothing to wait for. */
  get progress(): Progress | null {
    return this.#shelf.progress;
  }

  /** There are closed threads that were not fetched yet. */
  get moreArchived(): boolean {
    return this.#shelf.moreArchived;
  }

  thread(mailbox: string): ThreadView | null {
    return this.#shelf.get(mailbox)?.view ?? null;
  }

  /** For colleagues of which door a thread is; null for both. */
  doorOf(mailbox: string): Door | null {
    return this.#shelf.doorOf(mailbox);
  }

  /** Whom somebody is there for changed, or what that means. */
  sortAnew(): void {
    this.#shelf.sortAnew();
  }

  /** Number of the newest message that was fetched with the code; null where the hub did not say. */
  fetched(mailbox: string): number | null {
    return this.#shelf.fetched(mailbox);
  }

  /** Whether the visitor has this thread before them now, as far as the hub knows. */
  isHere(mailbox: string): boolean {
    return this.#here.has(mailbox);
  }

  /** All of them, as the hub just said. */
  setHere(mailboxes: readonly string[]): void {
    if (!this.#shelf.keys) return;
    this.#here = new Set(mailboxes);
    this.#changed();
  }

  /** Called after every change. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Fetches what is new of the open or the archived threads, and opens it. */
  refresh(archived = false): Promise<Done> {
    return archived ? this.#shelf.refreshArchived() : this.#shelf.refresh();
  }

  /** Fetches these threads alone; those that were erased are gone after it. */
  read(mailboxes: readonly string[]): Promise<Done> {
    return this.#shelf.read(mailboxes);
  }

  /** Fetches the next page of archived threads too. */
  readMoreArchived(): Promise<Done> {
    return this.#shelf.refreshArchived(1);
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

  /** `beside` the words: a yes or no that they ask for, or what was done. */
  async answer(mailbox: string, text: string, beside: Beside = {}): Promise<Sent> {
    const sent = await this.#send(mailbox, { type: 'answer', text, ...beside });
    // Words to the visitor open a closed thread again.
    if (sent.kind.startsWith('ok') && this.thread(mailbox)?.archived)
      await this.#setArchived(mailbox, false);
    this.#tell(mailbox, sent);
    return sent;
  }

  /** `lastWords` may be ''. Can be called again when only half of it arrived. */
  async closeThread(mailbox: string, lastWords: string): Promise<Sent> {
    if (this.thread(mailbox)?.state !== 'closed') {
      const sent = await this.#send(mailbox, { type: 'closed', text: lastWords });
      if (!sent.kind.startsWith('ok')) return sent;
      if (lastWords) this.#tell(mailbox, sent);
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

  /** Archives a form that was counted. Its visitor is told nothing. */
  fileAway({ mailbox }: NoReply): Promise<Done> {
    return this.#setArchived(mailbox, true);
  }

  async erase(mailbox: string): Promise<Done> {
    const answer = await this.#hub.erase(mailbox);
    if (answer.kind !== 'ok' && answer.kind !== 'gone') return answer;
    this.#shelf.remove(mailbox);
    return { kind: 'ok' };
  }

  close(): void {
    this.#shelf.close();
    this.notices.close();
    this.#attempts.clear();
    this.#here = new Set();
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
    const before = this.#arrived(mailbox, words);
    if (before) return before;
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

      const done = await this.#shelf.read([mailbox]);
      if (done.kind !== 'ok') return done;
      const room = this.#shelf.get(mailbox);
      if (!room) return { kind: 'gone' };
      const arrived = this.#arrived(mailbox, words);
      if (arrived) return arrived;
      if (!wanted(room.view)) return { kind: 'ok' };
      attempt = undefined;
    }
    return { kind: 'conflict' };
  }

  /** Words of ours are there: whoever asked to hear of it does. Nobody waits for the e-mail. */
  #tell(mailbox: string, { kind }: Sent): void {
    const arrived = kind === 'ok' || kind === 'ok-after-another' || kind === 'earlier-arrived';
    if (arrived) void this.notices.answered(mailbox);
  }

  /** What became of earlier tries, as far as the thread shows it by now; null when none arrived. */
  #arrived(mailbox: string, words: Words): Sent | null {
    const messages = this.#shelf.get(mailbox)?.sealed.messages ?? [];
    const arrived = this.#attempts
      .get(mailbox)
      ?.find(({ bytes }) => messages.some((message) => sameBytes(message, bytes)));
    if (!arrived) return null;
    this.#attempts.delete(mailbox);
    return { kind: sameWords(arrived, words) ? 'ok' : 'earlier-arrived' };
  }

  async #seal(mailbox: string, words: Words): Promise<Attempt | Sent> {
    const { keys } = this.#shelf;
    const room = this.#shelf.get(mailbox);
    const mailboxHash = fromBase64Url(mailbox);
    if (!keys) return LOCKED;
    if (!room) return { kind: 'gone' };
    const { view, replyKey } = room;
    if (!replyKey || !mailboxHash) return { kind: 'cannot' };
    const reply = makeReply(words, this.#by, today(this.#clock), view.followUps);
    if (overBy(reply) > 0) return { kind: 'too-long' };
    const { point } = keys;
    const n = view.nextN;
    return { ...words, n, bytes: await sealReply({ point, mailboxHash, replyKey, n, reply }) };
  }

  async #delivered(mailbox: string, bytes: Bytes): Promise<void> {
    this.#attempts.delete(mailbox);
    const room = this.#shelf.get(mailbox);
    if (!room || room.sealed.messages.some((message) => sameBytes(message, bytes))) return;
    const { sealed } = room;
    await this.#shelf.replace({ ...sealed, messages: [...sealed.messages, bytes] });
  }

  async #setArchived(mailbox: string, archived: boolean): Promise<Done> {
    const answer = await this.#hub.setArchived(mailbox, archived);
    if (answer.kind !== 'ok') return answer;
    const room = this.#shelf.get(mailbox);
    if (room) await this.#shelf.replace({ ...room.sealed, archived });
    return { kind: 'ok' };
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

function sameWords(a: Words, b: Words): boolean {
  return a.type === b.type && a.text === b.text && a.ask === b.ask && a.done === b.done;
}
