import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSlices, pagePace, type Pace } from '../../desk/threads/slices.ts';

/** A page whose clock goes on only while something is worked on. */
class SlowPage implements Pace {
  turns = 0;
  /** The longest that the page waited for its turn. */
  longest = 0;
  #now = 0;
  #since = 0;

  now(): number {
    return this.#now;
  }

  async turn(): Promise<void> {
    await Promise.resolve();
    this.turns++;
    this.longest = Math.max(this.longest, this.#now - this.#since);
    this.#since = this.#now;
  }

  async work(ms: number): Promise<void> {
    await Promise.resolve();
    this.#now += ms;
  }
}

const items = Array.from({ length: 1_000 }, (_, i) => i);
const never = (): boolean => false;

test('a thousand items of a millisecond leave the page its turn a hundred times', async (t) => {
  const page = new SlowPage();
  const work = async (i: number): Promise<number> => {
    await page.work(1);
    return i * 2;
  };
  const results = await inSlices(items, work, never, page);
  assert.deepEqual(
    results,
    items.map((i) => i * 2),
    'each once, in order',
  );
  t.diagnostic(`${page.turns} turns, the longest wait ${page.longest} ms`);
  assert.ok(page.turns >= 50, `${page.turns}`);
  assert.ok(page.longest <= 20, `${page.longest}`);
});

test('what is quick takes no turns', async () => {
  const page = new SlowPage();
  await inSlices(items, () => page.work(0.001), never, page);
  assert.equal(page.turns, 0);
});

test('about the first come first, and nothing after it was stopped', async () => {
  const page = new SlowPage();
  const begun: number[] = [];
  const results = await inSlices(
    items,
    async (i) => {
      begun.push(i);
      await page.work(1);
    },
    () => begun.length >= 100,
    page,
  );
  assert.equal(results, null);
  assert.ok(begun.length < 110, `${begun.length}`);
  assert.deepEqual(begun, items.slice(0, begun.length));
});

test('an error of the work comes out', async () => {
  const failing = inSlices(items, () => Promise.reject(new Error('no')), never);
  await assert.rejects(failing, /no/);
});

test('the page gets its turn with and without a scheduler', async () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
  let yields = 0;
  const scheduler = {
    yield: () => {
      yields++;
      return Promise.resolve();
    },
  };
  Object.defineProperty(globalThis, 'scheduler', { value: scheduler, configurable: true });
  await pagePace.turn();
  assert.equal(yields, 1);
  Object.defineProperty(globalThis, 'scheduler', { value: undefined, configurable: true });
  await pagePace.turn();
  if (before) Object.defineProperty(globalThis, 'scheduler', before);
  assert.equal(yields, 1);
});
