import { concat, fromBase64Url, sameBytes, toBase64Url, utf8, type Bytes } from '../core/bytes.ts';
import {
  decodeEnvelope,
  encodeHeader,
  envelopeAad,
  SID_SIZE,
  type Header,
} from '../core/envelope.ts';
import { parseSubmission, type Submission } from '../core/message.ts';
import { pad, unpad } from '../core/padding.ts';
import { digestOf, kidOf } from './hash.ts';
import type { EpochKey } from './point-keys.ts';
import { randomBytes } from './random.ts';
import { hpkeSeal } from './sender.ts';
import { hpkeOpen } from './suite.ts';

const INFO = utf8('steunpunt/submission/v1');

export interface SealInput {
  readonly point: string;
  /** The point's public key, 65 bytes, from a verified key list. */
  readonly pk: Bytes;
  readonly mailboxHash: Bytes;
  readonly tokenHash: Bytes;
  /** 16 bytes; made here when absent. A follow-up's mac covers it, so there it comes first. */
  readonly sid?: Bytes;
  readonly submission: Submission;
}

export interface Sealed {
  /** Base64url of the 16 sid bytes. */
  readonly sid: string;
  /** The envelope. Send these bytes and no others: sealing again makes another envelope. */
  readonly bytes: Bytes;
  /** Base64url SHA-256 over `bytes`. */
  readonly digest: string;
}

export interface Opened {
  readonly header: Header;
  readonly submission: Submission;
}

/**
 * Seals a submission to the point. Throws a RangeError when it does not fit (ask `overBy` first) or
 * a field has the wrong size, and an error of the library when `pk` is no point of the curve.
 */
export async function sealSubmission({
  point,
  pk,
  mailboxHash,
  tokenHash,
  sid = newSid(),
  submission,
}: SealInput): Promise<Sealed> {
  const kid = await kidOf(pk);
  const plaintext = pad(submission);
  let header: Bytes | undefined;
  const { ciphertext } = await hpkeSeal(pk, INFO, plaintext, (enc) => {
    header = encodeHeader({ kid, sid, mailboxHash, tokenHash, enc });
    return envelopeAad(header, point);
  });
  plaintext.fill(0);
  if (header === undefined) throw new Error('sealed without a header');
  const bytes = concat(header, ciphertext);
  return { sid: toBase64Url(sid), bytes, digest: await digestOf(bytes) };
}

/**
 * What is inside an envelope; null for every kind of wrong: other point, other key, a changed bit,
 * padding that is not zeros, JSON that is no submission.
 */
export async function openEnvelope({
  point,
  epoch,
  bytes,
}: {
  readonly point: string;
  readonly epoch: EpochKey;
  readonly bytes: Uint8Array;
}): Promise<Opened | null> {
  const envelope = decodeEnvelope(bytes);
  if (!envelope) return null;
  const { header, headerBytes, ciphertext } = envelope;
  if (!sameBytes(header.kid, await kidOf(epoch.pk))) return null;
  const sealed = { enc: header.enc, ciphertext };
  const plaintext = await hpkeOpen(epoch, INFO, sealed, envelopeAad(headerBytes, point));
  if (!plaintext) return null;
  const submission = parseSubmission(unpad(plaintext));
  plaintext.fill(0);
  return submission && keysAreWhole(submission) ? { header, submission } : null;
}

/** A new sid: 16 random bytes. */
export function newSid(): Bytes {
  return randomBytes(SID_SIZE);
}

/** The schema counts characters; only decoding tells whether they spell exactly 32 bytes. */
function keysAreWhole(submission: Submission): boolean {
  const keys =
    submission.type === 'question' ? [submission.replyKey, submission.followKey] : [submission.mac];
  return keys.every((key) => fromBase64Url(key)?.length === 32);
}
