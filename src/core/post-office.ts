import type { Call, Choice, Form, Notice } from './message.ts';
import type { Reply } from './reply.ts';

/**
 * What a visitor's screen asks of sealing, outbox and courier. The screens (`src/ui`) know only
 * this; each surface wires the real one (`src/post`).
 */

/**
 * Where one submission is:
 * `kept` on disk here, sent when there is a network; `memory` only in this page, so it must stay
 * open; `sent` acknowledged by the hub; `parked` refused in a way that needs a person; `erased` by
 * a person here, before the hub acknowledged it: it is not sent again.
 */
export type Delivery = 'kept' | 'memory' | 'sent' | 'parked' | 'erased';

/** A thread opened with its receipt. Holds the thread's keys in memory; nothing readable. */
export interface Thread {
  /** Opaque to the screens. */
  readonly handle: symbol;
}

export interface Draft {
  /** '' only beside one of the fields below. */
  readonly text: string;
  readonly door: 'parent' | 'youth';
  readonly locale: string;
  /** Version of the consent text on the screen. */
  readonly consent: string;
  /** The visitor wants to be called back. */
  readonly call?: Call;
  /** Of a new thread: a journey's own answers. */
  readonly form?: Form;
  /** Id of the FAQ entry that was read before. */
  readonly after?: string;
  /** Of a follow-up: yes or no to what the desk asked. */
  readonly choice?: Choice;
  /** Of a follow-up: where to say that there is an answer; null: nowhere any more. */
  readonly notice?: Notice | null;
}

/** A thread that this device remembers. */
export interface RememberedThread {
  readonly thread: Thread;
  readonly door: Draft['door'];
  /** The moment its question was sent here, in ms since 1970; null when that was not noted. */
  readonly asked: number | null;
}

/** A question half written. */
export interface KeptDraft {
  readonly text: string;
  readonly door: Draft['door'];
}

export type Asked =
  /** Sealed and kept. `sid` names it in {@link PostOffice.delivery}. */
  | {
      readonly kind: 'asked';
      readonly sid: string;
      readonly receipt: string;
      readonly thread: Thread;
    }
  /** Longer than one envelope; `over` is by how many UTF-8 bytes. */
  | { readonly kind: 'too-long'; readonly over: number }
  /** This browser cannot seal (no WebCrypto, a key that is not the pinned one): phone, own window. */
  | { readonly kind: 'cannot' };

export type FollowedUp =
  | { readonly kind: 'asked'; readonly sid: string }
  | { readonly kind: 'too-long'; readonly over: number }
  | { readonly kind: 'cannot' };

export interface NumberedReply extends Reply {
  readonly n: number;
}

export type ReadResult =
  /** `missing`: a number was skipped, or a message could not be opened. */
  | {
      readonly kind: 'thread';
      readonly replies: readonly NumberedReply[];
      readonly missing: boolean;
    }
  /** The hub knows nothing (yet) under this code. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'offline' };

/**
 * `here`: the hub could not be asked, but what it had not acknowledged is gone from this device and
 * is not sent any more. `offline`: there was nothing of that either.
 */
export type Erased = 'erased' | 'nothing' | 'here' | 'offline';

export interface PostOffice {
  /** Opens a new thread. Mints receipt and sid, seals once, keeps, sends. A kept draft goes. */
  ask(draft: Draft): Promise<Asked>;
  /** Adds to a thread that `ask`, `open` or `remembered` gave. */
  followUp(thread: Thread, draft: Draft): Promise<FollowedUp>;
  /** The thread of a receipt; null when the digits are no receipt. Slow on purpose (PBKDF2). */
  open(typed: string): Promise<Thread | null>;
  read(thread: Thread): Promise<ReadResult>;
  /** Calls `news` while the hub has other messages than were last read. Returns the way to stop. */
  watch(thread: Thread, news: () => void): () => void;
  /**
   * Erases at the hub, and here whatever of this thread was not sent or was remembered; a kept draft
   * goes too, also when the hub could not be reached.
   */
  erase(thread: Thread): Promise<Erased>;
  /**
   * Keeps the way back on this device, sealed to a key that cannot leave it. A sixth takes the place
   * of the oldest.
   */
  remember(thread: Thread): Promise<boolean>;
  /** The threads remembered on this device, newest first. */
  remembered(): Promise<readonly RememberedThread[]>;
  forget(thread: Thread): Promise<void>;
  /**
   * Keeps a half-written question on this device for 24 hours, sealed to a key that cannot leave it,
   * in place of an earlier one. False when this browser keeps nothing.
   */
  keepDraft(text: string, door: Draft['door']): Promise<boolean>;
  /** The question that was kept; null when there is none, or when its day is over. */
  draft(): Promise<KeptDraft | null>;
  /** Wipes the kept draft, if there is one. */
  forgetDraft(): Promise<void>;
  delivery(sid: string): Delivery;
  /** How many submissions on this device are not sent yet (from earlier visits too). */
  unsent(): number;
  /** Try now: a person pressed. */
  sendNow(): void;
  /** Called after every change of delivery or unsent. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Wipes what is in memory: keys, handles, listeners. What was kept stays kept. */
  close(): void;
}
