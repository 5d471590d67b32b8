import * as v from 'valibot';
import { concat, fromUtf8, utf8, type Bytes } from '../bytes.ts';
import { ENVELOPE_SIZE } from '../envelope.ts';
import { MAILBOX_MESSAGE_SIZE } from '../mailbox.ts';

/**
 * Some whole threads in one answer of the hub, as octets: `length 4 | JSON | envelopes and messages`.
 * All of them are of one size, so the JSON need not say where each begins: per thread first its
 * envelopes, then its messages, in the order of the JSON.
 */

/** A thread as it lies at the hub. Nothing in it can be read there. */
export interface BatchThread {
  /** Mailbox hash, base64url. */
  readonly mailbox: string;
  readonly archived: boolean;
  readonly submissions: readonly {
    /** Base64url. */
    readonly sid: string;
    /** Day of arrival. */
    readonly day: number;
    /** The envelope. */
    readonly bytes: Bytes;
  }[];
  /** In order of their number. */
  readonly messages: readonly Bytes[];
}

export interface Batch {
  readonly threads: readonly BatchThread[];
  /** Mailbox hashes that were asked for and did not fit any more: ask again for these. */
  readonly left: readonly string[];
}

/** Most threads of one batch. */
export const BATCH_THREADS = 50;
/** After these many bytes no further thread is put in; one that is larger goes alone. */
export const BATCH_BYTES = 1_048_576;

/**
 * What changes with everything that is added to a thread. Nothing in a thread is ever replaced or
 * taken out, so the two numbers tell.
 */
export function revisionOf(submissions: number, messages: number): string {
  return `${submissions}.${messages}`;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Head = v.object({
  threads: v.array(
    v.object({
      mailbox: v.string(),
      archived: v.boolean(),
      submissions: v.array(v.object({ sid: v.string(), day: v.number() })),
      messages: count,
    }),
  ),
  left: v.array(v.string()),
});

export function encodeBatch({ threads, left }: Batch): Bytes {
  const head: v.InferInput<typeof Head> = {
    threads: threads.map(({ submissions, messages, ...thread }) => ({
      ...thread,
      submissions: submissions.map(({ sid, day }) => ({ sid, day })),
      messages: messages.length,
    })),
    left: [...left],
  };
  const json = utf8(JSON.stringify(head));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, json.length);
  const parts = threads.flatMap(({ submissions, messages }) => [
    ...submissions.map(({ bytes }) => bytes),
    ...messages,
  ]);
  return concat(size, json, ...parts);
}

/** The batch; null when these are not the bytes of one. */
export function decodeBatch(bytes: Bytes): Batch | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = bytes.length < 4 ? Infinity : view.getUint32(0);
  if (4 + size > bytes.length) return null;
  const head = v.safeParse(Head, json(bytes.subarray(4, 4 + size)));
  if (!head.success) return null;
  const { threads, left } = head.output;
  const expected = threads.reduce(
    (sum, { submissions, messages }) =>
      sum + submissions.length * ENVELOPE_SIZE + messages * MAILBOX_MESSAGE_SIZE,
    4 + size,
  );
  if (expected !== bytes.length) return null;
  let at = 4 + size;
  const take = (length: number): Bytes => bytes.slice(at, (at += length));
  return {
    threads: threads.map(({ submissions, messages, ...thread }) => ({
      ...thread,
      submissions: submissions.map((one) => ({ ...one, bytes: take(ENVELOPE_SIZE) })),
      messages: Array.from({ length: messages }, () => take(MAILBOX_MESSAGE_SIZE)),
    })),
    left,
  };
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch {
    return null;
  }
}
