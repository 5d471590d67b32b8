import * as v from 'valibot';

/** What is inside a seal. Everything here is read only in the visitor's and the staff's browser. */

const base64Url = (bytes: number) =>
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.length(Math.ceil((bytes * 4) / 3)));

/** Text as typed: no limit but the plaintext's own. */
const text = v.pipe(v.string(), v.minLength(1));
const shortText = v.pipe(v.string(), v.maxLength(200));

const common = {
  v: v.literal(1),
  door: v.picklist(['parent', 'youth']),
  /** BCP 47 tag of the language the visitor read. */
  locale: v.pipe(v.string(), v.maxLength(35)),
  /** Origin of the page the frame stood on, '' on the stand-alone page. */
  site: shortText,
  /** Version of the consent text that was on the screen. */
  consent: shortText,
  /** When the visitor pressed send, to the minute, by the visitor's own clock (may be wrong). */
  writtenAt: v.pipe(v.string(), v.isoDateTime()),
  text,
};

/** The first message of a thread: it carries the thread's keys. */
export const Question = v.strictObject({
  ...common,
  type: v.literal('question'),
  replyKey: base64Url(32),
  followKey: base64Url(32),
});

/** A later message of the same visitor, proven by HMAC under the thread's follow key. */
export const FollowUp = v.strictObject({
  ...common,
  type: v.literal('follow-up'),
  /** 1 for the first follow-up of the thread. */
  n: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
  mac: base64Url(32),
});

export const Submission = v.variant('type', [Question, FollowUp]);

/** A numbered message from the desk. `answer` carries text; the others are a status. */
export const Reply = v.strictObject({
  v: v.literal(1),
  type: v.picklist(['read', 'answer', 'closed', 'moved']),
  /** '' where the status says it all. */
  text: v.string(),
  /** First name of the colleague, as she wants to be called. */
  by: shortText,
  /** Day of writing, YYYY-MM-DD. */
  day: v.pipe(v.string(), v.isoDate()),
  /** How many proven follow-ups the desk had read: puts both sides in one order without times. */
  seen: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))),
});

export type Question = v.InferOutput<typeof Question>;
export type FollowUp = v.InferOutput<typeof FollowUp>;
export type Submission = v.InferOutput<typeof Submission>;
export type Reply = v.InferOutput<typeof Reply>;

/** `value` as a submission; null when it is not one. */
export function parseSubmission(value: unknown): Submission | null {
  const result = v.safeParse(Submission, value);
  return result.success ? result.output : null;
}

/** `value` as a reply; null when it is not one. */
export function parseReply(value: unknown): Reply | null {
  const result = v.safeParse(Reply, value);
  return result.success ? result.output : null;
}
