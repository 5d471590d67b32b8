import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Id, Line, parserOf, Text } from './schemas.ts';

/**
 * Journeys that nobody replies to. The desk has to know them before any script has come, so they
 * are named here; a script with `noReply` that is not among them stands as a thread.
 */
export const NO_REPLY = ['na-gesprek', 'smiley', 'sticker'] as const;

/** As many lines as a month holds, and as many characters of words: one sealed document. */
export const MOST = { lines: 1_500, characters: 40_000 } as const;

/** Little, in between, much: 0, 1, 2. */
const Scale = v.picklist([0, 1, 2]);

/** One form, counted. It has no day: the month is that of its document. None of its words. */
export const FeedbackLine = v.strictObject({
  /** The first 16 characters of its mailbox hash. */
  id: Id,
  script: v.picklist(NO_REPLY),
  door: v.picklist(['parent', 'youth']),
  /** `Submission.site`: where it was filled in; `kiosk:<name>` for a screen. */
  site: Line,
  /** With whom the talk was: id of an option. */
  whom: v.exactOptional(Id),
  /** By step. */
  scales: v.record(Id, Scale),
  /** Id of the idea that a sticker is for. */
  about: v.exactOptional(Id),
});

/** What somebody wrote beside the questions. Nothing here says which line it came with. */
export const FeedbackWords = v.strictObject({
  /** Random; words stand in its order. */
  id: Id,
  text: v.pipe(Text, v.minLength(1)),
});

/** What came in one month and nobody replies to; its id is `YYYY-MM`. */
export const Feedback = v.strictObject({
  v: v.literal(1),
  /** In the order in which they were counted, always: what was shown stays true. */
  lines: v.pipe(v.array(FeedbackLine), v.maxLength(MOST.lines)),
  words: v.pipe(v.array(FeedbackWords), v.maxLength(MOST.lines)),
  /** Ids, as of lines, of forms that say nothing that can be counted. */
  ignored: v.pipe(v.array(Id), v.maxLength(MOST.lines)),
});

export type FeedbackLine = v.InferOutput<typeof FeedbackLine>;
export type FeedbackWords = v.InferOutput<typeof FeedbackWords>;
export type Feedback = v.InferOutput<typeof Feedback>;

export const feedbackKind: DocumentKind<Feedback> = {
  kind: 'feedback',
  parse: parserOf(Feedback),
  empty: { v: 1, lines: [], words: [], ignored: [] },
};
