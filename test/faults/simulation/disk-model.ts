import type { OutboxRow, Rows } from '../../../src/core/ports.ts';
import type { DiskFault, OpenFault } from './faults.ts';
import type { Disk, Page, Stage } from './stage.ts';

/**
 * One browser's IndexedDB as its tabs meet it: strict commits, handles that die in silence, aborts,
 * hangs, a full disk, cleared storage. What is in `rows` is on disk.
 */
export class DiskModel implements Disk {
  readonly rows = new Map<string, OutboxRow>();
  full = false;
  wedged = false;
  readonly #stage: Stage;
  /** Handles of an earlier generation answer InvalidStateError for ever. */
  #generation = 0;

  constructor(world: Stage) {
    this.#stage = world;
  }

  clear(): void {
    for (const sid of this.rows.keys()) this.#stage.ledger.cleared(sid);
    this.rows.clear();
    this.#generation++;
  }

  open(tab: Page): Promise<Rows> {
    return new Promise((resolve, reject) => {
      if (tab.tooOld) {
        this.#stage.fired('version-error');
        this.#later(tab, () => reject(new Error('VersionError')));
        return;
      }
      const fault = this.#draw(this.#stage.weather.openFaults);
      if (this.wedged || fault === 'open-hangs') return;
      this.#later(tab, () => {
        if (fault === 'open-fails') reject(new Error('UnknownError'));
        else resolve(this.#handle(tab));
      });
    });
  }

  #handle(tab: Page): Rows {
    const generation = this.#generation;
    let open = true;
    const run = <T>(write: boolean, job: () => T): Promise<T> => {
      if (!open || generation !== this.#generation)
        return Promise.reject(new Error('InvalidStateError'));
      return this.#transaction(tab, write, job);
    };
    return {
      all: () => run(false, () => [...this.rows.values()].map((row) => structuredClone(row))),
      put: (row) => {
        const copy = structuredClone(row);
        return run(true, () => {
          this.rows.set(copy.sid, copy);
          this.#stage.ledger.committed(copy);
        });
      },
      remove: (sid) =>
        run(false, () => {
          if (this.rows.delete(sid)) this.#stage.ledger.removed(sid);
        }),
      close: () => {
        open = false;
      },
    };
  }

  /** Commits some time later, tells the tab some time after that, or as a fault has it. */
  #transaction<T>(tab: Page, write: boolean, job: () => T): Promise<T> {
    const { time, random } = this.#stage;
    return new Promise((resolve, reject) => {
      if (this.wedged) return;
      const generation = this.#generation;
      const fault = this.#draw(this.#stage.weather.diskFaults);
      if (this.#stage.weather.fastDisk && !fault && !this.full) {
        resolve(job());
        return;
      }
      const commit = random.spread(0.3, 40);
      time.after(commit, () => {
        if (generation !== this.#generation) {
          this.#later(tab, () => reject(new Error('AbortError')));
          return;
        }
        if (fault === 'disk-hang') return;
        if (fault === 'disk-hang-commits') {
          time.after(random.spread(1_000, 60_000), () => {
            if (write && generation === this.#generation && !this.full) job();
          });
          return;
        }
        if (fault === 'disk-lost-before' || fault === 'disk-abort') {
          if (fault === 'disk-lost-before') this.#generation++;
          this.#later(tab, () => reject(new Error('UnknownError')));
          return;
        }
        if (write && this.full) {
          this.#later(tab, () => reject(new Error('QuotaExceededError')));
          return;
        }
        const result = job();
        if (fault === 'disk-lost-after') {
          this.#generation++;
          this.#later(tab, () => reject(new Error('AbortError')));
        } else this.#later(tab, () => resolve(result));
      });
    });
  }

  #draw<F extends DiskFault | OpenFault>(faults: readonly F[]): F | null {
    const { random, weather, healthy, fired } = this.#stage;
    if (healthy || !random.chance(weather.disk)) return null;
    const fault = random.pick(faults);
    fired(fault);
    return fault;
  }

  #later(tab: Page, run: () => void): void {
    this.#stage.time.after(this.#stage.random.spread(0.1, 5), () => tab.enter(run));
  }
}
