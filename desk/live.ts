import * as v from 'valibot';
import type { Clock, Jitter } from '../src/core/ports.ts';
import { listen } from '../src/sync/listen.ts';
import type { HubClient } from './hub-client.ts';

const Line = v.object({
  changed: v.exactOptional(v.nullable(v.array(v.string()))),
  here: v.exactOptional(v.array(v.string())),
});

/** What the hub tells while it happens. Mailboxes are mailbox hashes, base64url. */
export interface LiveListener {
  /** The stream is there: what happened before it must be looked up. */
  connected(): void;
  /** There is no stream now; it is asked for again. */
  lost(): void;
  /** These threads are not as they were; null for more than can be named. */
  changed(mailboxes: readonly string[] | null): void;
  /** The visitors of these threads are looking now, and no others. */
  here(mailboxes: readonly string[]): void;
}

/** The hub's stream of events, while the page can be seen: nobody reads what nobody sees. */
export class Live {
  readonly #hub: HubClient;
  readonly #clock: Clock;
  readonly #jitter: Jitter;
  readonly #listener: LiveListener;
  #stop: (() => void) | null = null;
  #connected = false;

  constructor(hub: HubClient, clock: Clock, listener: LiveListener, jitter: Jitter = Math.random) {
    this.#hub = hub;
    this.#clock = clock;
    this.#jitter = jitter;
    this.#listener = listener;
  }

  get connected(): boolean {
    return this.#connected;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#seen);
    this.#seen();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#end();
  }

  readonly #seen = (): void => {
    if (document.visibilityState !== 'visible') this.#end();
    else
      this.#stop ??= listen({
        clock: this.#clock,
        jitter: this.#jitter,
        open: (signal) => this.#open(signal),
        heard: (line) => this.#heard(line),
        lost: () => this.#lost(),
      });
  };

  #end(): void {
    this.#stop?.();
    this.#stop = null;
    this.#lost();
  }

  async #open(signal: AbortSignal): Promise<Response> {
    const answer = await this.#hub.request('GET', 'events', { signal });
    return answer.kind === 'ok' ? answer.value : Response.error();
  }

  #heard(line: unknown): void {
    const told = v.safeParse(Line, line);
    if (!told.success) return;
    const { changed, here } = told.output;
    if (!this.#connected) {
      this.#connected = true;
      this.#listener.connected();
    }
    if (here) this.#listener.here(here);
    if (changed !== undefined) this.#listener.changed(changed);
  }

  #lost(): void {
    if (!this.#connected) return;
    this.#connected = false;
    this.#listener.here([]);
    this.#listener.lost();
  }
}
