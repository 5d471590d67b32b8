import { randomBytes } from 'node:crypto';
import type { Said, Talk } from '../talk/types.ts';
import { Delivery, type Sink } from './delivery.ts';
import { Lines } from './lines.ts';

/** So many words of one conversation may wait for their turn. */
const MOST_WAITING = 20;
/** So many ids of messages are remembered, so that one that comes twice counts once. */
const MOST_ONCE = 200;

/** What a talk tells of by itself. */
export interface Told {
  /** Takes words that nobody asked for. */
  readonly tell: (said: readonly Said[]) => void;
  /** The visitor wiped it all: what was said is forgotten here too. */
  readonly wiped: () => void;
}

export type Heard = 'heard' | 'twice' | 'busy';

/** One conversation: its talk, what was said, and who listens. All of it in memory. */
export class Conversation {
  /** Tells one conversation from the next of the same identity. */
  readonly run = randomBytes(9).toString('base64url');
  readonly lines = new Lines();
  /** Everything up to this line came to the other side. */
  acknowledged = 0;
  /** When somebody last said something, in ms since 1970. */
  since: number;
  /** Nobody said anything yet. */
  silent = true;
  readonly #talk: Talk;
  readonly #failed: () => void;
  readonly #once = new Set<string>();
  readonly #deliveries = new Map<string, Delivery>();
  readonly #ended = new Set<() => void>();
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;
  #over = false;

  /** `failed` hears that the talk broke. */
  constructor(begin: (told: Told) => Talk, failed: () => void, now: number) {
    this.#talk = begin({
      tell: (said) => this.#say(said),
      wiped: () => this.lines.wipe(),
    });
    this.#failed = failed;
    this.since = now;
  }

  get busy(): boolean {
    return this.#waiting > 0;
  }

  greet(again: boolean): Promise<void> {
    return this.#turn(() => this.#talk.greet(again));
  }

  /** Resolves once what is said to it is there to be fetched. */
  async hear(text: string, once: string | undefined, now: number): Promise<Heard> {
    if (once !== undefined && this.#once.has(once)) {
      // Its answer may still be on its way.
      await this.#queue;
      return 'twice';
    }
    if (this.#waiting >= MOST_WAITING) return 'busy';
    if (once !== undefined) this.#remember(once);
    this.since = now;
    this.silent = false;
    await this.#turn(() => {
      this.lines.add('visitor', { text: this.lines.tapped(text)?.title ?? text });
      return this.#talk.hear(text);
    });
    return 'heard';
  }

  /**
   * Brings what comes after line `after`, else what was not acknowledged. A sink of the same name
   * takes the place of the one before, which loses nothing and says nothing twice.
   */
  attach(name: string, sink: Sink, after?: number, ended?: () => void): () => void {
    const before = this.#deliveries.get(name);
    const goesOn = before !== undefined && after === undefined;
    const from = after ?? this.acknowledged;
    const delivery = goesOn
      ? before
      : new Delivery(this.lines, sink, from, (seq) => this.acknowledge(seq));
    if (!goesOn) before?.stop();
    delivery.sink = sink;
    this.#deliveries.set(name, delivery);
    if (ended) this.#ended.add(ended);
    delivery.wake();
    return () => {
      if (ended) this.#ended.delete(ended);
      // Somebody of the same name may have come since.
      if (delivery.sink !== sink) return;
      delivery.stop();
      if (this.#deliveries.get(name) === delivery) this.#deliveries.delete(name);
    };
  }

  acknowledge(seq: number): void {
    this.acknowledged = Math.max(this.acknowledged, Math.min(seq, this.lines.newest));
  }

  /** Forgets everything. */
  wipe(): void {
    if (this.#over) return;
    this.#over = true;
    for (const delivery of this.#deliveries.values()) delivery.stop();
    this.#deliveries.clear();
    this.#once.clear();
    this.lines.wipe();
    this.#talk.close();
    for (const ended of this.#ended) ended();
    this.#ended.clear();
  }

  /** Resolves when nothing of it is being worked on any more. */
  idle(): Promise<void> {
    return this.#queue;
  }

  #turn(work: () => Promise<readonly Said[]>): Promise<void> {
    this.#waiting++;
    this.#queue = this.#queue.then(async () => {
      try {
        if (!this.#over) this.#say(await work());
      } catch {
        this.#failed();
      } finally {
        this.#waiting--;
      }
    });
    return this.#queue;
  }

  #say(said: readonly Said[]): void {
    if (this.#over) return;
    for (const one of said) this.lines.add('point', one);
    for (const delivery of this.#deliveries.values()) delivery.wake();
  }

  #remember(once: string): void {
    this.#once.add(once);
    if (this.#once.size <= MOST_ONCE) return;
    for (const oldest of this.#once) {
      this.#once.delete(oldest);
      break;
    }
  }
}
