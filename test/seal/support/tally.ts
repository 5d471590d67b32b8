import assert from 'node:assert/strict';

/** Counts attempts, so that a loop that never ran cannot look like a loop that passed. */
export class Tally {
  readonly #name: string;
  #passed = 0;
  readonly #failed: string[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  /** Counts one attempt; `what` says which, should it fail. */
  count(ok: boolean, what: string): void {
    if (ok) this.#passed += 1;
    else this.#failed.push(what);
  }

  /** Prints the score. Throws when one attempt failed or fewer than `least` were made. */
  close(least: number): void {
    console.log(`${this.#name}: ${this.#passed} passed, ${this.#failed.length} failed`);
    assert.deepEqual(this.#failed.slice(0, 10), [], `${this.#name}: first failures`);
    assert.ok(this.#passed >= least, `${this.#name}: ${this.#passed} attempts, expected ${least}`);
  }
}
