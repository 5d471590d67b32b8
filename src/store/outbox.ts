import type { Clock, OpenRows, OutboxRow } from '../core/ports.ts';
import type { Delivery } from '../core/post-office.ts';
import { Disk } from './disk.ts';

/** A person waits no longer than this for "bewaard". */
const PATIENCE = 4_000;
const FIRST_REST = 1_000;
const LONGEST_REST = 5 * 60_000;
const HOUR = 60 * 60_000;

interface Held {
  row: OutboxRow;
  /** Whether a strict commit of these bytes is known to be on disk. */
  kept: boolean;
}

/** What the courier may change about a row. Never its bytes. */
export type RowChange = Partial<Pick<OutboxRow, 'tries' | 'notBefore' | 'state' | 'reason'>>;

/** How a row ended: the hub acknowledged it, or a person erased it here. */
export type Ending = 'sent' | 'erased';

/**
 * Every submission that the hub has not acknowledged, from this visit and earlier ones.
 *
 * Memory leads, the disk follows: each row stays in memory until it ends, so that a lost handle,
 * storage cleared under an open page or a full disk loses nothing while the page lives. Whatever
 * differs on disk is written again after reopening. After two failures in a row the disk rests, one
 * second at first and five minutes at most; meanwhile rows are in memory and nobody waits.
 * Rows never expire.
 */
export class Outbox {
  readonly #clock: Clock;
  readonly #disk: Disk;
  readonly #held = new Map<string, Held>();
  readonly #ended = new Map<string, Ending>();
  /** Rows whose copy on disk is behind, the next one to write first. */
  readonly #behind = new Set<string>();
  readonly #waiting = new Map<string, (rung: 'kept' | 'memory') => void>();
  readonly #listeners = new Set<() => void>();
  #work: Promise<void> | null = null;
  #reread = false;
  #failures = 0;
  #rest: (() => void) | null = null;
  #closed = false;
  #telling = false;

  constructor({ openRows, clock }: { openRows: OpenRows; clock: Clock }) {
    this.#clock = clock;
    this.#disk = new Disk(openRows, clock, (rows) => this.#merge(rows));
  }

  /**
   * Reads what earlier visits and other tabs left here. Resolves when read, or when the disk did not
   * answer; then it is tried again from time to time. Never rejects.
   */
  refresh(): Promise<void> {
    this.#reread = true;
    return this.#catchUp();
  }

  /**
   * Takes a sealed row. `kept` once it is on disk, strictly committed; `memory` when the disk refuses
   * or has not answered within 4 seconds: the row is safe while this page lives and turns to kept
   * when the disk takes it later. Never rejects.
   */
  add(row: OutboxRow): Promise<'kept' | 'memory'> {
    this.#held.set(row.sid, { row, kept: false });
    this.#behind.add(row.sid);
    this.#answer(row.sid, 'memory');
    this.#tell();
    return new Promise((resolve) => {
      const cancel = this.#clock.after(PATIENCE, () => this.#answer(row.sid, 'memory'));
      this.#waiting.set(row.sid, (rung) => {
        cancel();
        resolve(rung);
      });
      if (this.#rest || this.#closed) this.#answer(row.sid, 'memory');
      else void this.#catchUp();
    });
  }

  /** All rows held, parked ones too, in the order in which they came. */
  rows(): OutboxRow[] {
    return [...this.#held.values()].map((held) => held.row);
  }

  /**
   * The rows to try at `now` (Infinity: all that may be tried), fewest tries first, so that a row the hub chokes on never blocks
   * another. A time over an hour ahead was set by a clock that has since jumped: it counts as due.
   */
  due(now: number): OutboxRow[] {
    return this.rows()
      .filter((row) => row.state === 'due' && (row.notBefore <= now || row.notBefore > now + HOUR))
      .sort((a, b) => a.tries - b.tries);
  }

  /** Where a submission is. A sid that was never here counts as `memory`. */
  delivery(sid: string): Delivery {
    const held = this.#held.get(sid);
    if (!held) return this.#ended.get(sid) ?? 'memory';
    if (held.row.state === 'parked') return 'parked';
    return held.kept ? 'kept' : 'memory';
  }

  /** Changes a row held here; no effect once it ended. */
  update(sid: string, change: RowChange): void {
    const held = this.#held.get(sid);
    if (!held) return;
    held.row = { ...held.row, ...change };
    this.#behind.add(sid);
    this.#tell();
    void this.#catchUp();
  }

  /**
   * Lets go of a row: only after the hub's own acknowledgement, or because a person erased it.
   * Whether the disk let go too; false when it does not answer, then it is tried again while this
   * page lives. Never rejects.
   */
  async remove(sid: string, ending: Ending = 'erased'): Promise<boolean> {
    this.#ended.set(sid, ending);
    this.#held.delete(sid);
    this.#behind.add(sid);
    this.#answer(sid, 'memory');
    this.#tell();
    await this.#catchUp();
    return !this.#behind.has(sid);
  }

  /** Calls `listener` after every change of rows or delivery. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets go of handle, timer and listeners. What was kept stays kept. */
  close(): void {
    this.#closed = true;
    this.#rest?.();
    this.#listeners.clear();
    for (const sid of [...this.#waiting.keys()]) this.#answer(sid, 'memory');
    const close = (): void => this.#disk.close();
    if (this.#work) void this.#work.then(close);
    else close();
  }

  /** One writer at a time; whoever comes meanwhile waits for the same work. */
  #catchUp(): Promise<void> {
    if (this.#rest || this.#closed) return Promise.resolve();
    this.#work ??= this.#write();
    return this.#work;
  }

  async #write(): Promise<void> {
    // A turn later, so that the work is known before it can be over.
    await Promise.resolve();
    while (!this.#rest) {
      const [sid] = this.#behind;
      if (sid === undefined && (!this.#reread || this.#closed)) break;
      try {
        await (sid === undefined ? this.#readAll() : this.#writeOne(sid));
        this.#failures = 0;
      } catch {
        this.#failed();
      }
    }
    // With no turn between the last look and this: what comes now starts work of its own.
    this.#work = null;
  }

  async #readAll(): Promise<void> {
    await this.#disk.run(async (rows) => {
      // A fresh handle was read in full just now.
      if (this.#reread) this.#merge(await rows.all());
    });
  }

  async #writeOne(sid: string): Promise<void> {
    this.#behind.delete(sid);
    const held = this.#held.get(sid);
    try {
      if (held) {
        const { row } = held;
        await this.#disk.run((rows) => rows.put(row));
        held.kept = true;
        this.#answer(sid, 'kept');
        this.#tell();
      } else await this.#disk.run((rows) => rows.remove(sid));
    } catch (error) {
      // Behind all others: a row that the disk refuses never blocks another.
      this.#behind.add(sid);
      throw error;
    }
  }

  /** The first failure is tried again at once, on a new handle: most are a lost handle. */
  #failed(): void {
    this.#failures++;
    if (this.#failures === 1) return;
    this.#reread = true;
    for (const held of this.#held.values()) held.kept = false;
    for (const sid of [...this.#waiting.keys()]) this.#answer(sid, 'memory');
    this.#tell();
    if (this.#closed) {
      this.#behind.clear();
      return;
    }
    const rest = Math.min(LONGEST_REST, FIRST_REST * 2 ** (this.#failures - 2));
    const cancel = this.#clock.after(rest, () => {
      this.#rest = null;
      void this.#catchUp();
    });
    this.#rest = () => {
      cancel();
      this.#rest = null;
    };
  }

  /** Takes in all rows on disk, and marks what the disk lacks or should no longer have. */
  #merge(onDisk: readonly OutboxRow[]): void {
    this.#reread = false;
    for (const held of this.#held.values()) held.kept = false;
    for (const row of onDisk) {
      const held = this.#held.get(row.sid);
      if (this.#ended.has(row.sid)) this.#behind.add(row.sid);
      else if (!held) this.#held.set(row.sid, { row, kept: true });
      else if (held.row.digest === row.digest) {
        held.kept = true;
        // Another tab knows more about this row.
        if (row.tries > held.row.tries || row.state === 'parked') held.row = row;
      }
    }
    for (const [sid, held] of this.#held) {
      if (held.kept) this.#answer(sid, 'kept');
      else this.#behind.add(sid);
    }
    this.#tell();
  }

  #answer(sid: string, rung: 'kept' | 'memory'): void {
    this.#waiting.get(sid)?.(rung);
    this.#waiting.delete(sid);
  }

  /** In a task of their own, once for several changes: a listener that throws stops nothing here. */
  #tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      for (const listener of [...this.#listeners]) queueMicrotask(listener);
    });
  }
}
