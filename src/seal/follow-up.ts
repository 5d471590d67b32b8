import { concat, utf8, type Bytes } from '../core/bytes.ts';
import { SID_SIZE } from '../core/envelope.ts';
import { holdsMac, macOf } from './mac.ts';

const LABEL = utf8('steunpunt/follow-up/v1');

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
): Promise<Bytes> {
  return macOf(followKey, message(sid, n, text));
}

/** Whether `mac` is the thread's own for exactly this sid, number and text. Throws as above. */
export async function holdsFollowMac(
  followKey: Bytes,
  sid: Bytes,
  n: number,
  text: string,
  mac: Bytes,
): Promise<boolean> {
  return holdsMac(followKey, message(sid, n, text), mac);
}

function message(sid: Bytes, n: number, text: string): Bytes {
  if (sid.length !== SID_SIZE) throw new RangeError('a sid has 16 bytes');
  if (!Number.isInteger(n) || n < 1 || n > 0xffffffff) throw new RangeError('follow-up number');
  const number = new Uint8Array(4);
  new DataView(number.buffer).setUint32(0, n);
  return concat(LABEL, sid, number, utf8(text));
}
