import { randomBytes } from 'node:crypto';
import { sha256 } from '../../../hub/crypto.ts';
import type { RunningHub } from '../../../hub/server.ts';
import type { Arrival } from '../../../hub/store/letterbox.ts';
import { fromBase64Url, toBase64Url, type Bytes } from '../../../src/core/bytes.ts';
import { decodeEnvelope } from '../../../src/core/envelope.ts';
import type { Question } from '../../../src/core/message.ts';
import { newSid, sealSubmission } from '../../../src/seal/envelope.ts';

const AT_ONCE = 500;
const random = (size: number): Bytes => new Uint8Array(randomBytes(size));

/**
 * Puts `count` threads into the store of a hub in this process, each one question: `Vraag 0`,
 * `Vraag 1` and on, on the days that `dayOf` says. Only the first `readable` of them are sealed for
 * the desk; the others are copies of one, of the same size. Their mailbox hashes.
 */
export async function fill(
  { services: { store } }: RunningHub,
  count: number,
  dayOf: (i: number) => number,
  readable = count,
): Promise<Uint8Array[]> {
  const stored = await store.points.only();
  if (!stored) throw new Error('a hub without a point');
  const { point, keyList } = stored.content;
  const pk = fromBase64Url(keyList.keys[0]?.pk ?? '');
  if (!pk) throw new Error('a point without a key');
  const arrivalOf = async (i: number): Promise<Arrival> => {
    const hashes = { mailboxHash: random(32), tokenHash: random(32) };
    const submission = question(`Vraag ${i}`);
    const { bytes } = await sealSubmission({ point, pk, submission, ...hashes });
    const { header } = decodeEnvelope(bytes)!;
    const { sid, kid, mailboxHash: mailbox, tokenHash: token } = header;
    return {
      point,
      sid,
      kid,
      mailbox,
      token,
      digest: sha256(bytes),
      envelope: bytes,
      day: dayOf(i),
    };
  };
  const first = await arrivalOf(0);
  const copyOf = (i: number): Arrival => ({
    ...first,
    ...{ sid: newSid(), mailbox: random(32), day: dayOf(i) },
  });
  const mailboxes: Uint8Array[] = [];
  for (let at = 0; at < count; at += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, i) => at + i);
    const arrivals = await Promise.all(
      some.map(async (i) => (i < readable ? arrivalOf(i) : copyOf(i))),
    );
    await Promise.all(arrivals.map((arrival) => store.letterbox.put(arrival)));
    mailboxes.push(...arrivals.map(({ mailbox }) => mailbox));
  }
  return mailboxes;
}

function question(text: string): Question {
  const [replyKey, followKey] = [toBase64Url(random(32)), toBase64Url(random(32))];
  return {
    ...{ v: 1, type: 'question', door: 'parent', locale: 'nl', site: '', consent: '1' },
    ...{ writtenAt: '2026-11-20T10:00', text, replyKey, followKey },
  };
}
