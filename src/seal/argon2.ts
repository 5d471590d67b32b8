import { argon2id } from 'hash-wasm';
import type { Bytes } from '../core/bytes.ts';

/** Argon2id, 64 MiB, 3 passes, 1 lane: 0.3 to 3 s. Runs in a worker at the desk, and in Node. */
export async function argon2(passphrase: string, salt: Bytes): Promise<Bytes> {
  const hash = await argon2id({
    password: passphrase,
    salt,
    memorySize: 64 * 1024,
    iterations: 3,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(hash);
}
