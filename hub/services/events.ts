import { utf8 } from '../../src/core/bytes.ts';

/** How often the database is asked whether another hub added something. */
const POLL_MS = 3_000;
/** An empty line this often keeps proxies from closing a quiet stream. */
const PULSE_MS = 25_000;
const MAX_STREAMS = 5_000;
const MAX_STREAMS_PER_MAILBOX = 20;

interface Stream {
  readonly mailbox: Uint8Array;
  readonly point: string;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  count: number | null;
}

/** Tells open pages how many messages their mailbox holds, at once and at every change. */
export class Events {
  readonly #counts: (mailboxes: readonly Uint8Array[]) => Promise<(number | null)[]>;
  readonly #streams = new Map<string, Set<Stream>>();
  readonly #timers: NodeJS.Timeout[];
  #open = 0;
  #looking = false;
  #closed = false;

  /** `counts` gives the number of messages per mailbox, null where it is no more. */
  constructor(counts: (mailboxes: readonly Uint8Array[]) => Promise<(number | null)[]>) {
    this.#counts = counts;
    this.#timers = [
      setInterval(() => void this.#poll(), POLL_MS).unref(),
      setInterval(() => this.#pulse(), PULSE_MS).unref(),
    ];
  }

  /** A stream of JSON lines for one mailbox of `point`; null when there are too many. */
  open(mailbox: Uint8Array, point: string): ReadableStream<Uint8Array> | null {
    const key = keyOf(mailbox);
    const others = this.#streams.get(key) ?? new Set();
    if (this.#closed || this.#open >= MAX_STREAMS || others.size >= MAX_STREAMS_PER_MAILBOX)
      return null;
    let stream: Stream | null = null;
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        stream = { mailbox, point, controller, count: null };
        this.#streams.set(key, others.add(stream));
        this.#open++;
        void this.changed(mailbox);
      },
      cancel: () => {
        if (stream) this.#drop(stream);
      },
    });
  }

  /** Mailboxes with a stream, by point. */
  present(): Map<string, Uint8Array[]> {
    const points = new Map<string, Uint8Array[]>();
    for (const [stream] of this.#streams.values()) {
      if (!stream) continue;
      const mailboxes = points.get(stream.point) ?? [];
      mailboxes.push(stream.mailbox);
      points.set(stream.point, mailboxes);
    }
    return points;
  }

  /** Something was added to this mailbox, or it was erased. */
  async changed(mailbox: Uint8Array): Promise<void> {
    const streams = this.#streams.get(keyOf(mailbox));
    if (!streams) return;
    // A database that does not answer now is asked again by the poll.
    const [count] = await this.#counts([mailbox]).catch(() => [undefined]);
    if (count !== undefined) for (const stream of streams) this.#tell(stream, count);
  }

  /** Ends every stream. */
  close(): void {
    this.#closed = true;
    this.#timers.forEach(clearInterval);
    for (const stream of this.#all()) this.#end(stream);
  }

  async #poll(): Promise<void> {
    const streams = this.#all();
    if (streams.length === 0 || this.#looking) return;
    this.#looking = true;
    try {
      const mailboxes = [...this.#streams.values()].flatMap((set) => {
        const [first] = set;
        return first ? [first.mailbox] : [];
      });
      const counts = await this.#counts(mailboxes);
      mailboxes.forEach((mailbox, i) => {
        for (const stream of this.#streams.get(keyOf(mailbox)) ?? [])
          this.#tell(stream, counts[i] ?? null);
      });
    } catch {
      // Asked again at the next turn.
    } finally {
      this.#looking = false;
    }
  }

  #tell(stream: Stream, count: number | null): void {
    if (count === null) this.#end(stream);
    else if (count !== stream.count) {
      stream.count = count;
      stream.controller.enqueue(utf8(`${JSON.stringify({ messages: count })}\n`));
    }
  }

  #pulse(): void {
    for (const stream of this.#all()) {
      // Nobody reads: the connection is dead, whatever it says.
      if ((stream.controller.desiredSize ?? 0) < -20) this.#end(stream);
      else stream.controller.enqueue(utf8('\n'));
    }
  }

  #end(stream: Stream): void {
    if (this.#drop(stream)) stream.controller.close();
  }

  #drop(stream: Stream): boolean {
    const key = keyOf(stream.mailbox);
    const streams = this.#streams.get(key);
    if (!streams?.delete(stream)) return false;
    this.#open--;
    if (streams.size === 0) this.#streams.delete(key);
    return true;
  }

  #all(): Stream[] {
    return [...this.#streams.values()].flatMap((streams) => [...streams]);
  }
}

function keyOf(mailbox: Uint8Array): string {
  return Buffer.from(mailbox).toString('latin1');
}
