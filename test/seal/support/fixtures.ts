import { toBase64Url } from '../../../src/core/bytes.ts';
import type { FollowUp, Question } from '../../../src/core/message.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { sha256 } from '../../../src/seal/hash.ts';
import { importEpochKey, makeHpkeKey, type EpochKey } from '../../../src/seal/point-keys.ts';
import { randomBytes } from '../../../src/seal/random.ts';
import type { ThreadKeys } from '../../../src/seal/receipt.ts';

export const POINT = 'de-linde';

/** A new epoch key of a point. */
export async function makeEpoch(): Promise<EpochKey> {
  const epoch = await importEpochKey(await makeHpkeKey());
  if (!epoch) throw new Error('no epoch key');
  return epoch;
}

/** Keys as a receipt gives them, without the slow part. */
export async function makeThread(): Promise<ThreadKeys> {
  const [mailbox, token] = [randomBytes(16), randomBytes(32)];
  return {
    mailbox,
    mailboxHash: await sha256(mailbox),
    token,
    tokenHash: await sha256(token),
    replyKey: randomBytes(32),
    followKey: randomBytes(32),
  };
}

const common = {
  v: 1,
  door: 'parent',
  locale: 'nl',
  site: 'https://school.example',
  consent: '1',
  writtenAt: '2026-03-02T10:15',
} as const;

export function question(keys: ThreadKeys, text = 'Mijn zoon wil niet naar school.'): Question {
  const [replyKey, followKey] = [toBase64Url(keys.replyKey), toBase64Url(keys.followKey)];
  return { ...common, type: 'question', text, replyKey, followKey };
}

export function followUp(mac: Uint8Array, n: number, text: string): FollowUp {
  return { ...common, type: 'follow-up', n, text, mac: toBase64Url(mac) };
}

export function answer(text = 'Fijn dat u schrijft.'): Reply {
  return { v: 1, type: 'answer', text, by: 'Noor', day: '2026-03-03' };
}

/** A copy with one bit turned, counted from the first byte's highest. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const at = bit >> 3;
  copy[at] = (copy[at] ?? 0) ^ (0x80 >> (bit & 7));
  return copy;
}
