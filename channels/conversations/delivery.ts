import type { Line, Lines } from './lines.ts';

/** Where messages of one conversation go. Resolves once the other side has it; rejects to be tried again. */
export type Sink = (message: Line) => Promise<void>;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Brings the lines of a conversation to one sink: in order, one at a time, each until it is there. */
export class Delivery {
  readonly #lines: Lines;
  /** What was not brought yet goes there. */
  sink: Sink;
  readonly #arrived: (seq: number) => void;
  #at: number;
  #busy = false;
  #over = false;
  #pause = FIRST_PAUSE_MS;
  #timer: NodeJS.Timeout | null = null;

  /** `after` is the last line that is there already; `arrived` hears of each that comes there. */
  constructor(lines: Lines, sink: Sink, after: number, arrived: (seq: number) => void) {
    this.#lines = lines;
    this.sink = sink;
    this.#at = after;
    this.#arrived = arrived;
  }

  /** Something may be new. */
  wake(): void {
    if (!this.#busy && !this.#timer) void this.#bring();
  }

  stop(): void {
    this.#over = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #bring(): Promise<void> {
    this.#busy = true;
    for (;;) {
      const line = this.#over ? undefined : this.#lines.next(this.#at);
      if (!line) break;
      try {
        await this.sink(line);
        this.#at = line.seq;
        this.#pause = FIRST_PAUSE_MS;
        this.#arrived(line.seq);
      } catch {
        this.#rest();
        break;
      }
    }
    this.#busy = false;
  }

  #rest(): void {
    if (this.#over) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.wake();
    }, this.#pause);
    this.#timer.unref();
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }
}
