import { utf8, type Bytes } from '../core/bytes.ts';

/** One secret from which several keys come, each under its own label (RFC 5869, empty salt). */
export interface Labelled {
  /** `size` bytes for `label`. */
  bytes(label: string, size: number): Promise<Bytes>;
  /** A non-extractable AES-256-GCM key for `label`. */
  aesKey(label: string): Promise<CryptoKey>;
}

/** HKDF-SHA256 over `secret`, which is imported at once and not kept. */
export async function labelled(secret: Bytes): Promise<Labelled> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const params = (label: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8(label),
  });
  return {
    bytes: async (label, size) =>
      new Uint8Array(await crypto.subtle.deriveBits(params(label), material, size * 8)),
    aesKey: (label) =>
      crypto.subtle.deriveKey(params(label), material, { name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
        'decrypt',
      ]),
  };
}
