import { createHash } from 'node:crypto';
import { ACK_STATUS, type AckState } from '../../../src/core/ack.ts';
import { sameBytes } from '../../../src/core/bytes.ts';

/** An answer on its way: JSON unless `html`. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  readonly retryAfter?: number;
}

/** When a hub process dies, seen from one request. */
export type Death = 'before-commit' | 'after-commit' | null;

/** First byte of an envelope that the hub takes; another one is not an envelope. */
export const MAGIC = 7;
/** A proof is fresh for so long (ms). */
const PROOF_LIFE = 5 * 60_000;

/** A small honest hub: the protocol's five final answers, proofs, commit before answer. */
export class HubModel {
  /** Committed rows by sid; a second copy would be a second entry. */
  readonly stored = new Map<string, Uint8Array[]>();
  readonly tombstones = new Set<string>();
  /** Rows that this hub can never digest, with the status it gives. */
  readonly chokesOn = new Map<string, number>();
  readonly #asksProof: boolean;
  readonly #now: () => number;
  #run = 1;

  constructor(now: () => number, asksProof: boolean) {
    this.#now = now;
    this.#asksProof = asksProof;
  }

  restart(): void {
    this.#run++;
  }

  challenge(sid: string): Answer {
    return { status: 200, json: { v: 1, challenge: this.#challenge(sid) } };
  }

  /** Null: the process died before it answered. */
  put(sid: string, bytes: Uint8Array, proof: string | null, death: Death): Answer | null {
    const choke = this.chokesOn.get(sid);
    if (choke !== undefined) return { status: choke, json: { v: 1, error: 'choked' } };
    if (this.tombstones.has(sid)) return this.#ack(sid, bytes, 'gone');
    const held = this.stored.get(sid);
    if (held) return this.#ack(sid, bytes, sameBytes(held[0]!, bytes) ? 'duplicate' : 'conflict');
    if (bytes[0] !== MAGIC) return this.#ack(sid, bytes, 'rejected');
    if (this.#asksProof && !this.#proves(sid, proof))
      return { status: 428, json: { v: 1, challenge: this.#challenge(sid) } };
    const answer = this.#ack(sid, bytes, 'stored');
    if (death === 'before-commit') return null;
    this.stored.set(sid, [...(this.stored.get(sid) ?? []), bytes.slice()]);
    if (death === 'after-commit') return null;
    return answer;
  }

  #challenge(sid: string): { sid: string; at: number } | null {
    return this.#asksProof ? { sid, at: this.#now() } : null;
  }

  #proves(sid: string, proof: string | null): boolean {
    const [name, at] = (proof ?? '').split('@');
    return name === sid && this.#now() - Number(at) <= PROOF_LIFE;
  }

  #ack(id: string, bytes: Uint8Array, state: AckState): Answer {
    const ack = { v: 1, hubRun: `run-${this.#run}`, id, digest: digestOf(bytes), state };
    return { status: ACK_STATUS[state], json: ack };
  }
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
