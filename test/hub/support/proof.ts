import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { toBase64Url, utf8 } from '../../../src/core/bytes.ts';
import type { Answer } from './client.ts';
import type { Stage } from './stage.ts';

/** The challenge in an answer of the hub. Throws when it holds none. */
export function challengeIn(answer: Answer): Challenge {
  const { challenge } = answer.json();
  if (!challenge) throw new Error(`no challenge: ${answer.status} ${answer.body.toString()}`);
  return challenge as Challenge;
}

/** Solves as the visitor's browser does: the value of the `Steunpunt-Proof` header. */
export async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return asHeader({ challenge, solution });
}

export function asHeader(proof: unknown): string {
  return toBase64Url(utf8(JSON.stringify(proof)));
}

export function askChallenge({ ask, urls, point }: Stage, sid: string): Promise<Answer> {
  return ask(`${urls.hub}/v1/points/${point.id}/challenge?sid=${sid}`);
}
