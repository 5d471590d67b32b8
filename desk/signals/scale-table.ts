import type { Scores } from '../../src/core/counting/feedback.ts';

/** One row of a table of answers on a scale of three; null where there are too few to show. */
export interface ScaleRow {
  readonly label: string;
  readonly scores: Scores | null;
  /** What a full bar stands for, where that is more than the scores together. */
  readonly of?: number;
}

export interface ScaleTable {
  readonly title: string;
  /** What 0, 1 and 2 are called. */
  readonly heads: readonly [string, string, string];
  readonly rows: readonly ScaleRow[];
  /** Numbers are rounded down: 0 stands for "too few to show". */
  readonly rounded?: true;
}
