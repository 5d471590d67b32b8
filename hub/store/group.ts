/** More waiting jobs than this and new ones are refused: memory is not a queue. */
const MAX_WAITING = 4_000;

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Thrown by {@link Group.add} when too many jobs wait. */
export class Overloaded extends Error {}

/**
 * Runs jobs that arrive together in one go: those of one turn of the event loop, and those that
 * arrive while an earlier group runs. `runAll` answers in the order of its jobs, and undoes all of
 * them when it rejects; then each runs alone, so that one bad job fails no neighbour.
 */
export class Group<Job, Result> {
  readonly #runAll: (jobs: readonly Job[]) => Promise<readonly Result[]>;
  readonly #max: number;
  #waiting: Waiting<Job, Result>[] = [];
  #running = false;

  constructor(runAll: (jobs: readonly Job[]) => Promise<readonly Result[]>, max = 200) {
    this.#runAll = runAll;
    this.#max = max;
  }

  /** The job's own result. Rejects with the job's own error, or {@link Overloaded}. */
  add(job: Job): Promise<Result> {
    if (this.#waiting.length >= MAX_WAITING)
      return Promise.reject(new Overloaded('too many rows wait for a commit'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      if (!this.#running) {
        this.#running = true;
        setImmediate(() => void this.#flush());
      }
    });
  }

  async #flush(): Promise<void> {
    const group = this.#waiting.splice(0, this.#max);
    if (!(await this.#settle(group))) for (const one of group) await this.#settle([one], true);
    if (this.#waiting.length > 0) setImmediate(() => void this.#flush());
    else this.#running = false;
  }

  /** Whether every job got its answer. The last try answers with the error instead. */
  async #settle(
    group: readonly Waiting<Job, Result>[],
    last = group.length === 1,
  ): Promise<boolean> {
    try {
      const results = await this.#runAll(group.map(({ job }) => job));
      group.forEach(({ resolve }, i) => resolve(results[i] as Result));
      return true;
    } catch (error) {
      if (last) group.forEach(({ reject }) => reject(error));
      return last;
    }
  }
}
