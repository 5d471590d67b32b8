import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Day, Id, Line, parserOf } from './schemas.ts';
import { SignalItem } from './signal.ts';

const Name = v.pipe(v.string(), v.maxLength(240));
const Cells = v.record(Name, v.pipe(v.number(), v.integer(), v.minValue(0)));

/**
 * What may leave the desk about a year: for the board on paper, for the network group as a
 * document. It holds protected numbers only (`src/core/counting/protect.ts`). Its id is the year.
 */
export const Report = v.strictObject({
  v: v.literal(1),
  /** Of the point. */
  name: v.pipe(v.string(), v.maxLength(200)),
  year: v.pipe(v.number(), v.integer(), v.minValue(1970), v.maxValue(2200)),
  /** Up to and including this day; null: there is nothing to show yet. */
  day: v.nullable(Day),
  themes: v.array(v.strictObject({ id: Id, label: Line })),
  /** By `all`, `door:<door>` and `region:<name>`. */
  sheets: v.record(Name, Cells),
  /** Of after a talk, by `all` and `month:<1-12>`: see `publishedScores`. */
  feedback: v.exactOptional(v.record(Name, Cells)),
  signals: v.array(v.strictObject({ theme: Id, item: SignalItem })),
});

export type Report = v.InferOutput<typeof Report>;

export const reportKind: DocumentKind<Report> = {
  kind: 'report',
  parse: parserOf(Report),
  empty: { v: 1, name: '', year: 1970, day: null, themes: [], sheets: {}, signals: [] },
};
