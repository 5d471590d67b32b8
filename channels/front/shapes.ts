import * as v from 'valibot';
import { DOORS } from '../../src/core/doors.ts';

/** What may come in from a client, and nothing else of it is looked at. */

/** Characters of one message. A body of them fits, in any script that we speak. */
export const MOST_TEXT = 1_700;

const text = v.pipe(v.string(), v.maxLength(MOST_TEXT));
const once = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/));
const run = v.pipe(v.string(), v.maxLength(20));
const seq = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/** Of Botkit's web client: who it says it is, and which event it wants, are its own idea. */
const StockMessage = v.pipe(
  v.object({ type: v.string(), text: v.optional(v.nullable(text)) }),
  v.transform(({ type, text: said }) => ({
    text: type === 'message' ? (said ?? '').trim() : '',
    /** It opened a window, so it may have nothing on the screen. */
    anew: type === 'hello' || type === 'welcome_back',
  })),
);
export type StockMessage = v.InferOutput<typeof StockMessage>;

/** Of our own page. */
const PageFrame = v.variant('kind', [
  v.strictObject({
    kind: v.literal('say'),
    run,
    once,
    text: v.pipe(text, v.trim(), v.minLength(1)),
  }),
  v.strictObject({ kind: v.literal('ack'), seq }),
]);
export type PageFrame = v.InferOutput<typeof PageFrame>;

/** The form of our own page. A tap wins over what was typed. */
const PageForm = v.pipe(
  v.object({
    run: v.optional(run),
    once: v.optional(once),
    text: v.optional(text),
    choice: v.optional(text),
  }),
  v.transform(({ text: typed = '', choice, ...names }) => ({
    ...names,
    text: (choice ?? typed).replaceAll('\r\n', '\n').trim(),
    typed: choice === undefined,
  })),
);
export type PageForm = v.InferOutput<typeof PageForm>;

/** What our page's addresses say: never a word of a conversation. */
const Query = v.object({
  lang: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))), undefined),
  door: v.fallback(v.optional(v.picklist(DOORS)), undefined),
  run: v.fallback(v.optional(run), undefined),
  after: v.fallback(
    v.optional(v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number))),
    undefined,
  ),
});
export type Query = v.InferOutput<typeof Query>;

export const stockMessage = (json: string): StockMessage | null =>
  shaped(StockMessage, parsed(json));
export const pageFrame = (json: string): PageFrame | null => shaped(PageFrame, parsed(json));
export const pageForm = (body: string): PageForm | null =>
  shaped(PageForm, Object.fromEntries(new URLSearchParams(body)));
export const query = (search: URLSearchParams): Query => v.parse(Query, Object.fromEntries(search));

function shaped<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
