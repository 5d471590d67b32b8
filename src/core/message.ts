import * as v from 'valibot';
import { LINE, MOST_LINES } from './drawing.ts';
import { isEmail } from './email.ts';

/** What a visitor's seal holds: read in the staff's browser only. The desk's half is `reply.ts`. */

/*@__NO_SIDE_EFFECTS__*/
const base64Url = (bytes: number) =>
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.length(Math.ceil((bytes * 4) / 3)));

const shortText = v.pipe(v.string(), v.maxLength(200));

/** A visitor who wants to be called back. */
export const Call = v.strictObject({
  /** As typed: any country, any separators. */
  phone: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  daypart: v.picklist(['morning', 'afternoon', 'evening', 'any']),
  /** To speak: a BCP 47 tag, or a name as typed. */
  language: v.pipe(v.string(), v.maxLength(60)),
  interpreter: v.boolean(),
  /** A message may be left. */
  voicemail: v.boolean(),
});

/** Where a visitor wants to hear that there is an answer. */
export const Notice = v.strictObject({ email: v.pipe(v.string(), v.check(isEmail)) });

/** The name of a step, an option or a script, as `script-problems.ts` wants it. */
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(60));

/** Yes or no to something that the desk asked: `Reply.ask`. */
export const Choice = v.strictObject({ ask: name, yes: v.boolean() });

const FormAnswer = v.variant('kind', [
  v.strictObject({ kind: v.literal('option'), id: name }),
  v.strictObject({ kind: v.literal('options'), ids: v.pipe(v.array(name), v.minLength(1)) }),
  v.strictObject({ kind: v.literal('text'), text: v.string() }),
  v.strictObject({
    kind: v.literal('drawing'),
    strokes: v.pipe(
      v.array(v.pipe(v.string(), v.regex(LINE))),
      v.minLength(1),
      v.maxLength(MOST_LINES),
    ),
  }),
  v.strictObject({ kind: v.literal('unsure') }),
]);

/** What was answered, step by step: the desk reads the words of each in its own language. */
export const Form = v.strictObject({
  /** Id of the script. */
  script: name,
  /** Id of what it is about: a meeting, an idea. */
  about: v.exactOptional(name),
  answers: v.record(name, FormAnswer),
});

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
  /** As typed: no limit but the plaintext's own. '' only beside one of the fields below. */
  text: v.string(),
  call: v.exactOptional(Call),
  /** The FAQ entry that was read before, and did not answer it. */
  after: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
};

/** The first message of a thread: it carries the thread's keys. */
export const Question = v.strictObject({
  ...common,
  type: v.literal('question'),
  /** A journey's own answers. */
  form: v.exactOptional(Form),
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
  /** From now on; null: no more. */
  notice: v.exactOptional(v.nullable(Notice)),
  choice: v.exactOptional(Choice),
});

export const Submission = v.pipe(
  v.variant('type', [Question, FollowUp]),
  v.check(
    (said) =>
      said.text !== '' ||
      said.call !== undefined ||
      (said.type === 'question' && said.form !== undefined) ||
      (said.type === 'follow-up' && (said.notice !== undefined || said.choice !== undefined)),
    'neither words nor a call, a form, a notice or a choice',
  ),
);

export type Call = v.InferOutput<typeof Call>;
export type Choice = v.InferOutput<typeof Choice>;
export type Form = v.InferOutput<typeof Form>;
export type Notice = v.InferOutput<typeof Notice>;
export type Question = v.InferOutput<typeof Question>;
export type FollowUp = v.InferOutput<typeof FollowUp>;
export type Submission = v.InferOutput<typeof Submission>;

/** `value` as a submission; null when it is not one. */
export function parseSubmission(value: unknown): Submission | null {
  const result = v.safeParse(Submission, value);
  return result.success ? result.output : null;
}
