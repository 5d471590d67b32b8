import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Day, parserOf } from './schemas.ts';

const Cells = v.record(
  v.pipe(v.string(), v.maxLength(240)),
  v.pipe(v.number(), v.integer(), v.minValue(0)),
);

/** One sheet of numbers: what was counted on that day, and what left the desk of it. */
export const PublishedSheet = v.strictObject({ counted: Cells, shown: Cells });

/**
 * What left the desk about a year. It is remembered so that two reports of different days never
 * differ by a few people. Its id is the year. It stays at the desk: `counted` is exact.
 */
export const Edition = v.strictObject({
  v: v.literal(1),
  /** Of the newest sheet; null: nothing left the desk yet. */
  day: v.nullable(Day),
  /** By `all`, `door:<door>` and `region:<name>`. */
  sheets: v.record(v.pipe(v.string(), v.maxLength(240)), PublishedSheet),
});

export type PublishedSheet = v.InferOutput<typeof PublishedSheet>;
export type Edition = v.InferOutput<typeof Edition>;

export const editionKind: DocumentKind<Edition> = {
  kind: 'edition',
  parse: parserOf(Edition),
  empty: { v: 1, day: null, sheets: {} },
};
