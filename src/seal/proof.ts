import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import { toBase64Url, utf8 } from '../core/bytes.ts';

/**
 * The `Steunpunt-Proof` header for the hub's `challenge`: base64url of `{challenge, solution}`.
 * Takes 0.1 to 3 s of a core, so run it in a worker. Throws when the challenge is not one, or is
 * not solved in 90 s.
 */
export async function solveProof(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('challenge not solved in time');
  return toBase64Url(utf8(JSON.stringify({ challenge, solution })));
}
