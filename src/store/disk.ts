import type { Clock, OpenRows, OutboxRow, Rows } from '../core/ports.ts';

/** Longer than any healthy disk takes; a wedged one answers nothing at all. */
const WATCHDOG = 4_000;

/**
 * One handle on the rows, distrusted. Browsers lose their storage process, answer
 * InvalidStateError for ever, or nothing at all: any failure drops the handle, and the next job
 * opens a new one, which is read in full before anything else.
 */
export class Disk {
  readonly #openRows: OpenRows;
  readonly #clock: Clock;
  readonly #read: (rows: readonly OutboxRow[]) => void;
  #rows: Rows | null = null;

  /** `read` gets all rows on disk after every opening. */
  constructor(openRows: OpenRows, clock: Clock, read: (rows: readonly OutboxRow[]) => void) {
    this.#openRows = openRows;
    this.#clock = clock;
    this.#read = read;
  }

  /**
   * Runs `job` on an open handle. Rejects when opening, reading or the job fails or takes over 4
   * seconds; then the handle is gone and what the job wrote may or may not be on disk.
   */
  async run<T>(job: (rows: Rows) => Promise<T>): Promise<T> {
    try {
      const rows = this.#rows ?? (await this.#open());
      return await this.#watch(job(rows));
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    try {
      this.#rows?.close();
    } catch {
      // A handle that was lost may not even close.
    }
    this.#rows = null;
  }

  async #open(): Promise<Rows> {
    let late = false;
    const opening = this.#openRows().then((rows) => {
      if (late) rows.close();
      return rows;
    });
    const rows = await this.#watch(opening, () => (late = true));
    this.#rows = rows;
    this.#read(await this.#watch(rows.all()));
    return rows;
  }

  #watch<T>(job: Promise<T>, onTimeout?: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const cancel = this.#clock.after(WATCHDOG, () => {
        onTimeout?.();
        reject(new Error('the disk does not answer'));
      });
      job.then(resolve, reject).finally(cancel);
    });
  }
}
