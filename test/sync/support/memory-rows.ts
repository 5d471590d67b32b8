import type { OpenRows, OutboxRow, Rows } from '../../../src/core/ports.ts';

/** Rows in a Map instead of on disk; `failing` makes every operation do as it says. */
export class MemoryRows {
  readonly rows = new Map<string, OutboxRow>();
  opened = 0;
  failing: 'no' | 'rejects' | 'hangs' = 'no';
  #generation = 0;

  readonly open: OpenRows = () => this.#run(() => this.#handle());

  /** Every handle so far is dead, as when the browser lost its storage process. */
  lose(): void {
    this.#generation++;
  }

  #handle(): Rows {
    this.opened++;
    const generation = this.#generation;
    const run = <T>(job: () => T): Promise<T> =>
      this.#run(() => {
        if (generation !== this.#generation) throw new Error('InvalidStateError');
        return job();
      });
    return {
      all: () => run(() => [...this.rows.values()]),
      put: (row) => run(() => void this.rows.set(row.sid, structuredClone(row))),
      remove: (sid) => run(() => void this.rows.delete(sid)),
      close: () => undefined,
    };
  }

  #run<T>(job: () => T): Promise<T> {
    if (this.failing === 'hangs') return new Promise(() => undefined);
    if (this.failing === 'rejects') return Promise.reject(new Error('UnknownError'));
    return Promise.resolve().then(job);
  }
}
