import type { SubmitAs } from '../../core/dialogue/script.ts';
import type { Door } from '../../core/library/types.ts';
import type { Delivery, NumberedReply, Thread } from '../../core/post-office.ts';

/** What this visitor wrote in this visit. Earlier words of theirs are sealed to the desk alone. */
export interface OwnMessage {
  readonly kind: 'own';
  /** Names it in `PostOffice.delivery`. */
  readonly sid: string;
  readonly text: string;
  readonly as: SubmitAs;
  /** Of a form: what becomes of it, in words for once it is there. */
  readonly thanks?: () => string;
  /** Nobody answers it. */
  readonly noReply?: true;
  readonly day: Date;
  /** The state that was last said aloud, so that each is said once on whatever screen. */
  said: Delivery | null;
}

export interface DeskMessage {
  readonly kind: 'desk';
  readonly reply: NumberedReply;
}

export type Entry = OwnMessage | DeskMessage;

/** A text that is being written. Lives in memory only. */
export interface Unfinished {
  text: string;
}

/** One thread as this page knows it, in the order in which it learned of each message. */
export class Conversation {
  readonly thread: Thread;
  /** Known only in the visit that made it. */
  readonly receipt: string | null;
  /** Whether this device keeps the way back. */
  remembered: boolean;
  /** Whether the person took the code along. */
  codeTaken = false;
  /** Where it was begun; null when that is not known. */
  readonly door: Door | null;
  readonly unfinished: Unfinished = { text: '' };
  readonly #asked: Date | null;
  #entries: Entry[] = [];

  constructor(
    thread: Thread,
    {
      receipt = null as string | null,
      remembered = false,
      asked = null as number | null,
      door = null as Door | null,
    } = {},
  ) {
    this.thread = thread;
    this.receipt = receipt;
    this.remembered = remembered;
    this.door = door;
    this.#asked = asked === null ? null : new Date(asked);
  }

  /** When its question was sent from here; null when this device does not know. */
  get asked(): Date | null {
    return this.#asked ?? this.#entries.find((entry) => entry.kind === 'own')?.day ?? null;
  }

  /** Whether the way back goes with this page, as far as it knows. */
  get loose(): boolean {
    return this.receipt !== null && !this.remembered && !this.codeTaken;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The newest message of this visit; null when there is none. */
  get lastOwn(): OwnMessage | null {
    return this.#entries.findLast((entry) => entry.kind === 'own') ?? null;
  }

  addOwn(sent: Omit<OwnMessage, 'kind' | 'said'>): void {
    this.#entries.push({ kind: 'own', ...sent, said: null });
  }

  /** Adds the replies that are new, in their own order, and returns them. */
  addReplies(replies: readonly NumberedReply[]): readonly NumberedReply[] {
    const known = new Set(
      this.#entries.map((entry) => (entry.kind === 'desk' ? entry.reply.n : 0)),
    );
    const news = replies.filter(({ n }) => !known.has(n)).sort((a, b) => a.n - b.n);
    this.#entries.push(...news.map((reply) => ({ kind: 'desk' as const, reply })));
    return news;
  }

  /** Forgets the words of what was erased before it was sent. */
  empty(isErased: (sid: string) => boolean): void {
    this.#entries = this.#entries.map((entry) =>
      entry.kind === 'own' && isErased(entry.sid) ? { ...entry, text: '' } : entry,
    );
  }

  wipe(): void {
    this.#entries = [];
    this.unfinished.text = '';
  }
}
