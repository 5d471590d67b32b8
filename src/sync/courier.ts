import { readAck } from '../core/ack.ts';
import type { Clock, HubAnswer, Jitter, OutboxRow, SenderLock, Transport } from '../core/ports.ts';
import { asksForRest, backoff, isSilence, spread, untilDue } from './backoff.ts';

/** So long another tab may hold the lock and send nothing (frozen) before we send beside it. */
const LOCK_PATIENCE = 60_000;

/** What the courier needs of the outbox (`src/store/outbox.ts`). */
export interface Outgoing {
  rows(): OutboxRow[];
  due(now: number): OutboxRow[];
  update(
    sid: string,
    change: Partial<Pick<OutboxRow, 'tries' | 'notBefore' | 'state' | 'reason'>>,
  ): void;
  remove(sid: string, ending: 'sent'): Promise<unknown>;
  refresh(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

export interface CourierParts {
  readonly outbox: Outgoing;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly jitter: Jitter;
  readonly lock: SenderLock;
}

type Why = 'timer' | 'person';

/**
 * Hands rows of the outbox to the hub, one at a time, until each is acknowledged. Only an answer
 * that repeats id and digest ends a row; whatever else comes back, the row stays and is tried again.
 *
 * A row that the hub answers about waits by itself. Silence (no network, a portal, a hub that asks
 * for rest) ends the round: the other rows would meet the same.
 */
export class Courier {
  readonly #parts: CourierParts;
  #unsubscribe: (() => void) | null = null;
  #busy = false;
  /** What came while busy. */
  #next: 'wake' | 'press' | null = null;
  /** The next planned round. */
  #timer: (() => void) | null = null;
  /** A round within a minute, because something may have changed. */
  #soon: (() => void) | null = null;
  /** Whether the hub asked for rest; no wake disturbs it, only a person. */
  #resting = false;
  /** Rounds in a row that ended in silence, and the wait after the last one. */
  #silences = 0;
  #pause = 0;
  /** Rows that are planned for; another one that turns up came from another tab. */
  #seen = new Set<string>();
  #patience: (() => void) | null = null;
  #impatient = false;
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /** Reads the outbox, sends what it holds within a minute, and goes on until {@link stop}. */
  start(): void {
    if (this.#unsubscribe) return;
    this.#unsubscribe = this.#parts.outbox.subscribe(() => this.#plan());
    void this.#parts.outbox.refresh();
    this.#plan();
  }

  /** A person pressed: sends all that waits now, whatever was planned. */
  press(): void {
    if (this.#busy) this.#next = 'press';
    else this.#go('person');
  }

  /** Something may have changed (network back, page shown): looks again within a minute. */
  wake(): void {
    if (!this.#unsubscribe) return;
    void this.#parts.outbox.refresh();
    if (this.#busy) this.#next ??= 'wake';
    else if (!this.#resting) this.#lookSoon();
  }

  /** Starts nothing more; an answer that is under way still counts. */
  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#disarm();
    this.#patience?.();
    this.#patience = null;
  }

  /** Resolves once no row of this page is on its way to the hub. Bounded by the transport. */
  async idle(): Promise<void> {
    await this.#underWay;
  }

  #lookSoon(): void {
    const { clock, jitter } = this.#parts;
    this.#soon ??= clock.after(spread(jitter), () => this.#go('timer'));
  }

  #disarm(): void {
    this.#timer?.();
    this.#soon?.();
    this.#timer = this.#soon = null;
  }

  #sendable(why: Why): OutboxRow[] {
    const { outbox, clock } = this.#parts;
    return outbox.due(why === 'timer' ? clock.now() : Infinity);
  }

  #go(why: Why): void {
    this.#disarm();
    if (!this.#unsubscribe || this.#busy) return;
    if (this.#sendable(why).length === 0) {
      this.#plan();
      return;
    }
    this.#busy = true;
    this.#pause = 0;
    void this.#attempt(why).finally(() => {
      this.#busy = false;
      const next = this.#next;
      this.#next = null;
      if (next === 'press') this.#go('person');
      else this.#plan();
      if (next === 'wake') this.wake();
    });
  }

  /** The lock is thrift, not safety: a person, or a minute of refusals, goes without. */
  async #attempt(why: Why): Promise<void> {
    const { lock, clock, jitter } = this.#parts;
    const granted = await lock.tryRun(async () => {
      this.#patience?.();
      this.#patience = null;
      this.#impatient = false;
      await this.#round(why);
    });
    if (granted) return;
    if (why === 'person' || this.#impatient) {
      await this.#round(why);
      return;
    }
    this.#pause = backoff(2, null, jitter);
    this.#patience ??= clock.after(LOCK_PATIENCE, () => {
      this.#patience = null;
      this.#impatient = true;
    });
  }

  async #round(why: Why): Promise<void> {
    const tried = new Set<string>();
    this.#resting = false;
    while (this.#unsubscribe) {
      const row = this.#sendable(why).find(({ sid }) => !tried.has(sid));
      if (!row) return;
      tried.add(row.sid);
      const underWay = this.#parts.transport.put(row).then((answer) => this.#take(row, answer));
      this.#underWay = underWay;
      if (!(await underWay)) return;
    }
  }

  /** Does what an answer asks; false when it ends the round. */
  #take(row: OutboxRow, answer: HubAnswer): boolean {
    const { outbox, clock, jitter } = this.#parts;
    const state = readAck(answer.status, answer.body, row.sid, row.digest);
    if (state === null) {
      const tries = row.tries + 1;
      const { retryAfter } = answer;
      if (!isSilence(answer)) {
        outbox.update(row.sid, {
          tries,
          notBefore: clock.now() + backoff(tries, retryAfter, jitter),
        });
        return true;
      }
      this.#silences++;
      this.#resting = asksForRest(answer);
      this.#pause = backoff(this.#silences, retryAfter, jitter);
      const notBefore = this.#resting ? clock.now() + this.#pause : 0;
      outbox.update(row.sid, { tries, notBefore });
      return false;
    }
    this.#silences = 0;
    if (state === 'conflict' || state === 'rejected')
      outbox.update(row.sid, { state: 'parked', reason: state });
    else void outbox.remove(row.sid, 'sent');
    return true;
  }

  /** Keeps one timer armed while anything is due. */
  #plan(): void {
    if (this.#busy || !this.#unsubscribe) return;
    const { outbox, clock, jitter } = this.#parts;
    const rows = outbox.rows().filter((row) => row.state === 'due');
    if (rows.length === 0) {
      this.#disarm();
      this.#patience?.();
      this.#patience = null;
      this.#seen.clear();
      return;
    }
    const seen = this.#seen;
    this.#seen = new Set(rows.map((row) => row.sid));
    if (!this.#timer) {
      const now = clock.now();
      const waits = rows.map((row) => untilDue(row.notBefore, now, jitter));
      const wait = this.#pause || Math.min(...waits);
      this.#timer = clock.after(wait, () => this.#go('timer'));
    } else if (!this.#resting && rows.some((row) => !seen.has(row.sid))) this.#lookSoon();
  }
}
