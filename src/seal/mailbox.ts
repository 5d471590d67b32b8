import type { Bytes } from '../core/bytes.ts';
import {
  decodeMailboxMessage,
  encodeMailboxMessage,
  IV_SIZE,
  messageAad,
} from '../core/mailbox.ts';
import { parseReply, type Reply } from '../core/reply.ts';
import { pad, unpad } from '../core/padding.ts';
import { aesKey, aesOpen, aesSeal } from './aes.ts';
import { randomBytes } from './random.ts';

/** One thread, as both the visitor and the desk know it. */
export interface ReplyThread {
  readonly point: string;
  readonly mailboxHash: Bytes;
  /** 32 bytes, from the thread's first submission. */
  readonly replyKey: Bytes;
}

export interface OpenedReply {
  readonly n: number;
  readonly reply: Reply;
}

/**
 * Seals message `n` (1 and up) of a thread. Throws a RangeError when the reply does not fit (ask
 * `overBy` first), or n or a key is out of bounds.
 */
export async function sealReply({
  point,
  mailboxHash,
  replyKey,
  n,
  reply,
}: ReplyThread & OpenedReply): Promise<Bytes> {
  const iv = randomBytes(IV_SIZE);
  const aad = messageAad(n, mailboxHash, point);
  const ciphertext = await aesSeal(await aesKey(replyKey), iv, pad(reply), aad);
  return encodeMailboxMessage({ n, iv, ciphertext });
}

/** The reply inside a mailbox message; null for every kind of wrong. */
export async function openReply({
  point,
  mailboxHash,
  replyKey,
  bytes,
}: ReplyThread & { readonly bytes: Uint8Array }): Promise<OpenedReply | null> {
  const message = decodeMailboxMessage(bytes);
  if (!message) return null;
  const { n, iv, ciphertext } = message;
  const aad = messageAad(n, mailboxHash, point);
  const plaintext = await aesOpen(await aesKey(replyKey), iv, ciphertext, aad);
  const reply = plaintext && parseReply(unpad(plaintext));
  return reply && { n, reply };
}
