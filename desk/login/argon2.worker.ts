import type { Bytes } from '../../src/core/bytes.ts';
import { argon2 } from '../../src/seal/argon2.ts';

/**
 * Stretches one passphrase and is done. Its response alone may compile WebAssembly; the page that
 * started it may not. Answers 32 bytes, or null where the memory for it cannot be had.
 */
export interface StretchRequest {
  readonly passphrase: string;
  readonly salt: Bytes;
}

self.onmessage = ({ data }: MessageEvent<StretchRequest>): void => {
  void argon2(data.passphrase, data.salt)
    .catch(() => null)
    .then((stretched) => self.postMessage(stretched));
};
