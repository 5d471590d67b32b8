/** Virtual time: events in order, each followed by everything that it sets off. */

interface Event {
  readonly at: number;
  readonly order: number;
  run: (() => void) | null;
}

export class Time {
  now = 0;
  ran = 0;
  readonly #heap: Event[] = [];
  #order = 0;

  /** Calls `run` in `ms` milliseconds. The returned function cancels it. */
  after(ms: number, run: () => void): () => void {
    const event: Event = { at: this.now + Math.max(0, ms), order: this.#order++, run };
    this.#push(event);
    return () => {
      event.run = null;
    };
  }

  /** Runs events until `done` says so or `until` is reached; then it is `until`, or earlier. */
  async runUntil(until: number, done: () => boolean = () => false): Promise<void> {
    await turn();
    while (!done()) {
      const event = this.#heap[0];
      if (!event || event.at > until) {
        this.now = until;
        return;
      }
      this.#pop();
      if (!event.run) continue;
      this.now = event.at;
      this.ran++;
      event.run();
      await turn();
    }
  }

  #push(event: Event): void {
    const heap = this.#heap;
    let i = heap.push(event) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!before(event, heap[parent]!)) break;
      heap[i] = heap[parent]!;
      i = parent;
    }
    heap[i] = event;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, last)) break;
      heap[i] = heap[child]!;
      i = child;
    }
    heap[i] = last;
  }
}

/** A turn of the real event loop: every promise that can settle has settled. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function before(a: Event, b: Event): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
