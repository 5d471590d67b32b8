import { assert, equal } from './support/assert.ts';
import { find, findAll } from './support/deep.ts';
import { allSteps } from './support/all-steps.ts';
import { task, until } from './support/until.ts';
import { memoryLibrary, openVisit, type OpenVisit } from './support/visit.ts';
import { smallLibrary } from '../visit/memory-library.ts';

/** The conversation with a step of every kind, at its first: a choice, and then another. */
async function open(): Promise<OpenVisit> {
  const visit = await openVisit({ library: memoryLibrary(smallLibrary(), allSteps) });
  visit.app.show({ screen: 'journey', id: 'proef' });
  await visit.screen('steunpunt-journey');
  return visit;
}

interface Tap {
  readonly x: number;
  /** Milliseconds since the page was there. */
  readonly at: number;
  /** As browsers on a desk count them. */
  readonly count?: number;
}

/** What a finger does on the first option that is there now; resolves when that is drawn. */
async function tap({ app }: OpenVisit, { x, at, count = 1 }: Tap): Promise<void> {
  const event = new MouseEvent('click', {
    bubbles: true,
    composed: true,
    clientX: x,
    clientY: 300,
    detail: count,
  });
  Object.defineProperty(event, 'timeStamp', { value: at });
  find(app, '.option').dispatchEvent(event);
  await task();
  await task();
}

const given = ({ app }: OpenVisit): number => findAll(app, '.log .own').length;

describe('two taps on a choice', () => {
  const cases: [string, Tap, number][] = [
    ['quickly, on one spot: one answer', { x: 104, at: 5200 }, 1],
    ['counted by the browser: one answer', { x: 100, at: 5600, count: 2 }, 1],
    ['quickly, on two spots: two answers', { x: 160, at: 5200 }, 2],
    ['on one spot, but slowly: two answers', { x: 100, at: 5400 }, 2],
    ['with the keyboard: two answers', { x: 100, at: 5100, count: 0 }, 2],
  ];
  for (const [name, second, answers] of cases)
    it(name, async () => {
      const visit = await open();
      await tap(visit, { x: 100, at: 5000 });
      await until('the second choice', () => given(visit) === 1);
      await tap(visit, second);
      equal(given(visit), answers, 'answers');
    });

  it('does not stop whoever taps on after that', async () => {
    const visit = await open();
    for (const at of [5000, 5200, 5900]) await tap(visit, { x: 100, at });
    assert(given(visit) === 2, 'answers');
    console.log(`${cases.length} ways to press twice`);
  });
});
