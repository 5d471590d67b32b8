import type { Quick, Said } from '../talk/types.ts';

/** One thing that was said, by the point or by the visitor. Memory only. */
export interface Line extends Said {
  /** Counts up within a conversation; begins at 1. */
  readonly seq: number;
  readonly from: 'point' | 'visitor';
}

/** So many lines of a conversation are kept; the oldest go first. */
export const MOST_LINES = 400;

/** What was said in one conversation, in order. */
export class Lines {
  #lines: Line[] = [];
  #seq = 0;

  get all(): readonly Line[] {
    return this.#lines;
  }

  /** The number of the newest line; 0 before the first. */
  get newest(): number {
    return this.#seq;
  }

  add(from: Line['from'], { text, quick }: Said): void {
    this.#lines.push({ seq: ++this.#seq, from, text, ...(quick && { quick }) });
    if (this.#lines.length > MOST_LINES) this.#lines.shift();
  }

  /** The first line of the point after `seq`. */
  next(seq: number): Line | undefined {
    return this.#lines.find((line) => line.seq > seq && line.from === 'point');
  }

  /** The words of the tap that `text` stands for, where the last line offered it. */
  tapped(text: string): Quick | undefined {
    return this.#lines.at(-1)?.quick?.find(({ payload }) => payload === text);
  }

  wipe(): void {
    this.#lines = [];
  }
}
