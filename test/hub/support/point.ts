import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { concat, toBase64Url, utf8, type Bytes } from '../../../src/core/bytes.ts';
import type { Content, PointKey } from '../../../src/core/content.ts';
import { keyListText } from '../../../src/core/key-list.ts';
import { encodeHeader, PLAINTEXT_SIZE, TAG_SIZE } from '../../../src/core/envelope.ts';
import { encodeMailboxMessage } from '../../../src/core/mailbox.ts';

export const bytes = (size: number): Bytes => new Uint8Array(randomBytes(size));
export const sha256 = (data: Uint8Array): Bytes =>
  new Uint8Array(createHash('sha256').update(data).digest());
export const today = (): number => Math.floor(Date.now() / 86_400_000);

/** A P-256 key pair; `raw` is the uncompressed point. */
function pair(): { raw: Bytes; privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const coordinates = [x, y].map((value) => Buffer.from(value, 'base64url'));
  return { raw: concat(Uint8Array.of(4), ...coordinates), privateKey };
}

/** A point with a real identity key, and what it takes to make valid things for it. */
export class TestPoint {
  readonly id: string;
  readonly embedKey = toBase64Url(bytes(12));
  readonly auth = bytes(32);
  readonly staffName = 'Noor';
  readonly #identity = pair();
  readonly #keys: PointKey[] = [];

  constructor(id = 'de-linde') {
    this.id = id;
    this.addKey();
  }

  addKey(): void {
    const { raw } = pair();
    this.#keys.push({
      kid: toBase64Url(sha256(raw).subarray(0, 8)),
      pk: toBase64Url(raw),
      notBefore: today() - 1,
      notAfter: today() + 365,
    });
  }

  get kid(): Bytes {
    return new Uint8Array(Buffer.from(this.#keys.at(-1)!.kid, 'base64url'));
  }

  content(changes: Partial<Content> = {}, keys: readonly PointKey[] = this.#keys): Content {
    const signed = utf8(keyListText(this.id, keys));
    const key = { key: this.#identity.privateKey, dsaEncoding: 'ieee-p1363' } as const;
    return {
      v: 1,
      point: this.id,
      name: 'Steunpunt <De Linde>',
      phone: '020 555 01 23',
      openDays: [1, 2, 4],
      exitUrl: 'https://example.org/',
      keyList: {
        identity: toBase64Url(this.#identity.raw),
        keys: [...keys],
        signature: toBase64Url(new Uint8Array(sign('sha256', signed, key))),
      },
      ...changes,
    };
  }

  /** The body of set-up. Keys and records have the right shape; nothing in them opens. */
  setUp(token: string, origins: readonly string[] = ['https://school.example']): object {
    const key = (): string => toBase64Url(pair().raw);
    const wrapped = { wrappedKey: toBase64Url(bytes(166)), keyring: toBase64Url(bytes(500)) };
    const [publicKey, recovery] = [key(), key()];
    const staff = { id: 'noor-1', name: this.staffName, publicKey };
    return {
      token,
      content: this.content(),
      embed: { key: this.embedKey, origins },
      staff: { ...staff, salt: toBase64Url(bytes(16)), ...wrapped },
      auth: toBase64Url(this.auth),
      recovery: { publicKey: recovery, ...wrapped },
      roster: { staff: [staff], recovery, mac: toBase64Url(bytes(32)) },
    };
  }
}

export interface Mailbox {
  readonly id: Bytes;
  readonly token: Bytes;
}

export const newMailbox = (): Mailbox => ({ id: bytes(16), token: bytes(32) });

/** An envelope the hub takes: a valid header, and random bytes that nobody can open. */
export function envelope(
  kid: Uint8Array,
  { sid = bytes(16), mailbox = newMailbox() }: { sid?: Uint8Array; mailbox?: Mailbox } = {},
): { sid: string; bytes: Bytes; digest: string; mailbox: Mailbox } {
  const header = encodeHeader({
    kid: new Uint8Array(kid),
    sid: new Uint8Array(sid),
    mailboxHash: sha256(mailbox.id),
    tokenHash: sha256(mailbox.token),
    enc: concat(Uint8Array.of(4), bytes(64)),
  });
  const whole = concat(header, bytes(PLAINTEXT_SIZE + TAG_SIZE));
  return { sid: toBase64Url(sid), bytes: whole, digest: toBase64Url(sha256(whole)), mailbox };
}

export function message(n: number): Bytes {
  return encodeMailboxMessage({ n, iv: bytes(12), ciphertext: bytes(PLAINTEXT_SIZE + TAG_SIZE) });
}
