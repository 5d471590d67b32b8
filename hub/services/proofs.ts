import { createChallenge, randomInt, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as v from 'valibot';
import { fromBase64Url, fromUtf8, toBase64Url } from '../../src/core/bytes.ts';
import { mac, type MacKey } from '../crypto.ts';
import type { Weight } from './guard.ts';

/** Solved within this time. Long enough for an old phone, short enough to be no stock. */
const SECONDS = 600;
/** Steps to the solution at weight 1. */
const [FEWEST, MOST] = [500, 1_000];

const Proof = v.object({
  challenge: v.looseObject({
    parameters: v.looseObject({
      data: v.looseObject({ sid: v.string(), weight: v.number() }),
      expiresAt: v.number(),
    }),
    signature: v.string(),
  }),
  solution: v.looseObject({ counter: v.number(), derivedKey: v.string() }),
});

/**
 * Proof of work, bound to one sid: ALTCHA challenges (PBKDF2/SHA-256) signed under the hub's secret,
 * so that nothing is stored and every hub of one database accepts them.
 */
export class Proofs {
  readonly #cost: number;
  readonly #secrets: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };

  /** `cost` is PBKDF2 rounds per step; 0 asks for no proof. */
  constructor(secret: MacKey, cost: number) {
    this.#cost = cost;
    this.#secrets = {
      hmacSignatureSecret: toBase64Url(mac(secret, 'steunpunt/proof/v1')),
      hmacKeySignatureSecret: toBase64Url(mac(secret, 'steunpunt/proof-key/v1')),
    };
  }

  get on(): boolean {
    return this.#cost > 0;
  }

  /** A challenge for this sid; null when no proof is asked. */
  async challenge(sid: string, weight: Weight): Promise<Challenge | null> {
    if (!this.on) return null;
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: this.#cost,
      counter: randomInt(MOST * weight, FEWEST * weight),
      data: { sid, weight },
      deriveKey,
      expiresAt: Math.floor(Date.now() / 1_000) + SECONDS,
      ...this.#secrets,
    });
  }

  /** Whether `header` proves work of at least this weight for this sid. Never throws. */
  async holds(header: string | undefined, sid: string, weight: Weight): Promise<boolean> {
    if (!this.on) return true;
    const proof = parse(header);
    if (proof?.challenge.parameters.data.sid !== sid) return false;
    if (proof.challenge.parameters.data.weight < weight) return false;
    try {
      const { verified } = await verifySolution({
        challenge: proof.challenge as unknown as Challenge,
        solution: proof.solution,
        deriveKey,
        ...this.#secrets,
      });
      return verified;
    } catch {
      return false;
    }
  }
}

function parse(header: string | undefined): v.InferOutput<typeof Proof> | null {
  const bytes = header === undefined ? null : fromBase64Url(header);
  if (!bytes) return null;
  try {
    const result = v.safeParse(Proof, JSON.parse(fromUtf8(bytes)));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
