import type { Clock, HubAnswer, OutboxRow, Transport } from '../core/ports.ts';
import { browserClock } from './browser-clock.ts';

const ANSWER_TIMEOUT = 15_000;
/** Proof of work on the slowest phone; a worker that died says nothing. */
const SOLVE_TIMEOUT = 90_000;
/** Bodies that outlive their page may be 64 KiB together. */
const KEEPALIVE_LIMIT = 60 * 1024;

const SILENCE: HubAnswer = { status: 0, body: undefined, retryAfter: null };

export interface HubTransportParts {
  /** Origin of the hub, no slash at the end; '' for the page's own. */
  readonly hub: string;
  /**
   * The `Steunpunt-Proof` header for a challenge as the hub gave it (base64url of the JSON
   * `{challenge, solution}`). May reject, or never settle.
   */
  readonly solve: (challenge: unknown) => Promise<string>;
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: Clock;
}

/**
 * Carries rows to the hub by fetch. A first try asks for a challenge; a later one sends what it has,
 * because the hub looks for the row before it asks for a proof. A 428 is solved once, then it is an
 * answer like any other. Never rejects: whatever fails is status 0.
 */
export function hubTransport({
  hub,
  solve,
  fetch = (...request) => globalThis.fetch(...request),
  clock = browserClock,
}: HubTransportParts): Transport {
  /** Proofs that no final answer has used up, by sid. */
  const proofs = new Map<string, string>();

  async function request(url: string, init: RequestInit): Promise<HubAnswer> {
    const abort = new AbortController();
    const cancel = clock.after(ANSWER_TIMEOUT, () => abort.abort());
    try {
      const response = await fetch(hub + url, {
        ...init,
        signal: abort.signal,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      return {
        status: response.status,
        body: await readJson(response),
        retryAfter: readRetryAfter(response.headers.get('Retry-After')),
      };
    } catch {
      return SILENCE;
    } finally {
      cancel();
    }
  }

  async function prove(sid: string, challenge: unknown): Promise<boolean> {
    try {
      proofs.set(sid, await within(clock, SOLVE_TIMEOUT, solve(challenge)));
      return true;
    } catch {
      return false;
    }
  }

  function send(row: OutboxRow): Promise<HubAnswer> {
    const headers: Record<string, string> = { 'Content-Type': 'application/octet-stream' };
    const proof = proofs.get(row.sid);
    if (proof !== undefined) headers['Steunpunt-Proof'] = proof;
    if (row.embedKey !== '') headers['Steunpunt-Embed'] = row.embedKey;
    const keepalive = row.bytes.length < KEEPALIVE_LIMIT;
    return request(`${path(row)}/submissions/${encodeURIComponent(row.sid)}`, {
      method: 'PUT',
      headers,
      body: row.bytes,
      keepalive,
    });
  }

  return {
    async put(row) {
      if (row.tries === 0 && !proofs.has(row.sid)) {
        const first = await request(
          `${path(row)}/challenge?sid=${encodeURIComponent(row.sid)}`,
          {},
        );
        const challenge = challengeIn(first.body);
        if (first.status !== 200 || challenge === undefined) return first;
        if (challenge !== null && !(await prove(row.sid, challenge))) return SILENCE;
      }
      let answer = await send(row);
      if (answer.status === 428) {
        const challenge = challengeIn(answer.body);
        proofs.delete(row.sid);
        if (challenge === undefined || challenge === null) return answer;
        if (!(await prove(row.sid, challenge))) return SILENCE;
        answer = await send(row);
      }
      if (answer.status !== 0 && answer.body !== undefined) proofs.delete(row.sid);
      return answer;
    },
  };
}

function path(row: OutboxRow): string {
  return `/v1/points/${encodeURIComponent(row.point)}`;
}

/** The challenge in a body of the hub's; undefined when there is none, null when none is asked. */
function challengeIn(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  const { v, challenge } = body as { v?: unknown; challenge?: unknown };
  return v === 1 && typeof challenge === 'object' ? challenge : undefined;
}

/** The body's JSON; undefined when it is of another type. Rejects when it is cut or not JSON. */
async function readJson(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  if (/^application\/json\s*(;|$)/i.test(type)) return response.json();
  await response.body?.cancel();
  return undefined;
}

/** Seconds; null for a date or anything else that is not a plain number. */
function readRetryAfter(header: string | null): number | null {
  return header !== null && /^[0-9]{1,12}$/.test(header) ? Number(header) : null;
}

function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new Error('took too long')));
    work.then(resolve, reject).finally(cancel);
  });
}
