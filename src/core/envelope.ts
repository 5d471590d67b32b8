import { concat, utf8, type Bytes } from './bytes.ts';

/**
 * The envelope: one sealed submission, always {@link ENVELOPE_SIZE} bytes.
 *
 * `STP1 | suite 1 | kid 8 | sid 16 | SHA-256(mailbox) 32 | SHA-256(token) 32 | enc 65 | ciphertext`
 *
 * The hub reads the header and nothing else; the header and the point id are bound into the
 * ciphertext as associated data, so no part can be moved to another thread, point or key.
 */
export const MAGIC = utf8('STP1');
/** HPKE base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM (RFC 9180). */
export const SUITE_P256 = 1;

export const KID_SIZE = 8;
export const SID_SIZE = 16;
export const HASH_SIZE = 32;
export const ENC_SIZE = 65;
export const TAG_SIZE = 16;
/** One size for every plaintext: submissions, follow-ups, status messages and replies. */
export const PLAINTEXT_SIZE = 8192;
export const HEADER_SIZE = 4 + 1 + KID_SIZE + SID_SIZE + 2 * HASH_SIZE + ENC_SIZE;
export const ENVELOPE_SIZE = HEADER_SIZE + PLAINTEXT_SIZE + TAG_SIZE;

export interface Header {
  /** First 8 bytes of SHA-256 over the point's public key. */
  readonly kid: Bytes;
  /** 16 random bytes: the submission's name, made in the browser, never derived from time. */
  readonly sid: Bytes;
  readonly mailboxHash: Bytes;
  readonly tokenHash: Bytes;
  /** HPKE encapsulated key: an uncompressed P-256 point. */
  readonly enc: Bytes;
}

export interface Envelope {
  readonly header: Header;
  readonly headerBytes: Bytes;
  readonly ciphertext: Bytes;
}

const FIELD_SIZES = [KID_SIZE, SID_SIZE, HASH_SIZE, HASH_SIZE, ENC_SIZE];

/** Header bytes, {@link HEADER_SIZE} long. Throws a RangeError when a field has another size. */
export function encodeHeader(header: Header): Bytes {
  const { kid, sid, mailboxHash, tokenHash, enc } = header;
  const fields = [kid, sid, mailboxHash, tokenHash, enc];
  if (fields.some((field, i) => field.length !== FIELD_SIZES[i]))
    throw new RangeError('envelope header field of the wrong size');
  return concat(MAGIC, Uint8Array.of(SUITE_P256), ...fields);
}

/** The envelope's header; null when size, magic, suite or point format is not ours. Copies. */
export function decodeHeader(bytes: Uint8Array): Header | null {
  if (bytes.length !== ENVELOPE_SIZE) return null;
  if (MAGIC.some((byte, i) => byte !== bytes[i])) return null;
  if (bytes[MAGIC.length] !== SUITE_P256) return null;
  let at = MAGIC.length + 1;
  const take = (size: number): Bytes => new Uint8Array(bytes.subarray(at, (at += size)));
  const header = {
    kid: take(KID_SIZE),
    sid: take(SID_SIZE),
    mailboxHash: take(HASH_SIZE),
    tokenHash: take(HASH_SIZE),
    enc: take(ENC_SIZE),
  };
  // An uncompressed point: the only form that suite 1 knows.
  return header.enc[0] === 4 ? header : null;
}

/** The envelope's parts; null as {@link decodeHeader}. Copies. */
export function decodeEnvelope(bytes: Uint8Array): Envelope | null {
  const header = decodeHeader(bytes);
  if (!header) return null;
  return {
    header,
    headerBytes: new Uint8Array(bytes.subarray(0, HEADER_SIZE)),
    ciphertext: new Uint8Array(bytes.subarray(HEADER_SIZE)),
  };
}

/** Associated data of an envelope: its whole header and the point it is for. */
export function envelopeAad(headerBytes: Uint8Array, point: string): Bytes {
  return concat(headerBytes, utf8(point));
}
