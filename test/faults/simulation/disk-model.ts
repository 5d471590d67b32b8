import type { OutboxRow, Rows } from '../../../src/core/ports.ts';
import type { DiskFault, OpenFault } from './faults.ts';
import type { Tab } from './tab.ts';
import type { World } from './world.ts';

/**
 * One browser's IndexedDB as its tabs meet it: strict commits, handles that die in silence, aborts,
 * hangs, a full disk, cleared storage. What is in `rows` is on disk.
 */
export class DiskModel {
  readonly rows = new Map<string, OutboxRow>();
  full = false;
  wedged = false;
  readonly #world: World;
  /** Handles of an earlier generation answer InvalidStateError for ever. */
  #generation = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Storage cleared under open pages: no event, only dead handles. */
  clear(): void {
    for (const sid of this.rows.keys()) this.#world.ledger.cleared(sid);
    this.rows.clear();
    this.#generation++;
  }

  open(tab: Tab): Promise<Rows> {
    return new Promise((resolve, reject) => {
      if (tab.tooOld) {
        this.#world.fired('version-error');
        this.#later(tab, () => reject(new Error('VersionError')));
        return;
      }
      const fault = this.#draw(this.#world.weather.openFaults);
      if (this.wedged || fault === 'open-hangs') return;
      this.#later(tab, () => {
        if (fault === 'open-fails') reject(new Error('UnknownError'));
        else resolve(this.#handle(tab));
      });
    });
  }

  #handle(tab: Tab): Rows {
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
          if (this.full) throw new Error('QuotaExceededError');
          this.rows.set(copy.sid, copy);
          this.#world.ledger.committed(copy);
        });
      },
      remove: (sid) =>
        run(false, () => {
          if (this.rows.delete(sid)) this.#world.ledger.removed(sid);
        }),
      close: () => {
        open = false;
      },
    };
  }

  /** Commits some time later, tells the tab some time after that, or as a fault has it. */
  #transaction<T>(tab: Tab, write: boolean, job: () => T): Promise<T> {
    const { time, random } = this.#world;
    return new Promise((resolve, reject) => {
      if (this.wedged) return;
      const generation = this.#generation;
      const fault = this.#draw(this.#world.weather.diskFaults);
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
        try {
          const result = job();
          if (fault === 'disk-lost-after') {
            this.#generation++;
            this.#later(tab, () => reject(new Error('AbortError')));
          } else this.#later(tab, () => resolve(result));
        } catch (error) {
          this.#later(tab, () => reject(error));
        }
      });
    });
  }

  #draw<F extends DiskFault | OpenFault>(faults: readonly F[]): F | null {
    const { random, weather, healthy, fired } = this.#world;
    if (healthy || !random.chance(weather.disk)) return null;
    const fault = random.pick(faults);
    fired(fault);
    return fault;
  }

  #later(tab: Tab, run: () => void): void {
    this.#world.time.after(this.#world.random.spread(0.1, 5), () => tab.enter(run));
  }
}
