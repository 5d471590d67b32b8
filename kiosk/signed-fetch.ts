import type { Bytes } from '../src/core/bytes.ts';
import type { KioskConfig, KioskReport } from '../src/core/kiosk.ts';
import { KIOSK_HEADER, KIOSK_REFUSALS, type KioskRefusal } from '../src/core/kiosk-request.ts';
import { signKioskRequest } from '../src/seal/kiosk-key.ts';
import type { KioskIdentity } from './identity.ts';

const PATIENCE_MS = 15_000;
/** As `KioskReport` has it. */
const MOST_OFF = 10_000_000;
const NOTHING: Bytes = new Uint8Array();

export interface SignedFetchParts {
  /** Origin of the hub. */
  readonly hub: string;
  readonly identity: KioskIdentity;
  /** The hub no longer takes what this screen signs; told once a page. */
  readonly onRefused: (why: KioskRefusal) => void;
  readonly fetch?: typeof globalThis.fetch;
  /** This machine's clock, ms since 1970. It may be wrong. */
  readonly now?: () => number;
}

/** What the hub says of how this screen stands there. */
export type ConfigAnswer =
  | { readonly kind: 'here'; readonly config: KioskConfig }
  | { readonly kind: 'refused'; readonly why: KioskRefusal }
  | { readonly kind: 'offline' };

/** Asks the hub in the name of this screen, by the hub's own clock as soon as that is known. */
export class SignedFetch {
  readonly #parts: SignedFetchParts;
  /** What to add to this machine's clock, in ms. */
  #ahead = 0;
  #refused: KioskRefusal | null = null;

  constructor(parts: SignedFetchParts) {
    this.#parts = parts;
  }

  /**
   * How far this machine's clock is off, in whole seconds as far as known; positive is fast. What is
   * more than a report takes is that much.
   */
  get clockOff(): number {
    const off = 0 - Math.round(this.#ahead / 1_000);
    return Math.max(-MOST_OFF, Math.min(MOST_OFF, off));
  }

  /** Why the hub refuses this screen; null while it does not. */
  get refused(): KioskRefusal | null {
    return this.#refused;
  }

  /** Asks also when this screen was refused before: it may have been let in again. Never rejects. */
  async config(): Promise<ConfigAnswer> {
    try {
      const answer = await this.#signed(this.#own(''), { method: 'GET' });
      const body: unknown = await answer.json();
      if (answer.status === 401 && this.#refused) return { kind: 'refused', why: this.#refused };
      if (answer.status !== 200) return { kind: 'offline' };
      const config = body as KioskConfig;
      this.#takeClock(config.now);
      return { kind: 'here', config };
    } catch {
      return { kind: 'offline' };
    }
  }

  /** Whether the hub took it. Never rejects. */
  async report(report: KioskReport): Promise<boolean> {
    try {
      const answer = await this.#signed(this.#own('/report'), {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: new TextEncoder().encode(JSON.stringify(report)),
      });
      return answer.ok;
    } catch {
      return false;
    }
  }

  /**
   * For the courier's transport: a submission goes signed and without a proof of work. Once the hub
   * says otherwise it goes as anybody's: what visitors sealed is delivered all the same. So does what
   * was sealed at another point, before this screen moved: there nobody knows it.
   */
  readonly post: typeof globalThis.fetch = async (input, init = {}) => {
    const url = input as string;
    if (!this.#refused && url.startsWith(this.#ownPoint)) {
      if (url.includes('/challenge?')) return noChallenge();
      // With a proof it is one that the hub asked for: a signature adds nothing.
      if (init.method === 'PUT' && !new Headers(init.headers).has('Steunpunt-Proof')) {
        const answer = await this.#signed(url, init);
        if (answer.status !== 401) return answer;
      }
    }
    return this.#fetch(url, init);
  };

  get #ownPoint(): string {
    const { hub, identity } = this.#parts;
    return `${hub}/v1/points/${encodeURIComponent(identity.point)}/`;
  }

  #own(rest: string): string {
    return `${this.#parts.hub}/v1/kiosks/${this.#parts.identity.id}${rest}`;
  }

  /** Once more by the hub's clock, when that was all that was wrong. Rejects like fetch. */
  async #signed(url: string, init: RequestInit): Promise<Response> {
    const first = await this.#send(url, init);
    const why = await this.#refusal(first);
    if (why !== 'stale' && why !== 'replayed') return this.#settle(first, why);
    const second = await this.#send(url, init);
    return this.#settle(second, await this.#refusal(second));
  }

  async #send(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const signature = await this.#signature(url, init);
    if (signature !== null) headers.set(KIOSK_HEADER, signature);
    return this.#fetch(url, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      ...init,
      headers,
    });
  }

  /** Null when the key no longer works: then it goes as anybody's. */
  async #signature(url: string, { method = 'GET', body }: RequestInit): Promise<string | null> {
    const { id, key } = this.#parts.identity;
    const { pathname, search } = new URL(url);
    try {
      return await signKioskRequest(id, key, {
        method,
        path: pathname + search,
        body: body instanceof Uint8Array ? (body as Bytes) : NOTHING,
        seconds: Math.floor((this.#now() + this.#ahead) / 1_000),
      });
    } catch {
      return null;
    }
  }

  /** Why the hub says no, with its clock taken over; null for any other answer, of whomever. */
  async #refusal(answer: Response): Promise<KioskRefusal | null> {
    if (answer.status !== 401) return null;
    const { error, now } = (await answer.clone().json()) as { error?: unknown; now?: unknown };
    const why = KIOSK_REFUSALS.find((one) => one === error);
    if (why) this.#takeClock(now);
    return why ?? null;
  }

  #settle(answer: Response, why: KioskRefusal | null): Response {
    // A clock that jumps, or a request that a proxy repeats, says nothing about this screen.
    const lasting = why === 'stale' || why === 'replayed' ? null : why;
    if (lasting && !this.#refused) this.#parts.onRefused(lasting);
    if (lasting ?? answer.ok) this.#refused = lasting;
    return answer;
  }

  #takeClock(now: unknown): void {
    if (typeof now === 'number') this.#ahead = now * 1_000 - this.#now();
  }

  #now(): number {
    return (this.#parts.now ?? Date.now)();
  }

  #fetch(url: string, init: RequestInit): Promise<Response> {
    return (this.#parts.fetch ?? globalThis.fetch)(url, init);
  }
}

/** What a hub answers that asks for no proof. */
function noChallenge(): Response {
  return new Response('{"v":1,"challenge":null}', {
    headers: { 'Content-Type': 'application/json' },
  });
}
