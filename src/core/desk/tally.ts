import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Day, Id, Line, parserOf, Themes } from './schemas.ts';

/**
 * What is counted: one line for each thread, call and heard sentence. It holds no words of a
 * thread, so it can outlive the thread, and the year's report does not depend on what was kept.
 */
export const TallyLine = v.strictObject({
  /** Of a thread the first 16 characters of its mailbox hash, else random. */
  id: Id,
  day: Day,
  door: v.picklist(['parent', 'youth', 'unknown']),
  /** `thread` and `call` came through the widget; `phone` and `met` were noted by a colleague. */
  channel: v.picklist(['thread', 'call', 'phone', 'met']),
  /** Ids of `Settings.themes`; none while nobody chose. */
  themes: Themes,
  region: Line,
  /** BCP 47 tag; '' where it is not known. */
  language: v.pipe(v.string(), v.maxLength(35)),
  /** A sentence that a colleague heard, until retention empties it. '' for a thread, always. */
  text: v.pipe(v.string(), v.maxLength(400)),
});

/** The lines of one month; its id is `YYYY-MM`. */
export const Tally = v.strictObject({
  v: v.literal(1),
  lines: v.pipe(v.array(TallyLine), v.maxLength(5_000)),
});

export type TallyLine = v.InferOutput<typeof TallyLine>;
export type Tally = v.InferOutput<typeof Tally>;

export const tallyKind: DocumentKind<Tally> = {
  kind: 'tally',
  parse: parserOf(Tally),
  empty: { v: 1, lines: [] },
};
