import { concat, utf8, type Bytes } from '../core/bytes.ts';
import { SID_SIZE } from '../core/envelope.ts';
import type { Call, Choice, Notice } from '../core/message.ts';
import { holdsMac, macOf } from './mac.ts';

/** Neither label begins with the other, so no message of one kind is a message of the other. */
const WORDS = utf8('steunpunt/follow-up/v1');
const WORDS_AND_MORE = utf8('steunpunt/follow-up-more/v1');

/** What a follow-up may hold beside its words. */
export interface More {
  readonly call?: Call;
  readonly after?: string;
  /** null takes an earlier one back. */
  readonly notice?: Notice | null;
  readonly choice?: Choice;
}

/**
 * Proof that a follow-up comes from whoever holds the thread's receipt, 32 bytes. It covers the
 * sid, so the same words cannot be handed in twice. Throws a RangeError when a key, sid or number
 * is out of bounds.
 */
export async function followMac(
  followKey: Bytes,
  sid: Bytes,
  n: number,
  text: string,
  more: More = {},
): Promise<Bytes> {
  return macOf(followKey, message(sid, n, text, more));
}

/** Whether `mac` is the thread's own for exactly this sid, number, text and more. Throws as above. */
export async function holdsFollowMac(
  followKey: Bytes,
  sid: Bytes,
  n: number,
  text: string,
  mac: Bytes,
  more: More = {},
): Promise<boolean> {
  return holdsMac(followKey, message(sid, n, text, more), mac);
}

function message(sid: Bytes, n: number, text: string, said: More): Bytes {
  const { call, after, notice, choice } = said;
  if (sid.length !== SID_SIZE) throw new RangeError('a sid has 16 bytes');
  if (!Number.isInteger(n) || n < 1 || n > 0xffffffff) throw new RangeError('follow-up number');
  if (!call && after === undefined && notice === undefined && !choice)
    return concat(WORDS, sid, number(n), utf8(text));
  // In a fixed order, whatever order the fields came in.
  const called = call && [
    call.phone,
    call.daypart,
    call.language,
    call.interpreter,
    call.voicemail,
  ];
  const parts = [called ?? null, after ?? null];
  // A choice is the fourth part, so the third is there: false for no word about notices.
  const chosen = choice ? [[choice.ask, choice.yes]] : [];
  const noticed = notice === undefined ? (choice ? [false] : []) : [notice?.email ?? null];
  const more = utf8(JSON.stringify([...parts, ...noticed, ...chosen]));
  return concat(WORDS_AND_MORE, sid, number(n), number(more.length), more, utf8(text));
}

/** 4 bytes, big endian. */
function number(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
