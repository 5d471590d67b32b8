import { argon2id } from 'hash-wasm';
import type { Stretch } from '../../../src/seal/staff.ts';

/** Argon2id at its cheapest, for tests that try hundreds of passphrases. */
export const cheapStretch: Stretch = async (passphrase, salt) =>
  new Uint8Array(
    await argon2id({
      password: passphrase,
      salt,
      memorySize: 8,
      iterations: 1,
      parallelism: 1,
      hashLength: 32,
      outputType: 'binary',
    }),
  );
