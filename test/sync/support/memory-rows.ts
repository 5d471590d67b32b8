import type { OpenRows, OutboxRow, Rows } from '../../../src/core/ports.ts';

/** Rows in a Map instead of on disk; `failing` makes every operation do as it says. */
export class MemoryRows {
  readonly rows = new Map<string, OutboxRow>();
  opened = 0;
  failing: 'no' | 'rejects' | 'hangs' = 'no';

  readonly open: OpenRows = () => this.#run(() => this.#handle());

  #handle(): Rows {
    this.opened++;
    return {
      all: () => this.#run(() => [...this.rows.values()]),
      put: (row) => this.#run(() => void this.rows.set(row.sid, structuredClone(row))),
      remove: (sid) => this.#run(() => void this.rows.delete(sid)),
      close: () => undefined,
    };
  }

  #run<T>(job: () => T): Promise<T> {
    if (this.failing === 'hangs') return new Promise(() => undefined);
    if (this.failing === 'rejects') return Promise.reject(new Error('UnknownError'));
    return Promise.resolve().then(job);
  }
}
